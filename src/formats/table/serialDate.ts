import type { SerialDates } from '../../core/tableImport.ts';
import { latinDigits, type DateParts } from './parseDate.ts';

const SERIAL = /^(\d{5})(?:[.,](\d{1,12}))?$/;
/** 1927 to 2119: numbers beyond are rather codes than days. */
const [FIRST, LAST] = [10_000, 80_000];
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The number of 1 January 1970 in each of the two calendars that spreadsheets count in. */
const NUMBER_OF_1970: Readonly<Record<Exclude<SerialDates, 'none'>, number>> = {
  1900: 25_569,
  1904: 24_107,
};

/** True where a text may be a date as a spreadsheet stores it: days since 1900 or 1904, `45000.5`. */
export function isSerialDate(text: string): boolean {
  return readSerialDate(text, '1900') !== null;
}

/** The date of a spreadsheet's number in one of its calendars; null where the text is none. */
export function readSerialDate(given: string, calendar: Exclude<SerialDates, 'none'>): DateParts | null {
  const [, whole, fraction] = SERIAL.exec(latinDigits(given).trim()) ?? [];
  const days = Number(whole);
  if (whole === undefined || days < FIRST || days > LAST) return null;
  const date = new Date((days - NUMBER_OF_1970[calendar]) * DAY);
  // To the second: a day's fraction in decimals is never exactly one.
  const time =
    fraction === undefined ? null : Math.min(DAY - 1000, Math.round(Number(`0.${fraction}`) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time,
    unit: time !== null && time % MINUTE !== 0 ? 1000 : MINUTE,
    offset: null,
  };
}

/** "45000.5 = 2023-03-15 12:00", for the question. */
export function serialText(text: string, calendar: Exclude<SerialDates, 'none'>): string {
  const parts = readSerialDate(text, calendar);
  if (parts === null) return text;
  const { year, month, day, time } = parts;
  const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1) + (time ?? 0)).toISOString();
  return `${text} = ${moment.slice(0, 10)}${time === null ? '' : ` ${moment.slice(11, 16)}`}`;
}
