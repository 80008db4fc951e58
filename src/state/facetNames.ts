import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';

export type GrowingNames = Record<FacetName, Map<string, string>>;

/** Names of facet values by id, before any batch has come. */
export function emptyNames(): GrowingNames {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, string>()])) as GrowingNames;
}

/** Adds the names that a batch brings. */
export function gatherNames(names: GrowingNames, { facets }: IncidentBatch): void {
  for (const facet of FACETS) {
    const { addedIds, addedNames } = facets[facet];
    addedIds.forEach((id, index) => names[facet].set(id, addedNames[index] ?? id));
  }
}
