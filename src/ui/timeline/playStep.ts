import type { Interval } from '../../core/interval.ts';
import type { BinUnit, TimeBins } from '../../core/timeBins.ts';
import { brushOf, lineOf, type Brush } from './brushBounds.ts';

const HOUR = 3_600_000;

/** How much of the data's time passes in a second of the reader's. */
export interface PlaySpeed {
  readonly count: number;
  readonly unit: BinUnit;
  readonly milliseconds: number;
}

const speed = (count: number, unit: BinUnit, hours: number): PlaySpeed => ({
  count,
  unit,
  milliseconds: count * hours * HOUR,
});

const SPEEDS: Readonly<Record<BinUnit, readonly PlaySpeed[]>> = {
  hour: [speed(1, 'hour', 1), speed(3, 'hour', 1), speed(6, 'hour', 1), speed(1, 'day', 24)],
  day: [speed(1, 'day', 24), speed(3, 'day', 24), speed(1, 'week', 168), speed(1, 'month', 730.5)],
  week: [speed(1, 'week', 168), speed(1, 'month', 730.5), speed(3, 'month', 730.5)],
  month: [speed(1, 'month', 730.5), speed(3, 'month', 730.5), speed(1, 'year', 8766)],
  year: [speed(1, 'year', 8766), speed(5, 'year', 8766), speed(25, 'year', 8766), speed(100, 'year', 8766)],
};

/** Speeds that suit bins of a unit, slowest first. */
export function speedsFor(unit: BinUnit): readonly PlaySpeed[] {
  return SPEEDS[unit];
}

/** A finite stretch that moves through the window, in epoch milliseconds. */
export interface PlayFrame {
  readonly from: number;
  readonly to: number;
}

/**
 * Where playing begins: at the brush, as wide as it is; one bin wide at the window's start where a bound is open or the
 * brush has come to the window's end. Null without bins.
 */
export function firstFrame(range: Interval, bins: TimeBins, window: Interval): PlayFrame | null {
  const { from, to }: Brush = brushOf(range);
  const [first, second] = bins.edges;
  if (first === undefined || second === undefined) return null;
  if (from === null || to === null) {
    const start = Math.max(first, window.earliest);
    return { from: start, to: start + (second - first) };
  }
  const width = Math.max(lineOf(to) - from, 60_000);
  const start = lineOf(to) >= window.latest || from < window.earliest ? window.earliest : from;
  return { from: start, to: start + width };
}

/** The stretch moved on; null once it has left nothing of the window ahead. */
export function nextFrame(frame: PlayFrame, milliseconds: number, window: Interval): PlayFrame | null {
  if (frame.to >= window.latest) return null;
  const moved = Math.min(milliseconds, window.latest - frame.to);
  return { from: frame.from + moved, to: frame.to + moved };
}

/** The stretch moved to the next edge of a bin, for readers who asked for less motion. */
export function nextBinFrame(frame: PlayFrame, bins: TimeBins, window: Interval): PlayFrame | null {
  const edge = bins.edges.find((each) => each > frame.from);
  return edge === undefined ? null : nextFrame(frame, edge - frame.from, window);
}
