import { TZDate } from '@date-fns/tz';
import { ALL_TIME, type Interval } from '../../core/interval.ts';
import type { DateOrder, RowProblemKind, SerialDates } from '../../core/tableImport.ts';
import { endOfDay, startOfDay } from '../../core/time.ts';
import type { RowTimePrecision } from '../../core/vocabulary.ts';
import { parseDate, type DateParts } from './parseDate.ts';
import { readSerialDate } from './serialDate.ts';

const DAY = 86_400_000;

/** What a text says of when; `ALL_TIME` and `undated` where it says nothing that can be read. */
export interface ReadDate {
  readonly interval: Interval;
  readonly precision: RowTimePrecision;
  readonly parts: DateParts | null;
  readonly problem: RowProblemKind | null;
}

/** Turns texts into intervals in one zone. */
export interface DateReader {
  read(text: string): ReadDate;
  /** Whole local days from `day` days before to after; months and years from 1. */
  dayInterval(year: number, month: number, day: number, daysAround?: number): Interval;
  monthInterval(year: number, month: number): Interval;
  yearInterval(year: number): Interval;
  readonly timeZone: string;
  /** Whether any text gave its year by two digits. */
  readonly hasShortYear: boolean;
}

export const UNDATED: ReadDate = {
  interval: ALL_TIME,
  precision: 'undated',
  parts: null,
  problem: 'no-date',
};

const MOST_DAYS = 100_000;

/** `serials`: the calendar in which numbers such as 45000.5 are dates; without one they are none. */
export function createDateReader(
  timeZone: string,
  order: DateOrder | null,
  serials: SerialDates = 'none',
): DateReader {
  const days = new Map<number, Interval>();
  let hasShortYear = false;
  const isUtc = timeZone === 'UTC' || timeZone === 'Etc/UTC';

  const dayBounds = (year: number, month: number, day: number): Interval => {
    if (isUtc) {
      const earliest = utc(year, month, day);
      return { earliest, latest: earliest + DAY - 1 };
    }
    const key = (year * 12 + month - 1) * 32 + day;
    const known = days.get(key);
    if (known !== undefined) return known;
    const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    const bounds = { earliest: startOfDay(text, timeZone), latest: endOfDay(text, timeZone) };
    if (days.size > MOST_DAYS) days.clear();
    days.set(key, bounds);
    return bounds;
  };

  const shifted = (year: number, month: number, day: number, by: number): Interval => {
    const date = new Date(utc(year, month, day) + by * DAY);
    return dayBounds(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  };

  const momentOf = ({ year, month, day, time, offset }: DateParts): number => {
    if (offset !== null) return utc(year, month ?? 1, day ?? 1) + (time ?? 0) - offset * 60_000;
    const { earliest, latest } = dayBounds(year, month ?? 1, day ?? 1);
    // A day on which the clocks are changed has another length: its hours are asked of the calendar.
    if (latest - earliest === DAY - 1) return earliest + (time ?? 0);
    const local = new TZDate(year, (month ?? 1) - 1, day ?? 1, timeZone);
    local.setHours(0, 0, 0, time ?? 0);
    return local.getTime();
  };

  const reader: DateReader = {
    timeZone,
    get hasShortYear() {
      return hasShortYear;
    },
    dayInterval: (year, month, day, daysAround = 0) => ({
      earliest: shifted(year, month, day, -daysAround).earliest,
      latest: shifted(year, month, day, daysAround).latest,
    }),
    monthInterval: (year, month) => ({
      earliest: dayBounds(year, month, 1).earliest,
      latest: dayBounds(year, month, lastDayOf(year, month)).latest,
    }),
    yearInterval: (year) => ({
      earliest: dayBounds(year, 1, 1).earliest,
      latest: dayBounds(year, 12, 31).latest,
    }),
    read(text) {
      if (text === '') return UNDATED;
      const serial = serials === 'none' ? null : readSerialDate(text, serials);
      const reading = serial === null ? parseDate(text, order) : ({ ok: true, parts: serial } as const);
      if (!reading.ok) return { ...UNDATED, problem: reading.problem };
      const { parts } = reading;
      const { year, month, day, unit } = parts;
      if (parts.isShortYear === true) hasShortYear = true;
      // Exports write midnight where a date has no time of day: then no more than the day is known.
      const time = parts.time === 0 && parts.offset === null ? null : parts.time;
      if (month === null) return { ...read('year', parts), interval: reader.yearInterval(year) };
      if (day === null) return { ...read('month', parts), interval: reader.monthInterval(year, month) };
      if (time === null) return { ...read('day', parts), interval: reader.dayInterval(year, month, day) };
      const earliest = momentOf(parts);
      return { ...read('minute', parts), interval: { earliest, latest: earliest + unit - 1 } };
    },
  };
  return reader;
}

function read(precision: RowTimePrecision, parts: DateParts) {
  return { precision, parts, problem: null };
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** `Date.UTC` takes years below 100 for the twentieth century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
