import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discText, radiusOf } from './discLook.ts';

describe('radiusOf', () => {
  it('grows with the number and stays between its ends', () => {
    const count = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(radiusOf(less)).toBeLessThanOrEqual(radiusOf(more));
        expect(radiusOf(less)).toBeGreaterThanOrEqual(12);
        expect(radiusOf(more)).toBeLessThanOrEqual(32);
      }),
    );
    expect(radiusOf(100)).toBeCloseTo(17, 1);
  });
});

describe('discText', () => {
  it.each([
    [2, '2'],
    [999, '999'],
    [1000, '1k'],
    [1349, '1.3k'],
    [9949, '9.9k'],
    [9950, '10k'],
    [23_600, '24k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [1_240_000, '1.2M'],
  ])('%i is %s', (count, text) => expect(discText(count)).toBe(text));
});
