import { describe, expect, it } from 'vitest';
import { boundsOf, circleRing, destinationFrom, distanceBetween, type Position } from './geometry.ts';

const ainAlAsad: Position = [42.441111, 33.785556];

describe('distances', () => {
  it('from Ain al-Asad to Conoco is about 260 km', () => {
    expect(distanceBetween(ainAlAsad, [40.309444, 35.336111])).toBeGreaterThan(255_000);
    expect(distanceBetween(ainAlAsad, [40.309444, 35.336111])).toBeLessThan(265_000);
  });

  it.each([0, 45, 90, 180, 271])('a step at %i° comes back as its length', (bearing) => {
    expect(distanceBetween(ainAlAsad, destinationFrom(ainAlAsad, 4500, bearing))).toBeCloseTo(4500, 3);
  });

  it('works across the antimeridian', () => {
    expect(distanceBetween([179.9, 0], [-179.9, 0])).toBeCloseTo(distanceBetween([0, 0], [0.2, 0]), 3);
  });
});

describe('circleRing', () => {
  it('is closed and holds its radius everywhere', () => {
    const ring = circleRing(ainAlAsad, 4500);
    expect(ring.at(0)).toEqual(ring.at(-1));
    for (const point of ring) expect(distanceBetween(ainAlAsad, point)).toBeCloseTo(4500, 2);
  });
});

describe('boundsOf', () => {
  it('is null without positions', () => expect(boundsOf([])).toBeNull());

  it('is a box', () => {
    expect(boundsOf([ainAlAsad, [40.309444, 35.336111]])).toEqual([
      40.309444, 33.785556, 42.441111, 35.336111,
    ]);
  });

  it('takes the shorter way across the antimeridian', () => {
    expect(
      boundsOf([
        [179, 1],
        [-178, 2],
      ]),
    ).toEqual([179, 1, -178, 2]);
  });

  it('holds one point', () =>
    expect(boundsOf([ainAlAsad])).toEqual([42.441111, 33.785556, 42.441111, 33.785556]));
});
