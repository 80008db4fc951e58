import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from './mapState.ts';
import { MOST_ON_RING, standOff } from './standOff.ts';

const DISTANCE = 20;

function placesOf(points: readonly ScreenPoint[]): ScreenPoint[] {
  const { displacements, crowds } = standOff(points, DISTANCE);
  const middles = crowds.map((crowd) => ({
    x: crowd.reduce((sum, index) => sum + (points[index]?.x ?? 0), 0) / crowd.length,
    y: crowd.reduce((sum, index) => sum + (points[index]?.y ?? 0), 0) / crowd.length,
  }));
  const standing = points.flatMap(({ x, y }, index) => {
    const displacement = displacements[index];
    return displacement ? [{ x: x + displacement.dx, y: y + displacement.dy }] : [];
  });
  return [...standing, ...middles];
}

const pointArbitrary = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
});

describe('standOff', () => {
  it('leaves symbols that are far enough apart', () => {
    const { displacements } = standOff(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ],
      DISTANCE,
    );
    expect(displacements).toEqual([
      { dx: 0, dy: 0 },
      { dx: 0, dy: 0 },
    ]);
  });

  it('puts the right one of a pair to the upper right and the left one to the lower left', () => {
    const { displacements } = standOff(
      [
        { x: 110, y: 98.6 },
        { x: 100, y: 100 },
      ],
      DISTANCE,
    );
    const [right, left] = displacements;
    expect(right?.dx).toBeGreaterThan(15);
    expect(right?.dy).toBeLessThan(-25);
    expect(left?.dx).toBeLessThan(-15);
    expect(left?.dy).toBeGreaterThan(25);
  });

  it('takes two on one spot apart', () => {
    const [a, b] = placesOf([
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ]);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(60);
  });

  it('gathers more than a ring holds in a crowd', () => {
    const points = Array.from({ length: MOST_ON_RING + 1 }, () => ({ x: 50, y: 50 }));
    const { displacements, crowds } = standOff(points, DISTANCE);
    expect(crowds).toEqual([points.map((_, index) => index)]);
    expect(displacements.every((one) => one === null)).toBe(true);
    expect(standOff(points.slice(1), DISTANCE).crowds).toEqual([]);
  });

  it('leaves no two closer than the distance, however they lie', () => {
    fc.assert(
      fc.property(fc.array(pointArbitrary, { maxLength: 40 }), (points) => {
        const places = placesOf(points);
        places.forEach((one, index) => {
          for (const other of places.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(DISTANCE - 1e-6);
          }
        });
      }),
    );
  });

  it('does not depend on where the view is', () => {
    fc.assert(
      fc.property(fc.array(pointArbitrary, { maxLength: 20 }), (points) => {
        const moved = points.map(({ x, y }) => ({ x: x + 128, y: y - 64 }));
        const before = standOff(points, DISTANCE);
        const after = standOff(moved, DISTANCE);
        expect(after.crowds).toEqual(before.crowds);
        after.displacements.forEach((one, index) => {
          const same = before.displacements[index];
          expect(one === null).toBe(same === null);
          expect(one?.dx ?? 0).toBeCloseTo(same?.dx ?? 0, 6);
          expect(one?.dy ?? 0).toBeCloseTo(same?.dy ?? 0, 6);
        });
      }),
    );
  });
});
