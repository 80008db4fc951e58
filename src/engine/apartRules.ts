import { FACETS, type Filter } from '../core/filter.ts';
import { failOfSets } from './facetColumn.ts';
import { FACET_BITS, HIDDEN, QUERY_BIT } from './filterBits.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';

/** All filters but time, ready to be held against rows. */
export interface ApartRules {
  /** Writes the failed bits of the rows from `begin` to before `past`; tells how many rows fail nothing. */
  apply(fail: Uint8Array, begin: number, past: number): number;
}

/** `holdsWords`: for each row, 1 where it holds the query's words; null where there are none. */
export function createApartRules(
  { facets, flags }: IncidentTable,
  filter: Filter,
  holdsWords: Uint8Array | null,
): ApartRules {
  const rules = FACETS.flatMap((facet) => {
    const failOfSet = failOfSets(facets[facet], filter.keep[facet], FACET_BITS[facet]);
    return failOfSet === null ? [] : [{ sets: facets[facet].sets, failOfSet }];
  });
  const hidden = filter.background ? 0 : HIDDEN;
  return {
    apply(fail, begin, past) {
      for (let row = begin; row < past; row++) {
        fail[row] = -((flags[row]! & BACKGROUND) >> 1) & hidden;
      }
      for (const { sets, failOfSet } of rules) {
        for (let row = begin; row < past; row++) fail[row]! |= failOfSet[sets[row]!]!;
      }
      if (holdsWords !== null) {
        for (let row = begin; row < past; row++) fail[row]! |= (holdsWords[row]! ^ 1) * QUERY_BIT;
      }
      let passing = 0;
      for (let row = begin; row < past; row++) passing += +(fail[row] === 0);
      return passing;
    },
  };
}
