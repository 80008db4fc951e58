import type { Cell, Row } from '../../claims/comparison/accountsComparison.ts';
import type { ComparedFact } from '../../claims/comparison/comparedFact.ts';

/** Which cell: a fact and a speaker. */
export interface CellPosition {
  readonly fact: ComparedFact;
  readonly speaker: string;
}

export function isSameCell(a: CellPosition | null, b: CellPosition | null): boolean {
  return a !== null && b !== null && a.fact === b.fact && a.speaker === b.speaker;
}

/** The id of a cell's button; `page` makes it unique. */
export function cellId(page: string, { fact, speaker }: CellPosition): string {
  return `${page}-${fact}-${speaker}`;
}

/** The id of what opens under a row. */
export function detailId(page: string, fact: ComparedFact): string {
  return `${page}-${fact}-quotes`;
}

export function findCell(rows: readonly Row[], { fact, speaker }: CellPosition): Cell | null {
  const row = rows.find((one) => one.fact === fact);
  return row?.cells.find((cell) => cell.speaker === speaker) ?? null;
}
