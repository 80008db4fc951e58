import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../core/tableImport.ts';
import { createDateReader } from './dateReader.ts';
import { parseDate } from './parseDate.ts';

/** A date as short as it was understood: `2024-07-25 10:30+180`. */
function short(text: string, order: DateOrder | null = null): string {
  const read = parseDate(text, order);
  if (!read.ok) return read.problem;
  const { year, month, day, time, offset } = read.parts;
  const date = [year, month, day].filter((part) => part !== null).join('-');
  const clock = time === null ? '' : ` ${new Date(time).toISOString().slice(11, 23)}`;
  return `${date}${clock}${offset === null ? '' : ` ${offset}`}`;
}

describe('parseDate', () => {
  it.each([
    ['2024-07-25', '2024-7-25'],
    [' 2024/7/5 ', '2024-7-5'],
    ['2024', '2024'],
    ['2024-07', '2024-7'],
    ['2024-07-00', '2024-7'],
    ['2024-00-00', '2024'],
    ['2024-07-25T10:30', '2024-7-25 10:30:00.000'],
    ['2024-07-25T10:30:05.25Z', '2024-7-25 10:30:05.250 0'],
    ['2024-07-25 10:30+03:00', '2024-7-25 10:30:00.000 180'],
    ['2024-07-25 10:30:00+03', '2024-7-25 10:30:00.000 180'],
    ['2024-07-25T10:30-0330', '2024-7-25 10:30:00.000 -210'],
    ['2014-08-03 00:00:00.000', '2014-8-3 00:00:00.000'],
    ['25/07/2024', '2024-7-25'],
    ['07/25/2024', '2024-7-25'],
    ['5.7.2024', '2024-7-5'],
    ['05/05/2024', '2024-5-5'],
    ['25/07/2024 9:05 pm', '2024-7-25 21:05:00.000'],
    ['25/07/2024 12:05 am', '2024-7-25 00:05:00.000'],
    ['16 May 2025', '2025-5-16'],
    ['16th May 2025', '2025-5-16'],
    ['16-May-2025', '2025-5-16'],
    ['May 16, 2025', '2025-5-16'],
    ['May 2025', '2025-5'],
    ['١٦ تموز ٢٠٢٤', '2024-7-16'],
    ['16 يوليو 2024', '2024-7-16'],
    ['16 juillet 2024', '2024-7-16'],
    ['26-Jul-24', '2024-7-26'],
    ['6 May 98 10:30', '1998-5-6 10:30:00.000'],
    ['1 AOUT 2024', '2024-8-1'],
    ['25 févr. 2024', '2024-2-25'],
    ['10 décembre 2023', '2023-12-10'],
    ['3 كانون الثاني 2024', '2024-1-3'],
    ['۲۰۲۴-۰۷-۱۶', '2024-7-16'],
    ['20240725', '2024-7-25'],
    ['20240725T103000', '2024-7-25 10:30:00.000'],
    ['20240725T103000Z', '2024-7-25 10:30:00.000 0'],
    ['1721903400', '2024-7-25 10:30:00.000 0'],
    ['1721903400000', '2024-7-25 10:30:00.000 0'],
    ['2024-02-29', '2024-2-29'],
    ['2000-02-29', '2000-2-29'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    ['2024-07-25 10:30', 60_000],
    ['2024-07-25T10:30:05Z', 1000],
    // Tools write it behind whole seconds.
    ['2024-07-25T10:30:05.000Z', 1000],
    ['2024-07-25T10:30:05.2Z', 100],
    ['2024-07-25T10:30:05.250Z', 1],
    ['1721903400', 1000],
    ['1721903400000', 1000],
    ['1517966773840', 1],
  ])('%s is known to %i milliseconds', (text, unit) => {
    expect(parseDate(text, null)).toMatchObject({ ok: true, parts: { unit } });
  });

  it.each([
    ['', 'not-a-date'],
    ['yesterday', 'not-a-date'],
    ['0000-01-01', 'not-a-date'],
    ['0', 'not-a-date'],
    ['12345', 'not-a-date'],
    ['25/07/24', 'not-a-date'],
    ['25/07-2024', 'not-a-date'],
    ['2024-07-25 25:00', 'not-a-date'],
    ['2024-07-25 13:00 pm', 'not-a-date'],
    ['2024-07-25 10:61', 'not-a-date'],
    ['5 Smarch 2024', 'not-a-date'],
    ['5-Smarch-24', 'not-a-date'],
    // The day, or the year?
    ['July 24', 'not-a-date'],
    ['31-Jun-24', 'no-such-day'],
    ['2024-07-25; DROP TABLE', 'not-a-date'],
    ['<script>alert(1)</script>', 'not-a-date'],
    [`2024-07-25${' '.repeat(100)}x`, 'not-a-date'],
    ['2024-02-31', 'no-such-day'],
    ['31/02/2024', 'no-such-day'],
    ['31 February 2024', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2024-13-01', 'no-such-day'],
    ['13/13/2024', 'no-such-day'],
    ['20240231', 'no-such-day'],
    ['03/04/2024', 'ambiguous-date'],
    ['٠٣/٠٤/٢٠٢٤', 'ambiguous-date'],
  ])('refuses %s', (text, problem) => {
    expect(short(text)).toBe(problem);
  });

  it('takes the order that it is told, but not against a number that can only be a day', () => {
    expect(short('03/04/2024', 'day-month')).toBe('2024-4-3');
    expect(short('03/04/2024', 'month-day')).toBe('2024-3-4');
    expect(short('25/04/2024', 'month-day')).toBe('2024-4-25');
    expect(short('04/25/2024', 'day-month')).toBe('2024-4-25');
  });
});

describe('createDateReader', () => {
  const read = (text: string, zone: string) => {
    const { interval, precision } = createDateReader(zone, null).read(text);
    const { earliest, latest } = interval;
    return [new Date(earliest).toISOString(), new Date(latest).toISOString(), precision];
  };

  it('counts days in the zone, and no finer than they are known', () => {
    expect(read('2024-07-25', 'Asia/Baghdad')).toEqual([
      '2024-07-24T21:00:00.000Z',
      '2024-07-25T20:59:59.999Z',
      'day',
    ]);
    expect(read('2024-07-25 00:00:00', 'UTC')).toEqual([
      '2024-07-25T00:00:00.000Z',
      '2024-07-25T23:59:59.999Z',
      'day',
    ]);
    expect(read('2024-02', 'UTC')).toEqual(['2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'month']);
    expect(read('2024', 'UTC')).toEqual(['2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z', 'year']);
  });

  it('gives a stated offset precedence over the zone', () => {
    const expected = ['2024-07-25T10:30:00.000Z', '2024-07-25T10:30:59.999Z', 'minute'];
    expect(read('2024-07-25T10:30Z', 'Asia/Baghdad')).toEqual(expected);
    expect(read('2024-07-25 13:30', 'Asia/Baghdad')).toEqual(expected);
  });

  it('reads the clock on days that are not 24 hours long', () => {
    expect(read('2024-03-31 12:00', 'Europe/Berlin')[0]).toBe('2024-03-31T10:00:00.000Z');
    expect(read('2024-10-27 12:00', 'Europe/Berlin')[0]).toBe('2024-10-27T11:00:00.000Z');
  });

  it('takes early years as they are', () => {
    expect(read('0050-03-01', 'UTC')[0]).toBe('0050-03-01T00:00:00.000Z');
  });
});
