import { FACETS, type Filter } from '../core/filter.ts';
import { failOfSets } from './facetColumn.ts';
import { FACET_BITS, HIDDEN, QUERY_BIT, TIME_BIT } from './filterBits.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';
import type { Marks } from './rowMarks.ts';

// Of the module's own: an imported constant is read anew in every turn of a loop.
const TIME = TIME_BIT;
const FOUR_TIMES = TIME * 0x01010101;
const QUERY = QUERY_BIT;
const HIDDEN_BITS = HIDDEN;
const IS_BACKGROUND = BACKGROUND;

/** All filters but time, ready to be held against rows. */
export interface ApartRules {
  /**
   * Writes the failed bits of the rows from `begin`, which four divides, to before `past`, all but that of time, which
   * stays.
   */
  apply(marks: Marks, begin: number, past: number): void;
}

interface SetRule {
  readonly sets: Uint16Array | Uint32Array;
  readonly failOfSet: Uint8Array;
}

/** `holdsWords`: for each row, 1 where it holds the query's words; null where there are none. */
export function createApartRules(
  table: IncidentTable,
  filter: Filter,
  holdsWords: Uint8Array | null,
): ApartRules {
  const rules = rulesOfSets(table, filter);
  const { flags } = table;
  const isHiding = !filter.background && table.backgroundRows > 0;
  return {
    apply(marks, begin, past) {
      const { fail, words } = marks;
      clearApart(marks, begin, past);
      for (const { sets, failOfSet } of rules) addFailOfSets(fail, words, sets, failOfSet, begin, past);
      if (holdsWords !== null) addFailOfWords(fail, holdsWords, begin, past);
      if (isHiding) addHidden(fail, flags, begin, past);
    },
  };
}

/** One rule for all facets that share their sets. */
function rulesOfSets({ facets }: IncidentTable, { keep }: Filter): SetRule[] {
  const rules: SetRule[] = [];
  for (const facet of FACETS) {
    const { sets } = facets[facet];
    const failOfSet = failOfSets(facets[facet], keep[facet], FACET_BITS[facet]);
    if (failOfSet === null) continue;
    const shared = rules.find((rule) => rule.sets === sets);
    if (shared === undefined) rules.push({ sets, failOfSet });
    else for (let set = 0; set < failOfSet.length; set++) shared.failOfSet[set]! |= failOfSet[set]!;
  }
  return rules;
}

function clearApart({ fail, words }: Marks, begin: number, past: number): void {
  const pastWord = past >> 2;
  for (let word = begin >> 2; word < pastWord; word++) words[word]! &= FOUR_TIMES;
  for (let row = pastWord * 4; row < past; row++) fail[row]! &= TIME;
}

/** Four rows at a time: what is checked of the arrays is then checked once for four. */
function addFailOfSets(
  fail: Uint8Array,
  words: Int32Array,
  sets: Uint16Array | Uint32Array,
  failOfSet: Uint8Array,
  begin: number,
  past: number,
): void {
  const pastWord = past >> 2;
  let row = begin;
  for (let word = begin >> 2; word < pastWord; word++) {
    words[word]! |=
      failOfSet[sets[row]!]! |
      (failOfSet[sets[row + 1]!]! << 8) |
      (failOfSet[sets[row + 2]!]! << 16) |
      (failOfSet[sets[row + 3]!]! << 24);
    row += 4;
  }
  for (; row < past; row++) fail[row]! |= failOfSet[sets[row]!]!;
}

function addFailOfWords(fail: Uint8Array, holdsWords: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= (holdsWords[row]! ^ 1) * QUERY;
}

function addHidden(fail: Uint8Array, flags: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= -((flags[row]! & IS_BACKGROUND) >> 1) & HIDDEN_BITS;
}
