import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
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
  /** The facet that is all that is filtered by; null where nothing is, or something else too. */
  readonly only: FacetName | null;
  /**
   * Writes the failed bits of the rows from `begin`, which four divides, to before `past`, all but that of time, which
   * stays.
   */
  apply(marks: Marks, begin: number, past: number): void;
}

interface SetRule {
  readonly sets: Uint16Array | Uint32Array;
  /** Two rows a word; null where sets are too many for it. */
  readonly pairs: Uint32Array | null;
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
  const asked = FACETS.filter((facet) => filter.keep[facet].length > 0);
  return {
    only: holdsWords === null && !isHiding && asked.length === 1 ? asked[0]! : null,
    apply(marks, begin, past) {
      const { fail, words } = marks;
      if (rules.length === 0) clearApart(words, begin, past);
      // The first rule keeps of what stood there time's bit alone.
      for (const [index, { sets, pairs, failOfSet }] of rules.entries()) {
        const kept = index === 0 ? FOUR_TIMES : -1;
        if (pairs === null) addFailOfSets(words, sets, failOfSet, begin >> 2, past >> 2, kept);
        else addFailOfPairs(words, pairs, failOfSet, begin >> 2, past >> 2, kept);
        for (let row = past & ~3; row < past; row++) fail[row] = (fail[row]! & kept) | failOfSet[sets[row]!]!;
      }
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
    if (shared === undefined) rules.push({ sets, pairs: pairsOf(sets), failOfSet });
    else for (let set = 0; set < failOfSet.length; set++) shared.failOfSet[set]! |= failOfSet[set]!;
  }
  return rules;
}

/** What lies behind the last row in its word is never read. */
function clearApart(words: Int32Array, begin: number, past: number): void {
  const pastWord = (past + 3) >> 2;
  for (let word = begin >> 2; word < pastWord; word++) words[word]! &= FOUR_TIMES;
}

function pairsOf(sets: Uint16Array | Uint32Array): Uint32Array | null {
  return sets instanceof Uint16Array ? new Uint32Array(sets.buffer, sets.byteOffset, sets.length >> 1) : null;
}

/** Four rows at a time, of whose bits `kept` stay: what is checked of the arrays is then checked once for four. */
function addFailOfSets(
  words: Int32Array,
  sets: Uint16Array | Uint32Array,
  failOfSet: Uint8Array,
  firstWord: number,
  pastWord: number,
  kept: number,
): void {
  for (let word = firstWord; word < pastWord; word++) {
    const row = word * 4;
    words[word] =
      (words[word]! & kept) |
      failOfSet[sets[row]!]! |
      (failOfSet[sets[row + 1]!]! << 8) |
      (failOfSet[sets[row + 2]!]! << 16) |
      (failOfSet[sets[row + 3]!]! << 24);
  }
}

/** The same for sets of which a word holds two, the first in its lower half as on every platform of browsers. */
function addFailOfPairs(
  words: Int32Array,
  pairs: Uint32Array,
  failOfSet: Uint8Array,
  firstWord: number,
  pastWord: number,
  kept: number,
): void {
  for (let word = firstWord; word < pastWord; word++) {
    const pair = pairs[word * 2]!;
    const next = pairs[word * 2 + 1]!;
    words[word] =
      (words[word]! & kept) |
      failOfSet[pair & 65_535]! |
      (failOfSet[pair >>> 16]! << 8) |
      (failOfSet[next & 65_535]! << 16) |
      (failOfSet[next >>> 16]! << 24);
  }
}

function addFailOfWords(fail: Uint8Array, holdsWords: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= (holdsWords[row]! ^ 1) * QUERY;
}

function addHidden(fail: Uint8Array, flags: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= -((flags[row]! & IS_BACKGROUND) >> 1) & HIDDEN_BITS;
}
