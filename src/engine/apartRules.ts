import { FACETS, type Filter } from '../core/filter.ts';
import { failOfSets } from './facetColumn.ts';
import { FACET_BITS, HIDDEN, QUERY_BIT, TIME_BIT } from './filterBits.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';

/** All filters but time, ready to be held against rows. */
export interface ApartRules {
  /** Writes the failed bits of the rows from `begin` to before `past`, all but that of time, which stays. */
  apply(fail: Uint8Array, begin: number, past: number): void;
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
  const [first, ...rules] = rulesOfSets(table, filter);
  const { flags } = table;
  const isHiding = !filter.background && table.backgroundRows > 0;
  return {
    apply(fail, begin, past) {
      if (first === undefined) clearApart(fail, begin, past);
      else writeFailOfSets(fail, first.sets, first.failOfSet, begin, past);
      for (const { sets, failOfSet } of rules) addFailOfSets(fail, sets, failOfSet, begin, past);
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

function clearApart(fail: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! &= TIME_BIT;
}

function writeFailOfSets(
  fail: Uint8Array,
  sets: Uint16Array | Uint32Array,
  failOfSet: Uint8Array,
  begin: number,
  past: number,
): void {
  for (let row = begin; row < past; row++) fail[row] = (fail[row]! & TIME_BIT) | failOfSet[sets[row]!]!;
}

function addFailOfSets(
  fail: Uint8Array,
  sets: Uint16Array | Uint32Array,
  failOfSet: Uint8Array,
  begin: number,
  past: number,
): void {
  for (let row = begin; row < past; row++) fail[row]! |= failOfSet[sets[row]!]!;
}

function addFailOfWords(fail: Uint8Array, holdsWords: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= (holdsWords[row]! ^ 1) * QUERY_BIT;
}

function addHidden(fail: Uint8Array, flags: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= -((flags[row]! & BACKGROUND) >> 1) & HIDDEN;
}
