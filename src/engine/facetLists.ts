import { FACETS, type FacetName } from '../core/filter.ts';
import type { FacetBatch } from '../core/incidentBatch.ts';

/** A facet's values and sets, gathered from the batches of a table. */
export interface FacetLists {
  readonly ids: string[];
  readonly names: string[];
  readonly sets: (readonly number[])[];
  /** Takes over what a batch adds. Throws where it names what has not been added. */
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
    add(batch) {
      batch.addedIds.forEach((id, index) => {
        ids.push(id);
        names.push(batch.addedNames[index] ?? id);
      });
      for (const set of batch.addedSets) {
        if (set.some((value) => !(value >= 0 && value < ids.length))) {
          throw new Error(`${facet}: a set names value ${set.join()} of ${ids.length}`);
        }
        sets.push(set);
      }
      const unknown = batch.sets.findIndex((set) => set >= sets.length);
      if (unknown >= 0)
        throw new Error(
          `${facet}: row ${unknown} of a batch has set ${batch.sets[unknown]} of ${sets.length}`,
        );
    },
  };
}

export function allFacetLists(): Record<FacetName, FacetLists> {
  return Object.fromEntries(FACETS.map((facet) => [facet, createFacetLists(facet)])) as Record<
    FacetName,
    FacetLists
  >;
}
