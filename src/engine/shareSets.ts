import { FACETS, type FacetName } from '../core/filter.ts';

/**
 * Facets that a row keeps as one number, since few combinations of their sets are possible: so one look at a row counts
 * and filters by all of them. The number is that of the first facet's set, times the sets of the next, plus its set …
 */
export interface SharedSets {
  readonly facets: readonly FacetName[];
  /** How many combinations there are. */
  readonly size: number;
}

/** Combinations beyond which facets keep a number each: counts of more leave the processor's nearest cache. */
const MOST_SHARED = 4096;

export function shareSets(sizes: Readonly<Record<FacetName, number>>): SharedSets[] {
  const shared: FacetName[] = [];
  let size = 1;
  for (const facet of FACETS.toSorted((a, b) => sizes[a] - sizes[b])) {
    if (sizes[facet] * size > MOST_SHARED) break;
    shared.push(facet);
    size *= sizes[facet];
  }
  const alone = FACETS.filter((facet) => !shared.includes(facet));
  const groups = alone.map((facet) => ({ facets: [facet], size: sizes[facet] }));
  return shared.length === 0 ? groups : [{ facets: shared, size }, ...groups];
}

/** For each combination, which set of `facet` is in it. */
export function setsInShare(
  { facets, size }: SharedSets,
  facet: FacetName,
  sizes: Readonly<Record<FacetName, number>>,
): Uint32Array {
  const below = facets.slice(facets.indexOf(facet) + 1).reduce((product, next) => product * sizes[next], 1);
  return Uint32Array.from(
    { length: size },
    (_, combination) => Math.floor(combination / below) % sizes[facet],
  );
}
