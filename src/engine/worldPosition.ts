import type { Bounds, Position } from '../core/geometry.ts';

/**
 * Web Mercator in whole numbers: the world is 2³² units wide (1 cm at the equator), so that a shift by `32 - z` bits
 * gives the tile at zoom z without rounding.
 */
export const WORLD_UNITS = 2 ** 32;

// Of the module's own: an imported constant is read anew in every turn of a loop.
const UNITS = WORLD_UNITS;
const RADIANS = Math.PI / 180;

function clampToWorld(units: number): number {
  return Math.min(UNITS - 1, Math.max(0, Math.floor(units)));
}

/** World units east of 180° W; 180° E is the last unit, not the first. */
export function worldX(longitude: number): number {
  return clampToWorld(((longitude + 180) / 360) * UNITS);
}

/** World units south of the northern limit of Web Mercator (85.05° N); beyond the limits counts as the limit. */
export function worldY(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  return clampToWorld((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * UNITS);
}

export function longitudeOf(x: number): number {
  return ((x + 0.5) / WORLD_UNITS) * 360 - 180;
}

export function latitudeOf(y: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + 0.5)) / WORLD_UNITS))) / RADIANS;
}

/** True for a position on Earth: longitude within ±180°, latitude within ±90°. */
export function isOnEarth([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** Slots of longitude in which extremes are kept: a gap narrower than a slot (0.09°) is not looked for. */
const SLOT_BITS = 12;
const SLOTS = 2 ** SLOT_BITS;

/**
 * The smallest box around placed `rows`, on the shorter way round, to a centimetre; latitudes beyond Web Mercator's limit
 * count as the limit. Null without rows.
 */
export function boundsOfRows(x: Uint32Array, y: Uint32Array, rows: Uint32Array): Bounds | null {
  const first = new Float64Array(SLOTS).fill(Infinity);
  const last = new Float64Array(SLOTS).fill(-1);
  let north = Infinity;
  let south = -1;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const rowX = x[row]!;
    const rowY = y[row]!;
    const slot = rowX >>> (32 - SLOT_BITS);
    if (rowX < first[slot]!) first[slot] = rowX;
    if (rowX > last[slot]!) last[slot] = rowX;
    if (rowY < north) north = rowY;
    if (rowY > south) south = rowY;
  }
  if (south < 0) return null;
  const spans: [number, number][] = [];
  for (let slot = 0; slot < SLOTS; slot++) if (last[slot]! >= 0) spans.push([first[slot]!, last[slot]!]);
  return boundsOfSpans(spans, north, south);
}

/** The smallest box around spans of longitude, west to east; all in world units. Needs one span at least. */
export function boundsOfSpans(
  spans: readonly (readonly [number, number])[],
  north: number,
  south: number,
): Bounds {
  let west = spans[0]![0];
  let east = spans.at(-1)![1];
  let widestGap = west + WORLD_UNITS - east;
  for (let index = 1; index < spans.length; index++) {
    const gap = spans[index]![0] - spans[index - 1]![1];
    if (gap > widestGap) {
      widestGap = gap;
      west = spans[index]![0];
      east = spans[index - 1]![1];
    }
  }
  return [longitudeOf(west), latitudeOf(south), longitudeOf(east), latitudeOf(north)];
}
