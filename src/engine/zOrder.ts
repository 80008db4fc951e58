import { sortRows } from './sortRows.ts';

/** Tiles down to this zoom are one run of the z-order; 30 bits, so that keys stay small integers. */
export const Z_ORDER_ZOOM = 15;

/** Rows that have a position along the Z curve, so that every tile is one run of them. */
export interface ZOrder {
  readonly rows: Uint32Array;
  /** Key of each of `rows`, ascending: the bits of the tile column and row at `Z_ORDER_ZOOM`, interleaved. */
  readonly keys: Uint32Array;
}

export function createZOrder(x: Uint32Array, y: Uint32Array, placed: Uint8Array): ZOrder {
  const keys = new Float64Array(x.length);
  for (let row = 0; row < x.length; row++) {
    keys[row] = zKey(x[row]! >>> (32 - Z_ORDER_ZOOM), y[row]! >>> (32 - Z_ORDER_ZOOM));
  }
  const count = placed.reduce((total, flag) => total + flag, 0);
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; row < x.length; row++) if (placed[row] === 1) rows[next++] = row;
  sortRows(rows, keys);
  return { rows, keys: Uint32Array.from(rows, (row) => keys[row]!) };
}

/** First and past-the-last index of the run that holds a tile; deeper than `Z_ORDER_ZOOM`, that of its ancestor. */
export function runOfTile({ keys }: ZOrder, z: number, x: number, y: number): [number, number] {
  const up = Math.max(0, z - Z_ORDER_ZOOM);
  const down = 4 ** Math.max(0, Z_ORDER_ZOOM - z);
  const key = zKey(Math.floor(x / 2 ** up), Math.floor(y / 2 ** up)) * down;
  return [firstAtLeast(keys, key), firstAtLeast(keys, key + down)];
}

function firstAtLeast(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
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
