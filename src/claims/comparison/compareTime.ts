import type { AssertionOf } from '../../core/format/assertion.ts';
import { covers, overlaps, type Interval } from '../../core/interval.ts';
import { intervalOf } from '../../core/time.ts';
import { because, type Comparison } from './comparison.ts';

export type When = AssertionOf<'time'> | AssertionOf<'simultaneous-with'>;

/** Every reading of a time; the words may have one only. */
function intervalsOf(value: AssertionOf<'time'>): Interval[] {
  const readings = value.readings ?? [];
  return readings.length > 0 ? readings.map(intervalOf) : [intervalOf(value)];
}

function sameInterval(a: Interval, b: Interval): boolean {
  return covers(a, b) && covers(b, a);
}

function sameWords(a: AssertionOf<'time'>, b: AssertionOf<'time'>): boolean {
  return a.expression.exact === b.expression.exact || a.words.en === b.words.en;
}

function compareIntervals(first: AssertionOf<'time'>, second: AssertionOf<'time'>): Comparison {
  const [a, b] = [intervalsOf(first), intervalsOf(second)];
  const foundIn = (one: readonly Interval[], other: readonly Interval[]) =>
    one.every((interval) => other.some((candidate) => sameInterval(interval, candidate)));
  if (foundIn(a, b) && foundIn(b, a)) {
    const ours = first.convention !== undefined || second.convention !== undefined;
    return because(ours && !sameWords(first, second) ? 'drawn-alike' : 'same-value');
  }
  const meeting = a.some((left) => b.some((right) => overlaps(left, right)));
  if (!meeting) return because('intervals-disjoint');
  if (a.length > 1 || b.length > 1) return because('readings-overlap');
  const [left, right] = [a[0] as Interval, b[0] as Interval];
  if (covers(right, left)) return because('more-specific', { moreSpecific: 'first' });
  if (covers(left, right)) return because('more-specific', { moreSpecific: 'second' });
  return because('intervals-overlap');
}

/**
 * When. Intervals of what is known: any common instant, in any reading, lets both stand. Where an interval is drawn by a
 * convention of ours, other words ("Thursday night", "late on Thursday night") do not agree because we draw them alike.
 */
export function compareTime(a: When, b: When): Comparison {
  if (a.fact === 'time' && b.fact === 'time') return compareIntervals(a, b);
  if (a.fact === 'time' || b.fact === 'time') return because('simultaneous-gives-no-hour');
  const [left, right] = [a, b].map((value) => [...new Set(value.with)].toSorted().join(' '));
  return because(left === right ? 'same-value' : 'both-may-hold');
}

/** One speaker's times as one: the narrower stands where the wider allows it; otherwise both are kept. */
export function mergeTime(a: When, b: When): When | null {
  const { verdict, reason } = compareTime(a, b);
  if (verdict === 'agrees') return a;
  if (reason.code !== 'more-specific') return null;
  return reason.moreSpecific === 'first' ? a : b;
}
