import { FACETS, type Filter } from '../core/filter.ts';
import { failOfSets } from './facetColumn.ts';
import { FACET_BITS, HIDDEN, QUERY_BIT } from './filterBits.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';

/** All filters but time, ready to be held against rows. */
export interface ApartRules {
  /** Writes the failed bits of the rows from `begin` to before `past`. */
  apply(fail: Uint8Array, begin: number, past: number): void;
}

/** `holdsWords`: for each row, 1 where it holds the query's words; null where there are none. */
export function createApartRules(
  { facets, flags, backgroundRows }: IncidentTable,
  filter: Filter,
  holdsWords: Uint8Array | null,
): ApartRules {
  const rules = FACETS.flatMap((facet) => {
    const failOfSet = failOfSets(facets[facet], filter.keep[facet], FACET_BITS[facet]);
    return failOfSet === null ? [] : [{ sets: facets[facet].sets, failOfSet }];
  });
  const hidden = filter.background || backgroundRows === 0 ? 0 : HIDDEN;
  return {
    apply(fail, begin, past) {
      if (hidden === 0) fail.fill(0, begin, past);
      else writeHidden(fail, flags, hidden, begin, past);
      for (const { sets, failOfSet } of rules) addFailOfSets(fail, sets, failOfSet, begin, past);
      if (holdsWords !== null) addFailOfWords(fail, holdsWords, begin, past);
    },
  };
}

function writeHidden(fail: Uint8Array, flags: Uint8Array, hidden: number, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row] = -((flags[row]! & BACKGROUND) >> 1) & hidden;
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
