import { describe, expect, it } from 'vitest';
import { createDateReader } from './dateReader.ts';
import { isSerialDate, serialText } from './serialDate.ts';

describe('a spreadsheet’s day numbers', () => {
  it.each([
    ['45000', '45000 = 2023-03-15'],
    ['45000.5', '45000.5 = 2023-03-15 12:00'],
    ['45000,25', '45000,25 = 2023-03-15 06:00'],
    ['٤٥٠٠٠', '٤٥٠٠٠ = 2023-03-15'],
  ])('%s is told as %s', (text, words) => {
    expect(isSerialDate(text)).toBe(true);
    expect(serialText(text, '1900')).toBe(words);
  });

  it.each(['2024', '20240725', '1700000000', '99999', '5000.5', '45000.5.1', ''])('“%s” is none', (text) => {
    expect(isSerialDate(text)).toBe(false);
  });

  it('are dates only where that was said, and as fine as they are stated', () => {
    expect(createDateReader('UTC', null).read('45000.5')).toMatchObject({ problem: 'not-a-date' });
    const read = (text: string) => {
      const { interval, precision } = createDateReader('Asia/Baghdad', null, '1900').read(text);
      return [new Date(interval.earliest).toISOString(), new Date(interval.latest).toISOString(), precision];
    };
    expect(read('45000')).toEqual(['2023-03-14T21:00:00.000Z', '2023-03-15T20:59:59.999Z', 'day']);
    expect(read('45000.5')).toEqual(['2023-03-15T09:00:00.000Z', '2023-03-15T09:00:59.999Z', 'minute']);
    expect(createDateReader('UTC', null, '1904').read('43538').interval.earliest).toBe(Date.UTC(2023, 2, 15));
  });
});
