import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterOrEarlier, pointerOffset, timeScale } from './timeScale.ts';

const window = { earliest: 1_000_000, latest: 1_500_000 };

describe('timeScale', () => {
  it('gives back the instant it placed', () => {
    const scale = timeScale(window, 640);
    fc.assert(
      fc.property(fc.integer({ min: window.earliest, max: window.latest }), (instant) => {
        expect(scale.toTime(scale.toOffset(instant))).toBeCloseTo(instant, 3);
      }),
    );
  });

  it('keeps open ends finite and outside', () => {
    const scale = timeScale(window, 640);
    expect(scale.toOffset(-Infinity)).toBe(-6400);
    expect(scale.toOffset(Infinity)).toBe(7040);
  });

  it('reads the same place from the other side in a right-to-left page', () => {
    const box = { left: 100, right: 740 };
    expect(pointerOffset(100, box, 'ltr')).toBe(0);
    expect(pointerOffset(100, box, 'rtl')).toBe(640);
    const scale = timeScale(window, 640);
    expect(scale.toTime(pointerOffset(740, box, 'rtl'))).toBe(window.earliest);
    expect(scale.toTime(pointerOffset(100, box, 'rtl'))).toBe(window.latest);
  });

  it('mirrors left and right, never up and down', () => {
    expect(laterOrEarlier('ArrowRight', 'ltr')).toBe(1);
    expect(laterOrEarlier('ArrowRight', 'rtl')).toBe(-1);
    expect(laterOrEarlier('ArrowLeft', 'rtl')).toBe(1);
    expect(laterOrEarlier('ArrowUp', 'rtl')).toBe(1);
    expect(laterOrEarlier('PageDown', 'rtl')).toBe(-1);
    expect(laterOrEarlier('Enter', 'ltr')).toBe(0);
  });
});
