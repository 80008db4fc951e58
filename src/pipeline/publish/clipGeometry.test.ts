import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipLine, clipRing, type Box, type Point } from './clipGeometry.ts';

const box: Box = { west: 0, north: 0, east: 100, south: 50 };
const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 12 });
const isInside = ([x, y]: Point) => x > -1e-6 && x < 100 + 1e-6 && y > -1e-6 && y < 50 + 1e-6;

it('keeps nothing outside the box', () => {
  fc.assert(
    fc.property(points, (line) => {
      expect(clipRing(line, box).every(isInside)).toBe(true);
      expect(clipLine(line, box).flat().every(isInside)).toBe(true);
    }),
  );
});

it('leaves what is inside as it is', () => {
  const inside: Point[] = [
    [1, 1],
    [99, 1],
    [50, 49],
  ];
  expect(clipRing(inside, box)).toEqual(inside);
  expect(clipLine(inside, box)).toEqual([inside]);
});

it('cuts a ring around the box down to the box', () => {
  const ring: Point[] = [
    [-10, -10],
    [110, -10],
    [110, 60],
    [-10, 60],
  ];
  expect(new Set(clipRing(ring, box).map(String))).toEqual(new Set(['0,0', '100,0', '100,50', '0,50']));
});

it('cuts a line that leaves and comes back in two', () => {
  const line: Point[] = [
    [10, 10],
    [10, -10],
    [20, -10],
    [20, 10],
  ];
  expect(clipLine(line, box)).toEqual([
    [
      [10, 10],
      [10, 0],
    ],
    [
      [20, 0],
      [20, 10],
    ],
  ]);
});
