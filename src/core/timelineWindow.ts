import type { Interval } from './interval.ts';

const HOUR = 3_600_000;

function padded(interval: Interval, share: number, least: number): Interval {
  const margin = Math.max((interval.latest - interval.earliest) * share, least);
  return { earliest: interval.earliest - margin, latest: interval.latest + margin };
}

/**
 * The finite stretch of time that the timeline shows by itself: what is chosen with room on both sides, or all that
 * the dataset spans. Null where neither bounds it.
 */
export function fitWindow(range: Interval, span: Interval | null): Interval | null {
  const earliest = Number.isFinite(range.earliest) ? range.earliest : (span?.earliest ?? range.latest);
  const latest = Number.isFinite(range.latest) ? range.latest : (span?.latest ?? range.earliest);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return null;
  const chosen = Number.isFinite(range.earliest) || Number.isFinite(range.latest);
  const ordered = { earliest: Math.min(earliest, latest), latest: Math.max(earliest, latest) };
  return padded(ordered, chosen ? 0.6 : 0.04, HOUR);
}

/** The window scaled by `factor` around an instant that stays where it is; never under an hour or over 4,000 years. */
export function zoomWindow(window: Interval, factor: number, around: number): Interval {
  const width = window.latest - window.earliest;
  const next = Math.min(Math.max(width * factor, HOUR), 4000 * 8766 * HOUR);
  const share = (around - window.earliest) / width;
  return { earliest: around - next * share, latest: around + next * (1 - share) };
}

export function shiftWindow(window: Interval, milliseconds: number): Interval {
  return { earliest: window.earliest + milliseconds, latest: window.latest + milliseconds };
}
