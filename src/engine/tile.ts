import { GeoJSONWrapper, fromVectorTileJs, type Feature } from '@maplibre/vt-pbf';
import type { Columns } from './columns.ts';
import type { TileAddress } from './protocol.ts';
import { TILE_EXTENT, pointsOfCells, pointsOfRows, type Drawn } from './tileFeatures.ts';

/** Name of the tiles' one layer. */
export const TILE_LAYER = 'incidents';
/** Up to this many passing rows each has its own symbol, whatever the zoom. */
export const MOST_EXACT = 2000;
const DEEPEST_ZOOM = 24;

/**
 * A Mapbox vector tile of what is drawn, each row for itself (`exact`) or gathered in cells; no bytes where nothing is
 * drawn. Every row is in exactly one tile of a zoom: MapLibre drops points beyond a tile's edge and draws symbols and
 * circles across edges, so a buffer would be lost work. Columns beyond the antimeridian wrap around. Throws where the
 * address is no tile.
 */
export function encodeTile(
  columns: Columns,
  drawn: Drawn,
  exact: boolean,
  address: TileAddress,
): ArrayBuffer {
  const { z, x, y } = address;
  if (!Number.isInteger(z) || z < 0 || z > DEEPEST_ZOOM || !Number.isInteger(x) || !Number.isInteger(y)) {
    throw new Error(`tile ${z}/${x}/${y}: whole numbers are needed, zoom from 0 to ${DEEPEST_ZOOM}`);
  }
  const side = 2 ** z;
  if (y < 0 || y >= side) return new ArrayBuffer(0);
  const tile = { z, x: ((x % side) + side) % side, y };
  const points = exact ? pointsOfRows(columns, drawn, tile) : pointsOfCells(columns, drawn, tile);
  if (points.length === 0) return new ArrayBuffer(0);

  const features = points.map(({ row, x: left, y: top, properties }): Feature => ({
    ...(row === null ? {} : { id: row }),
    type: 1,
    geometry: [[left, top]],
    tags: properties,
  }));
  const layer = new GeoJSONWrapper(features, { version: 2, extent: TILE_EXTENT });
  layer.name = TILE_LAYER;
  const bytes = fromVectorTileJs({ layers: { [TILE_LAYER]: layer } });
  // A copy without the writer's spare room, as it is transferred.
  return Uint8Array.from(bytes).buffer;
}
