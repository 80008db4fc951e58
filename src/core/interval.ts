/** An interval of what is known, in epoch milliseconds; `-Infinity` and `Infinity` are open ends. */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

/** Three answers to "was it in this range?", never two. */
export type Certainty = 'certain' | 'possible' | 'no';

/**
 * Certainly in range: whatever the true instant, the range holds it. Possibly: some instant of the interval is in the
 * range. Both ends of both intervals are closed.
 */
export function certaintyOf(interval: Interval, range: Interval): Certainty {
  if (interval.earliest > range.latest || interval.latest < range.earliest) return 'no';
  return interval.earliest >= range.earliest && interval.latest <= range.latest ? 'certain' : 'possible';
}

/** A range that holds every instant. */
export const ALL_TIME: Interval = { earliest: -Infinity, latest: Infinity };

/** The smallest interval that covers both. */
export function coverOf(a: Interval, b: Interval): Interval {
  return { earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) };
}

export function covers(outer: Interval, inner: Interval): boolean {
  return outer.earliest <= inner.earliest && outer.latest >= inner.latest;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
