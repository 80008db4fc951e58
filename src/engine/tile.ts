import { GeoJSONWrapper, fromVectorTileJs, type Feature } from '@maplibre/vt-pbf';
import type { TileAddress } from './protocol.ts';
import { TILE_EXTENT } from './tileCells.ts';
import type { TilePoint } from './tileFeatures.ts';

/** Name of the tiles' one layer. */
export const TILE_LAYER = 'incidents';
const DEEPEST_ZOOM = 24;

/** The tile's address within the world, columns wrapped; null north and south of it. Throws where it is no address. */
export function tileInWorld({ z, x, y }: TileAddress): TileAddress | null {
  if (!Number.isInteger(z) || z < 0 || z > DEEPEST_ZOOM || !Number.isInteger(x) || !Number.isInteger(y)) {
    throw new Error(`tile ${z}/${x}/${y}: whole numbers are needed, zoom from 0 to ${DEEPEST_ZOOM}`);
  }
  const side = 2 ** z;
  return y < 0 || y >= side ? null : { z, x: ((x % side) + side) % side, y };
}

/**
 * A Mapbox vector tile of points; no bytes where there are none. Every row is in exactly one tile of a zoom: MapLibre
 * drops points beyond a tile's edge and draws symbols and circles across edges, so a buffer would be lost work.
 */
export function encodeTile(points: readonly TilePoint[]): ArrayBuffer {
  if (points.length === 0) return new ArrayBuffer(0);
  const features = points.map(({ number, x, y, properties }): Feature => ({
    ...(number === null ? {} : { id: number }),
    type: 1,
    geometry: [[x, y]],
    tags: properties,
  }));
  const layer = new GeoJSONWrapper(features, { version: 2, extent: TILE_EXTENT });
  layer.name = TILE_LAYER;
  const bytes = fromVectorTileJs({ layers: { [TILE_LAYER]: layer } });
  // A copy without the writer's spare room, as it is transferred.
  return Uint8Array.from(bytes).buffer;
}
