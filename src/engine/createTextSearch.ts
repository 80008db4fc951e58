import { FACETS } from '../core/filter.ts';
import { setsWith } from './facetColumn.ts';
import { foldText, wordsOf } from './foldText.ts';
import type { IncidentTable } from './incidentTable.ts';
import { createCache } from './createCache.ts';
import { ROW_END } from './rowTexts.ts';

/** Finds words in the texts of rows and in the names of their facets; the texts are folded when first asked for. */
export interface TextSearch {
  /** Folds a few thousand rows more; true where nothing is left to fold, or the query has no word. */
  prepare(query: string): boolean;
  /** For each row, 1 where it holds every word of the query, each in any of its texts; null where there is no word. */
  rowsHolding(query: string): Uint8Array | null;
}

/** Folded texts of rows that follow one another in the order of opening. */
interface FoldedBlock {
  readonly first: number;
  readonly text: string;
  /** Where each row begins in `text`; one more entry than rows. */
  readonly begins: Uint32Array;
}

/** Words whose rows are remembered. */
const REMEMBERED_WORDS = 6;
/** Where fewer rows than one in so many hold the shorter word, they are looked at one by one. */
const NARROW = 8;

export function createTextSearch(table: IncidentTable): TextSearch {
  const { rows, numbers, texts } = table;
  const folded: FoldedBlock[] = [];
  let foldedRows = 0;
  let foldedNames: { sets: Uint16Array | Uint32Array; setsNaming(word: string): Uint8Array }[] | null = null;
  const found = new Map<string, { readonly holds: Uint8Array; readonly count: number }>();
  const queries = createCache<Uint8Array>(2);

  const foldNext = (): void => {
    const block = texts.blocks[folded.length]!;
    const text = foldText(block.read());
    const begins = new Uint32Array(block.rows + 1);
    for (let row = 0; row < block.rows; row++) begins[row + 1] = text.indexOf(ROW_END, begins[row]) + 1;
    folded.push({ first: foldedRows, text, begins });
    foldedRows += block.rows;
  };

  const foldNames = () =>
    FACETS.flatMap((facet) => {
      const column = table.facets[facet];
      if (column.names === null) return [];
      const names = column.names.map(foldText);
      const setsNaming = (word: string) =>
        setsWith(
          column,
          Uint8Array.from(names, (name) => (name.includes(word) ? 1 : 0)),
        );
      return [{ sets: column.sets, setsNaming }];
    });

  /** By row number, 1 where the row's own texts hold the word; `among` bounds the rows that have to be looked at. */
  const numbersHolding = (word: string, among: Uint8Array | null): Uint8Array => {
    const holds = new Uint8Array(rows);
    if (among !== null) {
      for (let row = 0; row < rows; row++) {
        if (among[row] === 0) continue;
        const number = numbers[row]!;
        const { first, text, begins } = folded[blockOf(folded, number)]!;
        const begin = begins[number - first]!;
        if (text.slice(begin, begins[number - first + 1]).includes(word)) holds[number] = 1;
      }
      return holds;
    }
    if (word.includes(ROW_END)) return holds;
    for (const { first, text, begins } of folded) {
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, begins[row])) {
        while (begins[row + 1]! <= at) row += 1;
        holds[first + row] = 1;
        row += 1;
        if (row >= begins.length - 1) break;
      }
    }
    return holds;
  };

  const rowsWith = (word: string): Uint8Array => {
    const known = found.get(word);
    if (known !== undefined) return known.holds;
    // Whatever holds the word holds every part of it.
    const part = [...found].find(([shorter, { count }]) => word.includes(shorter) && count < rows / NARROW);
    const byNumber = numbersHolding(word, part?.[1].holds ?? null);
    const holds = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) holds[row] = byNumber[numbers[row]!]!;
    foldedNames ??= foldNames();
    for (const { sets, setsNaming } of foldedNames) {
      const named = setsNaming(word);
      for (let row = 0; row < rows; row++) holds[row]! |= named[sets[row]!]!;
    }
    let count = 0;
    for (let row = 0; row < rows; row++) count += holds[row]!;
    found.set(word, { holds, count });
    if (found.size > REMEMBERED_WORDS) found.delete(found.keys().next().value as string);
    return holds;
  };

  return {
    prepare(query) {
      if (folded.length === texts.blocks.length || wordsOf(query).length === 0) return true;
      foldNext();
      return false;
    },
    rowsHolding(query) {
      const words = wordsOf(query);
      if (words.length === 0) return null;
      while (folded.length < texts.blocks.length) foldNext();
      return queries.get(words.join(' '), () => {
        const [first, ...more] = words.map(rowsWith);
        const holds = first!.slice();
        for (const other of more) for (let row = 0; row < rows; row++) holds[row]! &= other[row]!;
        return holds;
      });
    },
  };
}

/** Index of the block that holds a row number. */
function blockOf(blocks: readonly FoldedBlock[], number: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (blocks[middle]!.first <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
