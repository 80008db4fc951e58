import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import type { Interval } from './interval.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a real calendar day `2024-07-25`. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Epoch milliseconds of an ISO 8601 date-time that names its offset; null for anything else. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  if (!isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  if (Number(match[4]) > 23 || Number(match[5]) > 59 || Number(match[6] ?? 0) > 59) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** Epoch milliseconds at which a local day begins in a zone. */
export function startOfDay(day: string, timeZone: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new TZDate(year, month - 1, date, timeZone).getTime();
}

/** The last millisecond of a local day in a zone; days of 23 and 25 hours included. */
export function endOfDay(day: string, timeZone: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return addDays(new TZDate(year, month - 1, date, timeZone), 1).getTime() - 1;
}

/** The local day `2024-07-25` of an instant in a zone. */
export function dayOf(instant: number, timeZone: string): string {
  const local = new TZDate(instant, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(local.getFullYear()).padStart(4, '0')}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** ISO 8601 with the zone's offset, to the second: `2024-07-25T18:00:00+03:00`. */
export function instantText(instant: number, timeZone: string): string {
  const whole = Math.floor(instant / 1000) * 1000;
  const local = new TZDate(whole, timeZone);
  const offset = -local.getTimezoneOffset();
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const clock = `${two(local.getHours())}:${two(local.getMinutes())}:${two(local.getSeconds())}`;
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${dayOf(whole, timeZone)}T${clock}${zone}`;
}

/** True for what `from` and `to` may hold: a local day, or a date-time with offset. */
export function isBound(text: string): boolean {
  return isDay(text) || parseInstant(text) !== null;
}

/** The closed range that two bounds mean in a zone; a day as `to` is inclusive; null is open. */
export function rangeOf(from: string | null, to: string | null, timeZone: string): Interval {
  const earliest =
    from === null ? -Infinity : isDay(from) ? startOfDay(from, timeZone) : (parseInstant(from) ?? -Infinity);
  const latest = to === null ? Infinity : isDay(to) ? endOfDay(to, timeZone) : (parseInstant(to) ?? Infinity);
  return { earliest, latest };
}

/** The interval of two ISO texts, either of which may be null (open). */
export function intervalOf(time: { earliest: string | null; latest: string | null }): Interval {
  return {
    earliest: time.earliest === null ? -Infinity : (parseInstant(time.earliest) ?? NaN),
    latest: time.latest === null ? Infinity : (parseInstant(time.latest) ?? NaN),
  };
}
