import { describe, expect, it } from 'vitest';
import { arcBetween } from './arcBetween.ts';

describe('arcBetween', () => {
  it('begins and ends at the two places', () => {
    const arc = arcBetween([42.44, 33.79], [40.31, 35.34]);
    expect(arc[0]).toEqual([42.44, 33.79]);
    expect(arc.at(-1)?.[0]).toBeCloseTo(40.31, 9);
    expect(arc.at(-1)?.[1]).toBeCloseTo(35.34, 9);
  });

  it('bows, and the way back bows to the other side', () => {
    const there = arcBetween([40, 34], [42, 34], 2);
    const back = arcBetween([42, 34], [40, 34], 2);
    expect(there[1]?.[1]).toBeGreaterThan(34.1);
    expect(back[1]?.[1]).toBeLessThan(33.9);
  });

  it('takes the shorter way across the antimeridian', () => {
    const longitudes = arcBetween([179, 0], [-179, 0]).map(([longitude]) => longitude);
    expect(Math.min(...longitudes)).toBeGreaterThanOrEqual(179);
    expect(Math.max(...longitudes)).toBeLessThanOrEqual(181);
  });

  it('gives one spot for one spot', () => {
    expect(new Set(arcBetween([40, 34], [40, 34]).map(String))).toEqual(new Set(['40,34']));
  });
});
