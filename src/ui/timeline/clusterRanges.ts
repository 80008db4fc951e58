import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import type { Interval } from '../../core/interval.ts';
import { dayOf, instantText } from '../../core/time.ts';
import type { TimePrecision } from '../../core/vocabulary.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Quiet this long, as a share of the whole span, parts two clusters. */
const QUIET_SHARE = 0.1;
/** Beyond this many, clusters say less than the calendar does. */
const MANY = 200;

/** A range worth a button: `from` and `to` as a link holds them. */
export interface RangeSuggestion {
  readonly kind: 'night' | 'day' | 'month' | 'year';
  readonly from: string;
  readonly to: string;
}

export interface TimedItem {
  readonly interval: Interval;
  readonly precision: TimePrecision;
}

/** An item by its known bounds; null where it has none. */
function knownPart({ interval, precision }: TimedItem): TimedItem | null {
  const earliest = Number.isFinite(interval.earliest) ? interval.earliest : interval.latest;
  const latest = Number.isFinite(interval.latest) ? interval.latest : interval.earliest;
  return Number.isFinite(earliest) && Number.isFinite(latest)
    ? { interval: { earliest, latest }, precision }
    : null;
}

const coverAll = (items: readonly TimedItem[]): Interval => ({
  earliest: Math.min(...items.map(({ interval }) => interval.earliest)),
  latest: Math.max(...items.map(({ interval }) => interval.latest)),
});

/** Groups parted by the longest quiet stretches; at most `limit`, in order of time. */
function clustersOf(items: readonly TimedItem[], limit: number): TimedItem[][] {
  const sorted = [...items].sort((a, b) => a.interval.earliest - b.interval.earliest);
  const { earliest, latest } = coverAll(sorted);
  const gaps: { index: number; length: number }[] = [];
  let reached = -Infinity;
  for (const [index, { interval }] of sorted.entries()) {
    const length = interval.earliest - reached;
    if (index > 0 && length > (latest - earliest) * QUIET_SHARE) gaps.push({ index, length });
    reached = Math.max(reached, interval.latest);
  }
  const cuts = gaps
    .sort((a, b) => b.length - a.length)
    .slice(0, limit - 1)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  return [0, ...cuts].map((start, position) => sorted.slice(start, cuts[position]));
}

/** The local evening on which the night of an instant begins: 18:00 to 06:00. */
function eveningOf(instant: number, timeZone: string): TZDate {
  const local = new TZDate(instant, timeZone);
  const day = local.getHours() < 12 ? addDays(local, -1) : local;
  return new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), 18, timeZone);
}

/** 18:00 to 06:00 where a cluster is one night: its members of that precision begin in the same one. */
function nightOf(members: readonly TimedItem[], timeZone: string): RangeSuggestion | null {
  const { earliest, latest } = coverAll(members);
  const nights = members.filter(({ precision }) => precision === 'night');
  if (nights.length === 0 || latest - earliest > 36 * HOUR) return null;
  const evenings = new Set(nights.map(({ interval }) => eveningOf(interval.earliest, timeZone).getTime()));
  if (evenings.size !== 1) return null;
  const [evening] = evenings as Set<number> & Iterable<number>;
  const morning = addDays(new TZDate(evening as number, timeZone), 1);
  morning.setHours(6);
  return {
    kind: 'night',
    from: instantText(evening as number, timeZone),
    to: instantText(morning.getTime(), timeZone),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

function monthsOf(first: TZDate, last: TZDate): RangeSuggestion {
  const days = new Date(Date.UTC(last.getFullYear(), last.getMonth() + 1, 0)).getUTCDate();
  return {
    kind: 'month',
    from: `${four(first.getFullYear())}-${two(first.getMonth() + 1)}-01`,
    to: `${four(last.getFullYear())}-${two(last.getMonth() + 1)}-${two(days)}`,
  };
}

const yearsOf = (first: number, last: number): RangeSuggestion => ({
  kind: 'year',
  from: `${four(first)}-01-01`,
  to: `${four(last)}-12-31`,
});

/** Whole days, months or years around a stretch of time; an end at midnight belongs to the day before. */
function wholeUnits({ earliest, latest }: Interval, timeZone: string): RangeSuggestion {
  const first = new TZDate(earliest, timeZone);
  const last = new TZDate(Math.max(earliest, latest - 1), timeZone);
  if (latest - earliest > 731 * DAY) return yearsOf(first.getFullYear(), last.getFullYear());
  if (latest - earliest > 14 * DAY) return monthsOf(first, last);
  return { kind: 'day', from: dayOf(earliest, timeZone), to: dayOf(last.getTime(), timeZone) };
}

/** The last years or months of a span, for data too dense to cluster. */
function calendarRanges(span: Interval, timeZone: string, limit: number): RangeSuggestion[] {
  const last = new TZDate(Math.max(span.earliest, span.latest - 1), timeZone);
  const first = new TZDate(span.earliest, timeZone);
  const ranges: RangeSuggestion[] = [];
  const [year, month] = [last.getFullYear(), last.getMonth()];
  const years = year - first.getFullYear();
  if (years >= 2) {
    for (let back = Math.min(years, limit - 1); back >= 0; back -= 1)
      ranges.push(yearsOf(year - back, year - back));
    return ranges;
  }
  const months = years * 12 + month - first.getMonth();
  if (months === 0) return [];
  for (let back = Math.min(months, limit - 1); back >= 0; back -= 1) {
    const start = new TZDate(year, month - back, 1, timeZone);
    ranges.push(monthsOf(start, start));
  }
  return ranges;
}

/**
 * Up to `limit` ranges that a reader may want, in order of time: the clusters of few items, or the last years or months
 * of many. None where there is nothing to tell apart.
 */
export function clusterRanges(items: readonly TimedItem[], timeZone: string, limit = 4): RangeSuggestion[] {
  const known = items.map(knownPart).filter((item) => item !== null);
  if (known.length === 0) return [];
  const span = known.reduce<Interval>(
    (cover, { interval }) => ({
      earliest: Math.min(cover.earliest, interval.earliest),
      latest: Math.max(cover.latest, interval.latest),
    }),
    { earliest: Infinity, latest: -Infinity },
  );
  if (known.length > MANY) return calendarRanges(span, timeZone, limit);
  return clustersOf(known, limit).map(
    (members) => nightOf(members, timeZone) ?? wholeUnits(coverAll(members), timeZone),
  );
}
