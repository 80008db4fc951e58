import type { Interval } from './interval.ts';
import { rangeOf } from './time.ts';
import type { View } from './view.ts';

/** Facets that a reader can keep by; each is counted under the others. */
export const FACETS = ['type', 'actor', 'source', 'place', 'place-precision', 'time-precision'] as const;
export type FacetName = (typeof FACETS)[number];

/** What the engine filters by. An empty list keeps everything; ids within one list are alternatives. */
export interface Filter {
  readonly range: Interval;
  /** Keep only what certainly falls in the range. */
  readonly certain: boolean;
  readonly background: boolean;
  readonly query: string;
  readonly keep: Readonly<Record<FacetName, readonly string[]>>;
}

/** A filter that keeps all incidents, background items apart. */
export const NO_FILTER: Filter = {
  range: { earliest: -Infinity, latest: Infinity },
  certain: false,
  background: false,
  query: '',
  keep: { type: [], actor: [], source: [], place: [], 'place-precision': [], 'time-precision': [] },
};

/** The filter that a view asks for; whole days are counted in `timeZone`. */
export function filterOf(view: View, timeZone: string): Filter {
  return {
    range: rangeOf(view.from, view.to, timeZone),
    certain: view.certain,
    background: view.background,
    query: view.query,
    keep: {
      type: view.types,
      actor: view.actors,
      source: view.sources,
      place: view.places,
      'place-precision': view.placePrecisions,
      'time-precision': view.timePrecisions,
    },
  };
}
