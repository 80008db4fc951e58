import { PLACED } from './incidentTable.ts';
import { sortRows } from './sortRows.ts';

/** Tiles down to this zoom are one run of the z-order; 30 bits, so that keys stay small integers. */
export const Z_ORDER_ZOOM = 15;

// Of the module's own: an imported constant is read anew in every turn of a loop.
const KEY_SHIFT = 32 - Z_ORDER_ZOOM;
const IS_PLACED = PLACED;

/** Placed rows along the Z curve: by the bits of the tile column and row at `Z_ORDER_ZOOM`, interleaved. */
export function createZOrder(x: Uint32Array, y: Uint32Array, flags: Uint8Array): Uint32Array {
  const keys = new Uint32Array(x.length);
  const placed = new Uint32Array(x.length);
  let count = 0;
  for (let row = 0; row < x.length; row++) {
    keys[row] = keyOfRow(x, y, row);
    placed[count] = row;
    count += flags[row]! & IS_PLACED;
  }
  return sortRows(count === placed.length ? placed : placed.slice(0, count), keys);
}

/** First and past-the-last index of the run that holds a tile; deeper than `Z_ORDER_ZOOM`, that of its ancestor. */
export function runOfTile(
  { zOrder, x, y }: { readonly zOrder: Uint32Array; readonly x: Uint32Array; readonly y: Uint32Array },
  tile: { readonly z: number; readonly x: number; readonly y: number },
): [number, number] {
  const up = Math.max(0, tile.z - Z_ORDER_ZOOM);
  const down = 4 ** Math.max(0, Z_ORDER_ZOOM - tile.z);
  const key = zKey(Math.floor(tile.x / 2 ** up), Math.floor(tile.y / 2 ** up)) * down;
  const firstAtLeast = (sought: number): number => {
    let low = 0;
    let high = zOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyOfRow(x, y, zOrder[middle]!) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstAtLeast(key), firstAtLeast(key + down)];
}

function keyOfRow(x: Uint32Array, y: Uint32Array, row: number): number {
  return zKey(x[row]! >>> KEY_SHIFT, y[row]! >>> KEY_SHIFT);
}

function zKey(x: number, y: number): number {
  return spread(x) | (spread(y) << 1);
}

/** The low 16 bits of a number with a zero between each two. */
function spread(bits: number): number {
  let spaced = bits & 0xffff;
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}
