import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../core/time.ts';
import { intervalText } from './intervalText.ts';

const zone = 'Asia/Baghdad';

describe('intervalText', () => {
  it.each([
    ['2024-07-25', '2024-07-25', 'day', '25 Jul 2024'],
    ['2024-07-22', '2024-07-28', 'week', '22 Jul 2024 – 28 Jul 2024'],
    ['2024-02-01', '2024-02-29', 'month', 'February 2024'],
    ['2023-02-01', '2023-02-27', 'month', '1 Feb 2023 – 27 Feb 2023'],
    ['2024-01-01', '2024-12-31', 'year', '2024'],
    ['2024-07-25T18:00:00+03:00', '2024-07-25T18:00:59+03:00', 'minute', '25 Jul 2024, 18:00'],
    ['2024-07-25', null, 'day', 'from 25 Jul 2024'],
    [null, '2024-07-25', 'day', 'until 25 Jul 2024'],
    [null, null, 'undated', 'No date'],
  ] as const)('%s to %s, known to the %s, is “%s”', (from, to, precision, words) => {
    expect(intervalText(rangeOf(from, to, zone), precision, 'en', zone)).toBe(words);
  });

  it('uses the month names of the Levant', () => {
    expect(intervalText(rangeOf('2024-07-25', '2024-07-25', zone), 'day', 'ar', zone)).toBe('25 تموز 2024');
  });
});
