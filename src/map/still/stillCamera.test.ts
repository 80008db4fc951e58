import { expect, it } from 'vitest';
import type { Bounds } from '../../core/geometry.ts';
import { projectStill, stillCamera } from './stillCamera.ts';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const IRAQ: Bounds = [38, 31, 44, 36];

function fitted(fit: Bounds | null, padding = NONE, width = 1000, height = 700) {
  return stillCamera({ camera: null, fit, padding }, width, height);
}

it('fits what is to be seen into the free part, with room round it', () => {
  const padding = { top: 52, right: 0, bottom: 300, left: 0 };
  const camera = fitted(IRAQ, padding, 390, 782);
  if (camera === null) throw new Error('no camera');
  const [west, south, east, north] = IRAQ;
  const upper = projectStill(camera, [west, north]);
  const lower = projectStill(camera, [east, south]);
  expect(upper.x).toBeGreaterThan(20);
  expect(lower.x).toBeLessThan(390 - 20);
  expect(upper.y).toBeGreaterThan(52 + 20);
  expect(lower.y).toBeLessThan(782 - 300 - 20);
  // The middle of what is fitted stands in the middle of what is free.
  expect((upper.x + lower.x) / 2).toBeCloseTo(195);
  expect((upper.y + lower.y) / 2).toBeCloseTo((52 + 482) / 2);
});

it('goes no closer to one point than the live map does', () => {
  const camera = fitted([40.14, 35.33, 40.14, 35.33]);
  expect(camera?.zoom).toBe(8);
  expect(camera && projectStill(camera, [40.14, 35.33]).x).toBeCloseTo(500);
});

it('takes the camera of a link as it is', () => {
  const at = { zoom: 6, latitude: 33, longitude: 43, bearing: 0, pitch: 0 };
  const camera = stillCamera({ camera: at, fit: IRAQ, padding: NONE }, 800, 600);
  expect(camera?.zoom).toBe(6);
  expect(camera && projectStill(camera, [43, 33])).toEqual({
    x: expect.closeTo(400) as number,
    y: expect.closeTo(300) as number,
  });
});

it.each([
  ['nothing to fit', null],
  ['the whole world', [-180, -80, 180, 80]],
  ['bounds over the antimeridian', [170, -20, -170, 20]],
] as const)('draws nothing for %s', (_, fit) => {
  expect(fitted(fit === null ? null : [...fit])).toBeNull();
});

it.each([
  [30, 0],
  [0, 45],
])('draws nothing turned by %d° and tilted by %d°', (bearing, pitch) => {
  const camera = { zoom: 6, latitude: 33, longitude: 43, bearing, pitch };
  expect(stillCamera({ camera, fit: null, padding: NONE }, 800, 600)).toBeNull();
});
