import { FACETS, type FacetName, type Filter } from '../core/filter.ts';

/** One bit for each filter that a row can fail: time, search words, and each facet. */
export const TIME_BIT = 1;
export const QUERY_BIT = 2;
export const FACET_BITS = Object.fromEntries(FACETS.map((facet, index) => [facet, 4 << index])) as Readonly<
  Record<FacetName, number>
>;
/** A background row where background is not asked for: fails everything but time. */
export const HIDDEN = 254;

/** For each combination of bits, 1 where it is the bit of one facet: that facet counts the row all the same. */
export const IS_ONE_FACET = Uint8Array.from({ length: 256 }, (_, bits) =>
  Object.values(FACET_BITS).includes(bits) ? 1 : 0,
);

/** The same text for filters that ask the same, time apart. */
export function apartKey({ background, query, keep }: Filter): string {
  return JSON.stringify([background, query, FACETS.map((facet) => keep[facet].toSorted())]);
}
