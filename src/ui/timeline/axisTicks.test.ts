import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../core/time.ts';
import { axisTicks } from './axisTicks.ts';
import { textWidth } from './textWidth.ts';

const at = (text: string) => parseInstant(text) as number;
const labels = (ticks: ReturnType<typeof axisTicks>) =>
  ticks.map(({ label }) => label).filter((label) => label !== null);

describe('axisTicks', () => {
  const night = { earliest: at('2024-07-25T11:00:00+03:00'), latest: at('2024-07-26T13:00:00+03:00') };

  it('counts hours over a night, and says the day at midnight', () => {
    const ticks = axisTicks(night, 676, 'Asia/Baghdad', 'en');
    expect(labels(ticks)).toEqual([
      'Thu 25 Jul 2024',
      '18:00',
      '21:00',
      'Fri 26 Jul',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
    ]);
    expect(ticks.find(({ label }) => label === 'Fri 26 Jul')?.major).toBe(true);
  });

  it('uses Levantine month names and Latin digits in Arabic', () => {
    const winter = { earliest: at('2024-01-15T00:00:00+03:00'), latest: at('2024-03-10T00:00:00+03:00') };
    const words = labels(axisTicks(winter, 848, 'Asia/Baghdad', 'ar'));
    expect(words[0]).toBe('15 كانون الثاني 2024');
    expect(words).toContain('شباط');
    expect(words).toContain('آذار');
    expect(words).toContain('12');
    expect(words.join('')).not.toMatch(/[٠-٩]/);
  });

  it('keeps to the local clock over a change of offset', () => {
    const spring = { earliest: at('2024-03-30T12:00:00+01:00'), latest: at('2024-03-31T18:00:00+02:00') };
    const ticks = axisTicks(spring, 900, 'Europe/Berlin', 'en');
    expect(labels(ticks)).toContain('06:00');
    const six = ticks.find(({ label }) => label === '06:00');
    expect(six?.time).toBe(at('2024-03-31T06:00:00+02:00'));
    const times = ticks.filter(({ anchor }) => anchor === 'middle').map(({ time }) => time);
    expect(new Set(times).size).toBe(times.length);
  });

  it('puts days on local midnights of a summer-time zone', () => {
    const autumn = { earliest: at('2024-10-24T00:00:00+02:00'), latest: at('2024-10-30T00:00:00+01:00') };
    const days = axisTicks(autumn, 240, 'Europe/Berlin', 'en').filter(({ anchor }) => anchor === 'middle');
    expect(days.map(({ time }) => time)).toContain(at('2024-10-28T00:00:00+01:00'));
  });

  it('goes on to years and centuries', () => {
    const war = { earliest: at('2011-06-01T00:00:00Z'), latest: at('2024-07-01T00:00:00Z') };
    expect(labels(axisTicks(war, 800, 'UTC', 'en'))).toEqual(
      Array.from({ length: 13 }, (_, index) => String(2012 + index)),
    );
    const ages = { earliest: at('1000-01-01T00:00:00Z'), latest: at('2000-01-01T00:00:00Z') };
    expect(labels(axisTicks(ages, 500, 'UTC', 'en'))).toContain('1500');
  });

  it('never lets labels overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 2_000_000_000_000 }),
        fc.double({ min: 3_600_000, max: 3e12, noNaN: true }),
        fc.integer({ min: 200, max: 1600 }),
        fc.constantFrom('en' as const, 'ar' as const),
        (earliest, length, width, language) => {
          const ticks = axisTicks({ earliest, latest: earliest + length }, width, 'Asia/Amman', language);
          let end = -Infinity;
          for (const { label, offset, major, anchor } of ticks) {
            if (label === null) continue;
            const size = textWidth(label, major);
            const start = anchor === 'start' ? offset : offset - size / 2;
            expect(start).toBeGreaterThanOrEqual(end);
            end = start + size;
          }
          expect(ticks.length).toBeLessThan(400);
        },
      ),
      { numRuns: 60 },
    );
  });
});
