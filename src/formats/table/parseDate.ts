import type { DateOrder, RowProblemKind } from '../../core/tableImport.ts';
import { monthOf } from './monthNames.ts';

/** A date as far as a text gives it. */
export interface DateParts {
  readonly year: number;
  /** The text gives the year's last two digits only. */
  readonly isShortYear?: true;
  /** 1 to 12; null: the text gives the year only. */
  readonly month: number | null;
  readonly day: number | null;
  /** Milliseconds since midnight; null: no time of day. */
  readonly time: number | null;
  /** Milliseconds that the time is known to: 60,000 where it gives minutes. */
  readonly unit: number;
  /** Minutes east of UTC; null: the text names no zone. */
  readonly offset: number | null;
}

export type DateReading =
  | { readonly ok: true; readonly parts: DateParts }
  | {
      readonly ok: false;
      readonly problem: Extract<RowProblemKind, 'not-a-date' | 'no-such-day' | 'ambiguous-date'>;
    };

const NOT_A_DATE: DateReading = { ok: false, problem: 'not-a-date' };
const MINUTE = 60_000;

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})${TIME})?)?$`, 'i');
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const DAY_NAME_YEAR = new RegExp(
  String.raw`^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([\p{L}\s.]+?)[\s,.-]+(\d{4})${TIME}$`,
  'iu',
);
const NAME_DAY_YEAR = new RegExp(
  String.raw`^([\p{L}.]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  'iu',
);
const DAY_NAME_SHORT = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([\p{L}.]+?)[\s,.-]+['’]?(\d{2})${TIME}$`,
  'iu',
);
/** Spreadsheets take a year of two digits below this for one of this century. */
const LAST_SHORT = 30;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const EPOCH = /^\d{10}(\d{3})?$/;

/** Arabic-Indic and Persian digits as Latin ones; marks that order text are left out. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 0xf)));
}

/**
 * Reads a date in the forms that tables hold: ISO 8601 (with or without time and offset), `2024/07/25`, `25/07/2024`,
 * `25.07.2024`, `16 May 2025`, `16-May-25`, `١٦ تموز ٢٠٢٤`, `20240725`, `2024-07`, `2024`, and seconds or milliseconds since 1970.
 * Day and month in numbers that could be either are `ambiguous-date` while `order` is null, never guessed; between full
 * stops the day comes first, as everywhere that they are used.
 */
export function parseDate(given: string, order: DateOrder | null): DateReading {
  const text = latinDigits(given).trim();
  if (text.length > 60) return NOT_A_DATE;
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) {
    const [, year, month, day, ...time] = iso;
    return dated(Number(year), whole(month), whole(day), timeOf(time));
  }
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first, separator, second, year, ...time] = numbers;
    const [a, b] = [Number(first), Number(second)];
    const isDayFirst =
      separator === '.' || a > 12 || a === b
        ? true
        : b > 12
          ? false
          : order === null
            ? null
            : order === 'day-month';
    if (isDayFirst === null) return { ok: false, problem: 'ambiguous-date' };
    return dated(Number(year), isDayFirst ? b : a, isDayFirst ? a : b, timeOf(time));
  }
  const named = DAY_NAME_YEAR.exec(text);
  if (named !== null) {
    const [, day, name, year, ...time] = named;
    const month = monthOf(name ?? '');
    if (month !== null) return dated(Number(year), month, whole(day), timeOf(time));
  }
  const american = NAME_DAY_YEAR.exec(text);
  if (american !== null) {
    const [, name, day, year, ...time] = american;
    const month = monthOf(name ?? '');
    if (month !== null) return dated(Number(year), month, whole(day), timeOf(time));
  }
  const short = DAY_NAME_SHORT.exec(text);
  if (short !== null) {
    const [, day, name, digits, ...time] = short;
    const month = monthOf(name ?? '');
    const year = Number(digits) + (Number(digits) < LAST_SHORT ? 2000 : 1900);
    const read = month === null ? NOT_A_DATE : dated(year, month, whole(day), timeOf(time));
    return read.ok ? { ok: true, parts: { ...read.parts, isShortYear: true } } : read;
  }
  if (EPOCH.test(text)) return instant(Number(text) * (text.length === 10 ? 1000 : 1));
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hours, minutes, seconds, zone] = compact;
    const time =
      hours === undefined ? NO_TIME : timeOf([hours, minutes, seconds, undefined, undefined, zone]);
    return dated(Number(year), whole(month), whole(day), time);
  }
  return NOT_A_DATE;
}

interface Time {
  readonly time: number | null;
  readonly unit: number;
  readonly offset: number | null;
}
const NO_TIME: Time = { time: null, unit: MINUTE, offset: null };

function whole(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** Null where there is no such time of day. */
function timeOf([hours, minutes, seconds, fraction, half, zone]: (string | undefined)[]): Time | null {
  if (hours === undefined) return NO_TIME;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const thousandths = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000;
  return {
    time:
      hour * 60 * MINUTE + Number(minutes) * MINUTE + Number(seconds ?? 0) * 1000 + Math.floor(thousandths),
    unit: seconds === undefined ? MINUTE : unitOf(fraction),
    offset: offsetOf(zone),
  };
}

/** Milliseconds that a second's fraction is known to; tools write .000 behind whole seconds. */
function unitOf(fraction = ''): number {
  return Number(fraction) === 0 ? 1000 : Math.max(1, 10 ** (3 - fraction.length));
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

function dated(year: number, month: number | null, day: number | null, time: Time | null): DateReading {
  if (year < 1 || year > 9999 || time === null) return NOT_A_DATE;
  // Codebooks write 0 or 00 for what is not known.
  const known = month === 0 ? null : month;
  const knownDay = known === null || day === 0 ? null : day;
  if (known !== null && known > 12) return { ok: false, problem: 'no-such-day' };
  if (
    known !== null &&
    knownDay !== null &&
    knownDay > new Date(Date.UTC(2000 + (year % 400), known, 0)).getUTCDate()
  ) {
    return { ok: false, problem: 'no-such-day' };
  }
  return { ok: true, parts: { year, month: known, day: knownDay, ...(knownDay === null ? NO_TIME : time) } };
}

function instant(milliseconds: number): DateReading {
  const date = new Date(milliseconds);
  return {
    ok: true,
    parts: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      time: milliseconds % 86_400_000,
      unit: milliseconds % 1000 === 0 ? 1000 : 1,
      offset: 0,
    },
  };
}
