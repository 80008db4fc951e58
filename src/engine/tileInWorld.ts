import type { TileAddress } from './protocol.ts';

const DEEPEST_ZOOM = 24;

/** The tile's address within the world, columns wrapped; null north and south of it. Throws where it is no address. */
export function tileInWorld({ z, x, y }: TileAddress): TileAddress | null {
  if (!Number.isInteger(z) || z < 0 || z > DEEPEST_ZOOM || !Number.isInteger(x) || !Number.isInteger(y)) {
    throw new Error(`tile ${z}/${x}/${y}: whole numbers are needed, zoom from 0 to ${DEEPEST_ZOOM}`);
  }
  const side = 2 ** z;
  return y < 0 || y >= side ? null : { z, x: ((x % side) + side) % side, y };
}
