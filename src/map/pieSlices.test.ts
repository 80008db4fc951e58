import { describe, expect, it } from 'vitest';
import { SHAPES } from '../core/vocabulary.ts';
import { isPie, pieSlices } from './pieSlices.ts';

describe('pieSlices', () => {
  it('go once round, in the order of the shapes', () => {
    const slices = pieSlices('4c00000');
    expect(slices.map(({ shape }) => shape)).toEqual(SHAPES.slice(0, 2));
    expect(slices[0]?.from).toBeCloseTo(-Math.PI / 2);
    expect(slices[0]?.to).toBeCloseTo(0);
    expect(slices[1]?.to).toBeCloseTo(1.5 * Math.PI);
  });

  it('are one ring where there is one shape', () => {
    const [only, ...others] = pieSlices('00g0000');
    expect(others).toEqual([]);
    expect((only?.to ?? 0) - (only?.from ?? 0)).toBeCloseTo(2 * Math.PI);
  });

  it.each(['', '4c', '0000000', '4c0000h', '4c00000x'])('are not made of %j', (shares) => {
    expect(isPie(shares)).toBe(false);
  });
});
