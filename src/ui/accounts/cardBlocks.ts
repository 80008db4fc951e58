import type { Cell, CellVerdict, Row } from '../../claims/comparison/accountsComparison.ts';

/** Cells that a card shows as one: a version of the row, or the same words with the same verdict. */
export interface CardBlock {
  readonly verdict: Exclude<CellVerdict, 'silent'>;
  /** Letter of the version; null for what contradicts nobody. */
  readonly letter: string | null;
  /** Each wording once, in reading order. */
  readonly texts: readonly string[];
  readonly cells: readonly Cell[];
}

/** A row as blocks: versions first, by letter, then the rest in reading order; silent cells are not among them. */
export function cardBlocks(row: Row, textOf: (cell: Cell) => string): CardBlock[] {
  const blocks = new Map<string, CardBlock & { texts: string[]; cells: Cell[] }>();
  for (const cell of row.cells) {
    const { verdict, letter } = cell;
    if (verdict === 'silent') continue;
    const text = textOf(cell);
    const key = letter === null ? `${verdict} ${text}` : `version ${letter}`;
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { verdict, letter, texts: [text], cells: [cell] });
    else {
      block.cells.push(cell);
      if (!block.texts.includes(text)) block.texts.push(text);
    }
  }
  const all = [...blocks.values()];
  return [...all.filter(({ letter }) => letter !== null), ...all.filter(({ letter }) => letter === null)];
}
