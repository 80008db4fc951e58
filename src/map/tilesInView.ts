import type { Bounds } from '../core/geometry.ts';
import { mercatorOf } from './mercator.ts';

/** Deeper views are drawn from tiles of this zoom: a tile's steps are half a pixel then, four zooms further on. */
const DEEPEST_TILE_ZOOM = 16;
/** So many tiles are no view any more but a tilted look at the horizon: coarser ones do. */
const MOST_TILES = 40;
/** What stands just outside reaches into the view: shares of a tile. */
const MARGIN = 1 / 8;

export interface TileInView {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The tiles that cover a view, row by row, each once however often the world repeats. `bounds`: degrees, west may lie
 * below −180 and east above 180. `zoom`: of the map, for tiles of 512 pixels.
 */
export function tilesInView([west, south, east, north]: Bounds, zoom: number): TileInView[] {
  let z = Math.min(DEEPEST_TILE_ZOOM, Math.max(0, Math.floor(zoom)));
  const [left, top] = mercatorOf([west, north]);
  const [right, bottom] = mercatorOf([east, south]);
  for (;;) {
    const side = 2 ** z;
    const range = (from: number, to: number) => [
      Math.floor(from * side - MARGIN),
      Math.floor(to * side + MARGIN),
    ];
    const [firstX = 0, lastX = 0] = range(left, right);
    const [firstY = 0, lastY = 0] = range(top, bottom).map((y) => Math.min(side - 1, Math.max(0, y)));
    const columns = Math.min(side, lastX - firstX + 1);
    if (z > 0 && columns * (lastY - firstY + 1) > MOST_TILES) {
      z -= 1;
      continue;
    }
    const tiles: TileInView[] = [];
    for (let y = firstY; y <= lastY; y++) {
      for (let index = 0; index < columns; index++) {
        tiles.push({ z, x: (((firstX + index) % side) + side) % side, y });
      }
    }
    return tiles;
  }
}
