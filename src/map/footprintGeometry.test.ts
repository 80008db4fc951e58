import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, type Position } from '../core/geometry.ts';
import { fadeOpacity, footprintShape } from './footprintGeometry.ts';

const AIN_AL_ASAD: Position = [42.441111, 33.785556];

function areaOf(ring: readonly Position[]): number {
  return Math.abs(
    ring
      .slice(1)
      .reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0) / 2,
  );
}

describe('footprintShape', () => {
  it('draws a circle at its radius in true metres, at every latitude', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 10, max: 250_000, noNaN: true }),
        (longitude, latitude, radius) => {
          const center: Position = [longitude, latitude];
          const { outline } = footprintShape({ type: 'circle', center: [longitude, latitude], radius });
          for (const position of outline[0] ?? []) {
            const error = Math.abs(distanceBetween(center, position) - radius) / radius;
            expect(error).toBeLessThan(0.005);
          }
        },
      ),
    );
  });

  it('lets the tint run past the line, and begin to fade inside it', () => {
    const { fades } = footprintShape({ type: 'circle', center: [...AIN_AL_ASAD], radius: 4500 });
    const radii = fades.map(([ring]) => distanceBetween(AIN_AL_ASAD, ring?.[0] ?? AIN_AL_ASAD));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(radii[0]).toBeLessThan(4500);
    expect(radii.at(-1)).toBeGreaterThan(4500 * 1.15);
  });

  it('names the southern end of a circle', () => {
    const { foot } = footprintShape({ type: 'circle', center: [...AIN_AL_ASAD], radius: 4500 });
    expect(foot?.[1]).toBeLessThan(AIN_AL_ASAD[1]);
    expect(distanceBetween(AIN_AL_ASAD, foot ?? AIN_AL_ASAD)).toBeCloseTo(4500, 0);
  });

  const square: [number, number][] = [
    [40, 35],
    [40.2, 35],
    [40.2, 35.2],
    [40, 35.2],
    [40, 35],
  ];

  it.each([
    ['counter-clockwise', square],
    ['clockwise', [...square].reverse()],
  ])('grows a %s outline outwards and keeps the outline itself', (_, ring) => {
    const { outline, fades, foot } = footprintShape({
      type: 'polygon',
      anchor: [40.1, 35.1],
      coordinates: [ring],
    });
    expect(outline).toEqual([ring]);
    expect(foot).toBeNull();
    const areas = fades.map(([outer]) => areaOf(outer ?? []));
    expect(areas).toEqual([...areas].sort((a, b) => a - b));
    expect(areas[0]).toBeLessThan(areaOf(ring));
    expect(areas.at(-1)).toBeGreaterThan(areaOf(ring));
    for (const [outer] of fades) expect(outer?.[0]).toEqual(outer?.at(-1));
  });

  it('leaves holes as they are', () => {
    const hole: [number, number][] = square.map(([x, y]) => [40.05 + (x - 40) / 4, 35.05 + (y - 35) / 4]);
    const { fades } = footprintShape({
      type: 'polygon',
      anchor: [40.02, 35.02],
      coordinates: [square, hole],
    });
    for (const rings of fades) expect(rings[1]).toEqual(hole);
  });
});

describe('fadeOpacity', () => {
  it('gives the tint where all layers lie over one another', () => {
    const { fades } = footprintShape({ type: 'circle', center: [...AIN_AL_ASAD], radius: 700 });
    const through = (1 - fadeOpacity(0.34)) ** fades.length;
    expect(1 - through).toBeCloseTo(0.34, 6);
  });
});
