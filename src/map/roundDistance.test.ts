import { describe, expect, it } from 'vitest';
import { distanceText, radiusLabel } from './mapMessages.ts';
import { roundDistance } from './roundDistance.ts';

describe('the scale bar', () => {
  it.each([
    [99, 50],
    [100, 100],
    [1999, 1000],
    [3500, 3000],
    [71_234, 50_000],
  ])('shows %i m as %i m', (longest, shown) => {
    expect(roundDistance(longest)).toBe(shown);
  });

  it('writes metres and kilometres in Latin digits in both languages', () => {
    expect(distanceText(700, 'en')).toBe('700\u00a0m');
    expect(distanceText(50_000, 'en')).toBe('50\u00a0km');
    expect(distanceText(4500, 'ar')).toBe('4.5\u00a0كم');
    expect(radiusLabel(1500).en).toBe('stated radius 1.5\u00a0km');
  });
});
