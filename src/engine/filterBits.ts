import { FACETS, type FacetName } from '../core/filter.ts';

/** One bit for each filter that a row can fail: time, search words, and each facet. */
export const TIME_BIT = 1;
export const QUERY_BIT = 2;
export const FACET_BITS = Object.fromEntries(FACETS.map((facet, index) => [facet, 4 << index])) as Readonly<
  Record<FacetName, number>
>;
export const ALL_BITS = 255;
/** All bits but that of time. */
export const APART_BITS = 254;
/** A background row where background is not asked for: fails everything but time. */
export const HIDDEN = APART_BITS;

/** For each combination of bits, 1 where it is the bit of one facet: that facet counts the row all the same. */
export const IS_ONE_FACET = Uint8Array.from({ length: 256 }, (_, bits) =>
  Object.values(FACET_BITS).includes(bits) ? 1 : 0,
);
