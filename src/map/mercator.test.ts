import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMercator, mercatorOf } from './mercator.ts';

describe('mercatorOf', () => {
  it.each([
    [[0, 0], 0.5, 0.5],
    [[-180, 85.051128779], 0, 0],
    [[180, -85.051128779], 1, 1],
    [[0, 66.513260443], 0.5, 0.25],
  ] as const)('places %j', (position, x, y) => {
    const [left, top] = mercatorOf(position);
    expect(left).toBeCloseTo(x, 8);
    expect(top).toBeCloseTo(y, 6);
  });

  it('is undone by fromMercator', () => {
    const degrees = fc.tuple(
      fc.double({ min: -540, max: 540, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(degrees, ([longitude, latitude]) => {
        const [x, y] = fromMercator(...mercatorOf([longitude, latitude]));
        expect(x).toBeCloseTo(longitude, 8);
        expect(y).toBeCloseTo(latitude, 8);
      }),
    );
  });

  it('ends at the edge of the square', () => {
    expect(mercatorOf([0, 90])[1]).toBeCloseTo(0, 12);
    expect(mercatorOf([0, -90])[1]).toBeCloseTo(1, 12);
  });
});
