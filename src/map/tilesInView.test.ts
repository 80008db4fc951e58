import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercatorOf } from './mercator.ts';
import { tilesInView } from './tilesInView.ts';

const names = (bounds: readonly [number, number, number, number], zoom: number) =>
  tilesInView(bounds, zoom).map(({ z, x, y }) => `${z}/${x}/${y}`);

describe('tilesInView', () => {
  it('is the whole world at zoom 0, once, however wide the screen', () => {
    expect(names([-180, -80, 180, 80], 0.4)).toEqual(['0/0/0']);
    expect(names([-700, -85, 700, 85], 0)).toEqual(['0/0/0']);
  });

  it('goes round across the antimeridian', () => {
    expect(names([170, 1, 190, 2], 3.9)).toEqual(['3/7/3', '3/0/3', '3/7/4', '3/0/4']);
  });

  it('never goes deeper than the deepest tiles', () => {
    expect(tilesInView([42, 33, 42.0001, 33.0001], 19).every(({ z }) => z === 16)).toBe(true);
  });

  it('takes coarser tiles where a tilted view holds too many', () => {
    const tiles = tilesInView([0, 0, 90, 60], 8);
    expect(tiles.length).toBeLessThanOrEqual(40);
    expect(tiles.length).toBeGreaterThan(4);
  });

  it('covers every point of the view, and names no tile twice', () => {
    const view = fc.record({
      west: fc.double({ min: -500, max: 500, noNaN: true }),
      south: fc.double({ min: -89, max: 80, noNaN: true }),
      width: fc.double({ min: 0, max: 200, noNaN: true }),
      height: fc.double({ min: 0, max: 60, noNaN: true }),
      zoom: fc.double({ min: 0, max: 20, noNaN: true }),
      at: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(view, ({ west, south, width, height, zoom, at: [right, up] }) => {
        const north = Math.min(89, south + height);
        const tiles = tilesInView([west, south, west + width, north], zoom);
        const z = tiles[0]?.z ?? -1;
        const [x, y] = mercatorOf([west + right * width, south + up * (north - south)]);
        const side = 2 ** z;
        const column = ((Math.floor(x * side) % side) + side) % side;
        const row = Math.min(side - 1, Math.max(0, Math.floor(y * side)));
        expect(tiles).toContainEqual({ z, x: column, y: row });
        expect(new Set(tiles.map((tile) => JSON.stringify(tile))).size).toBe(tiles.length);
      }),
    );
  });
});
