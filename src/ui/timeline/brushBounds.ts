import type { Interval } from '../../core/interval.ts';
import type { TimeBins } from '../../core/timeBins.ts';

const MINUTE = 60_000;

export type Bound = 'from' | 'to';

/** A range under the reader's hand, in epoch milliseconds; null is open. */
export interface Brush {
  readonly from: number | null;
  readonly to: number | null;
}

export function brushOf(range: Interval): Brush {
  return {
    from: Number.isFinite(range.earliest) ? range.earliest : null,
    to: Number.isFinite(range.latest) ? range.latest : null,
  };
}

/** The line that a bound stands on: the last second of a minute stands on the next, as a day's end on midnight. */
export function lineOf(instant: number): number {
  const within = ((instant % MINUTE) + MINUTE) % MINUTE;
  return within >= 59_000 ? instant - within + MINUTE : instant;
}

/**
 * The instant that a bound on a line means. Ranges are closed, so a `to` at the edge of a whole day or more ends a
 * second before it: the next day's incidents are not in it.
 */
export function boundOn(bound: Bound, line: number, bins: TimeBins): number {
  return bound === 'to' && bins.unit !== 'hour' && bins.edges.includes(line) ? line - 1000 : line;
}

/** Edges of the bins that lie inside the window. */
function innerEdges(bins: TimeBins, window: Interval): readonly number[] {
  return bins.edges.filter((edge) => edge > window.earliest && edge < window.latest);
}

/** The nearest edge of a bin; to the minute where `free`. At the window's own ends the bound is open: null. */
export function snapBound(
  bound: Bound,
  instant: number,
  bins: TimeBins,
  window: Interval,
  free: boolean,
): number | null {
  const limit = bound === 'from' ? window.earliest : window.latest;
  if (bound === 'from' ? instant <= limit : instant >= limit) return null;
  if (free) return Math.round(instant / MINUTE) * MINUTE;
  let nearest = limit;
  for (const edge of innerEdges(bins, window))
    if (Math.abs(edge - instant) < Math.abs(nearest - instant)) nearest = edge;
  return nearest === limit ? null : boundOn(bound, nearest, bins);
}

/** Sets one bound; it never passes the other. */
export function moveBound(brush: Brush, bound: Bound, instant: number | null): Brush {
  if (bound === 'from')
    return { ...brush, from: instant !== null && brush.to !== null ? Math.min(instant, brush.to) : instant };
  return { ...brush, to: instant !== null && brush.from !== null ? Math.max(instant, brush.from) : instant };
}

/** One bound moved by whole bins, as the keyboard does; past the window's end it opens. */
export function stepBound(
  brush: Brush,
  bound: Bound,
  steps: number,
  bins: TimeBins,
  window: Interval,
): Brush {
  const edges = innerEdges(bins, window);
  const value = brush[bound];
  const limit = bound === 'from' ? window.earliest : window.latest;
  const line = value === null ? limit : lineOf(value);
  const ahead =
    steps > 0 ? edges.filter((edge) => edge > line) : edges.filter((edge) => edge < line).reverse();
  const outward = bound === 'from' ? steps < 0 : steps > 0;
  const target = ahead[Math.abs(steps) - 1] ?? (outward ? null : ahead.at(-1));
  if (target === undefined) return brush;
  return moveBound(brush, bound, target === null ? null : boundOn(bound, target, bins));
}

/** Home and End: the farthest that a bound goes. */
export function throwBound(brush: Brush, bound: Bound, later: boolean): Brush {
  if (bound === 'from') return { ...brush, from: later ? brush.to : null };
  return { ...brush, to: later ? null : brush.from };
}

/** The brush moved as a whole, its first finite bound on an edge of a bin unless `free`; its width stays. */
export function shiftBrush(
  brush: Brush,
  milliseconds: number,
  bins: TimeBins,
  window: Interval,
  free: boolean,
): Brush {
  const first = brush.from ?? brush.to;
  if (first === null) return brush;
  const bound = brush.from === null ? 'to' : 'from';
  const wanted = first + milliseconds;
  const snapped = snapBound(bound, wanted, bins, window, free) ?? wanted;
  const moved = Math.round((snapped - first) / 1000) * 1000;
  return {
    from: brush.from === null ? null : brush.from + moved,
    to: brush.to === null ? null : brush.to + moved,
  };
}

/** A new range drawn from one instant to another, either way round. */
export function drawBrush(a: number, b: number, bins: TimeBins, window: Interval, free: boolean): Brush {
  const from = snapBound('from', Math.min(a, b), bins, window, free);
  const to = snapBound('to', Math.max(a, b), bins, window, free);
  return from !== null && to !== null && to < from ? { from, to: from } : { from, to };
}
