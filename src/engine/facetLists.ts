import { FACETS, type FacetName } from '../core/filter.ts';
import type { FacetBatch } from '../core/incidentBatch.ts';

/** A facet's values and sets, gathered from the batches of a table. */
export interface FacetLists {
  readonly ids: string[];
  readonly names: string[];
  readonly sets: (readonly number[])[];
  /** Throws where a batch names what neither it nor its predecessors add. */
  check(batch: FacetBatch): void;
  /** Takes over what a batch adds. */
  add(batch: FacetBatch): void;
}

export function createFacetLists(facet: FacetName): FacetLists {
  const ids: string[] = [];
  const names: string[] = [];
  const sets: (readonly number[])[] = [];
  return {
    ids,
    names,
    sets,
    check({ addedIds, addedSets, sets: setsOfRows }) {
      const values = ids.length + addedIds.length;
      const broken = addedSets.find((set) => set.some((value) => !(value >= 0 && value < values)));
      if (broken !== undefined) {
        throw new Error(`${facet}: a set holds ${broken.join()}, but there are ${values} values`);
      }
      const most = sets.length + addedSets.length;
      const row = countBelow(setsOfRows, most);
      if (row < setsOfRows.length) {
        throw new Error(`${facet}: row ${row} of a batch has set ${setsOfRows[row]} of ${most}`);
      }
    },
    add({ addedIds, addedNames, addedSets }) {
      addedIds.forEach((id, index) => {
        ids.push(id);
        names.push(addedNames[index] ?? id);
      });
      for (const set of addedSets) sets.push(set);
    },
  };
}

/** How many numbers come before the first of at least `limit`. */
function countBelow(numbers: Uint32Array, limit: number): number {
  let index = 0;
  while (index < numbers.length && numbers[index]! < limit) index++;
  return index;
}

export function allFacetLists(): Record<FacetName, FacetLists> {
  return Object.fromEntries(FACETS.map((facet) => [facet, createFacetLists(facet)])) as Record<
    FacetName,
    FacetLists
  >;
}
