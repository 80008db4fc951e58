import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, instantText, isBound, isDay, parseInstant, rangeOf, startOfDay } from './time.ts';

describe('parseInstant', () => {
  it.each([
    ['2024-07-25T19:15:00+03:00', Date.UTC(2024, 6, 25, 16, 15)],
    ['2024-07-25T19:15-04:00', Date.UTC(2024, 6, 25, 23, 15)],
    ['2024-07-25T19:15:00.250Z', Date.UTC(2024, 6, 25, 19, 15, 0, 250)],
  ])('%s', (text, expected) => expect(parseInstant(text)).toBe(expected));

  it.each([
    '2024-07-25T19:15:00',
    '2024-07-25',
    '2024-02-30T00:00Z',
    '2024-07-25T24:30Z',
    '25 July 2024',
    '',
  ])('refuses %s: no time without its zone, no day that does not exist', (text) =>
    expect(parseInstant(text)).toBeNull(),
  );
});

describe('days', () => {
  it('knows leap years', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
  });

  it('begin and end in the dataset’s zone', () => {
    expect(startOfDay('2024-07-25', 'Asia/Baghdad')).toBe(Date.UTC(2024, 6, 24, 21));
    expect(endOfDay('2024-07-25', 'Asia/Baghdad')).toBe(Date.UTC(2024, 6, 25, 21) - 1);
  });

  it('are 23 hours long where clocks go forward', () => {
    const length =
      endOfDay('2024-03-10', 'America/New_York') + 1 - startOfDay('2024-03-10', 'America/New_York');
    expect(length).toBe(23 * 3_600_000);
  });

  it('come back from instants', () => {
    expect(dayOf(Date.UTC(2024, 6, 25, 22), 'Asia/Baghdad')).toBe('2024-07-26');
  });
});

describe('instantText', () => {
  it.each([
    ['Asia/Baghdad', '2024-07-25T18:00:00+03:00'],
    ['Asia/Kolkata', '2024-07-25T20:30:00+05:30'],
    ['America/St_Johns', '2024-07-25T12:30:00-02:30'],
    ['UTC', '2024-07-25T15:00:00+00:00'],
  ])('names the offset of %s', (zone, expected) => {
    const instant = Date.UTC(2024, 6, 25, 15);
    expect(instantText(instant, zone)).toBe(expected);
    expect(parseInstant(expected)).toBe(instant);
    expect(isBound(expected)).toBe(true);
  });
});

describe('rangeOf', () => {
  it('takes whole days, the last one included', () => {
    expect(rangeOf('2024-07-25', '2024-07-26', 'Asia/Baghdad')).toEqual({
      earliest: Date.UTC(2024, 6, 24, 21),
      latest: Date.UTC(2024, 6, 26, 21) - 1,
    });
  });

  it('leaves missing bounds open', () => {
    expect(rangeOf(null, null, 'UTC')).toEqual({ earliest: -Infinity, latest: Infinity });
  });
});
