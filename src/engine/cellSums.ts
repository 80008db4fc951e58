import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { BACKGROUND, ROLE_MASK, ROLE_SHIFT, SHAPE_BITS, type IncidentTable } from './incidentTable.ts';

/** Units along a tile's edge. */
export const TILE_EXTENT = 4096;
/** Cells along a tile's edge in which rows are gathered: 64 pixels of a 512-pixel tile, so that a disc has room. */
export const CELLS = 8;
/** Tile units along a cell's edge. */
export const UNITS_OF_CELL = TILE_EXTENT / CELLS;

const EXTENT_BITS = 12;

/**
 * Sums that each cell has, by their place: first the rows of each symbol, so that a slot is nearly a place. `SUM_X` and
 * `SUM_Y` are in tile units from the cell's upper left, as unsigned numbers; `ROW` sums the rows themselves modulo 2³²:
 * it is the row where one is alone. A cell fills a line of the processor's caches.
 */
export const SHAPE = 0;
export const CERTAIN = SHAPE + 2 ** SHAPE_BITS;
export const SUM_X = CERTAIN + 1;
export const SUM_Y = CERTAIN + 2;
export const ROW = CERTAIN + 3;
export const SUMS = 16;
/** Further sums of rows that came as records. */
export const ROLE = 0;
export const BACKGROUND_COUNT = INCIDENT_ROLES.length;
export const CONFLICTS = BACKGROUND_COUNT + 1;
export const DISCREPANCIES = BACKGROUND_COUNT + 2;
export const RECORD_SUMS = BACKGROUND_COUNT + 3;

// Of the module's own: an imported constant is read anew in every turn of a loop.
const IS_BACKGROUND = BACKGROUND;
const TO_ROLE = ROLE_SHIFT;
const ROLE_BITS = ROLE_MASK;
const STRIDE = SUMS;
const AT_X = SUM_X;
const AT_Y = SUM_Y;
const AT_ROW = ROW;
const SYMBOLS = SHAPES.length;
const TO_CELL = SHAPE_BITS;
const SYMBOL = (1 << SHAPE_BITS) - 1;
const IN_CELL = UNITS_OF_CELL - 1;
const RECORD_STRIDE = RECORD_SUMS;
const AT_ROLE = ROLE;
const AT_BACKGROUND = BACKGROUND_COUNT;
const AT_CONFLICTS = CONFLICTS;
const AT_DISCREPANCIES = DISCREPANCIES;

/** How many rows the cell has whose sums begin at `first`. */
export function countOfCell(sums: Int32Array, first: number): number {
  let count = 0;
  for (let at = first; at < first + SYMBOLS; at++) count += sums[at]!;
  return count;
}

/**
 * Adds `delta` times the first `count` rows of a list to the sums of their cells in the tiles of a zoom. A slot is a row's
 * cell and, in the lowest `SHAPE_BITS`, its symbol.
 */
export function addToSums(
  sums: Int32Array,
  { x, y }: IncidentTable,
  slotOf: Uint16Array,
  zoom: number,
  list: Uint32Array,
  count: number,
  delta: number,
): void {
  const right = Math.max(0, 32 - EXTENT_BITS - zoom);
  const left = Math.max(0, zoom - 32 + EXTENT_BITS);
  // Two rows at a time: what is checked of the arrays is then checked once for both. An odd row's second counts nothing:
  // a loop of its own for it would run too seldom to be compiled well.
  for (let at = 0; at < count; at += 2) {
    const row = list[at]!;
    const slot = slotOf[row]!;
    const first = (slot >> TO_CELL) * STRIDE;
    sums[first + AT_X]! += delta * (((x[row]! >>> right) << left) & IN_CELL);
    sums[first + AT_Y]! += delta * (((y[row]! >>> right) << left) & IN_CELL);
    sums[first + AT_ROW]! += delta * row;
    sums[first + (slot & SYMBOL)]! += delta;
    const isPair = +(at + 1 < count);
    const other = list[at + isPair]!;
    const otherDelta = Math.imul(delta, isPair);
    const otherSlot = slotOf[other]!;
    const second = (otherSlot >> TO_CELL) * STRIDE;
    sums[second + AT_X]! += otherDelta * (((x[other]! >>> right) << left) & IN_CELL);
    sums[second + AT_Y]! += otherDelta * (((y[other]! >>> right) << left) & IN_CELL);
    sums[second + AT_ROW]! += otherDelta * other;
    sums[second + (otherSlot & SYMBOL)]! += otherDelta;
  }
}

export function addToRecordSums(
  sums: Int32Array,
  { flags, tallies }: IncidentTable,
  slotOf: Uint16Array,
  list: Uint32Array,
  count: number,
  delta: number,
): void {
  if (tallies === null) return;
  const { conflicts, discrepancies } = tallies;
  for (let at = 0; at < count; at++) {
    const row = list[at]!;
    const first = (slotOf[row]! >> TO_CELL) * RECORD_STRIDE;
    const flag = flags[row]!;
    sums[first + AT_ROLE + ((flag >> TO_ROLE) & ROLE_BITS)]! += delta;
    sums[first + AT_BACKGROUND]! += delta * ((flag & IS_BACKGROUND) >> 1);
    sums[first + AT_CONFLICTS]! += delta * conflicts[row]!;
    sums[first + AT_DISCREPANCIES]! += delta * discrepancies[row]!;
  }
}
