import { FACETS, type Filter } from '../core/filter.ts';

/** The same text for filters that ask the same; without the range and `certain` where `time` is false. */
export function filterKey({ range, certain, background, query, keep }: Filter, time: boolean): string {
  // As texts, since JSON knows no infinity.
  const times = time ? [String(range.earliest), String(range.latest), certain] : [];
  return JSON.stringify([times, background, query, FACETS.map((facet) => keep[facet].toSorted())]);
}
