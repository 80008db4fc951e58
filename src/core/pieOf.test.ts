import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieOf } from './pieOf.ts';

describe('pieOf', () => {
  it.each([
    [[5, 0, 0, 0, 0, 0, 0], 'g000000'],
    [[1, 1, 0, 0, 0, 0, 0], '8800000'],
    [[1000, 1, 0, 0, 0, 0, 1], 'e100001'],
    [[1, 1, 1, 0, 0, 0, 0], '6550000'],
    [[0, 0, 0, 0, 0, 0, 0], '0000000'],
  ])('shares out %j', (counts, pie) => {
    expect(pieOf(counts)).toBe(pie);
  });

  it('gives sixteen shares, one at least to whatever occurs, none to what does not', () => {
    const counts = fc.array(fc.nat(1_000_000), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(counts, (parts) => {
        fc.pre(parts.some((count) => count > 0));
        const shares = Array.from(pieOf([99, ...parts], 1, 7), (digit) => '0123456789abcdefg'.indexOf(digit));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(16);
        expect(shares.map((share) => share > 0)).toEqual(parts.map((count) => count > 0));
      }),
      { seed: 20240725 },
    );
  });
});
