import type { Bounds } from '../core/geometry.ts';
import { PLACED, type IncidentTable } from './incidentTable.ts';
import type { RowTally } from './rowTally.ts';
import { WORLD_UNITS, boundsOfSpans } from './worldPosition.ts';

// Of the module's own: an imported constant is read anew in every turn of a loop.
const IS_PLACED = PLACED;
/** Squares of the grid along each side, in bits: a byte for each of two numbers. */
const SIDE_BITS = 8;
const SIDE = 2 ** SIDE_BITS;
/** Where rows are counted that are not placed: beyond the grid, which uses 255 squares along a side at most. */
const NOWHERE = SIDE * SIDE - 1;

/** How many passing rows stand in each square of a grid over the table, so that their bounds cost no look at them. */
export interface BoundsTally extends RowTally {
  /** Around what passes, outward by less than a 127th of the table's own; null where nothing that passes is placed. */
  bounds(): Bounds | null;
}

export function createBoundsTally({ rows, x, y, flags }: IncidentTable): BoundsTally {
  const columns = gridAlong(x, flags);
  const lines = gridAlong(y, flags);
  const squares = new Uint16Array(rows);
  findSquares(squares, x, y, flags, columns, lines);
  const counts = new Int32Array(SIDE * SIDE);
  countSquares(counts, squares);
  const ofAll = counts.slice();
  /** Not 0 for the columns in which rows stand; used again for each question. */
  const inColumns = new Int32Array(SIDE);
  return {
    clear() {
      counts.fill(0);
    },
    fill() {
      counts.set(ofAll);
    },
    add: (list, count, delta) => addSquares(counts, squares, list, count, delta),
    assure() {},
    addCertain() {},
    bounds() {
      let north = -1;
      let south = -1;
      inColumns.fill(0);
      for (let line = 0; line < SIDE - 1; line++) {
        if (joinLine(counts, line, inColumns) === 0) continue;
        if (north < 0) north = line;
        south = line;
      }
      if (north < 0) return null;
      const spans: [number, number][] = [];
      for (let column = 0; column < SIDE; column++) {
        if (inColumns[column] !== 0) spans.push(spanOf(columns, column));
      }
      return boundsOfSpans(spans, spanOf(lines, north)[0], spanOf(lines, south)[1]);
    },
  };
}

interface Grid {
  /** World units. */
  readonly first: number;
  readonly last: number;
  /** By how many bits units from the first are shifted to give the square. */
  readonly shift: number;
}

function gridAlong(units: Uint32Array, flags: Uint8Array): Grid {
  let first = WORLD_UNITS - 1;
  let last = 0;
  for (let row = 0; row < units.length; row++) {
    if ((flags[row]! & IS_PLACED) === 0) continue;
    const unit = units[row]!;
    if (unit < first) first = unit;
    if (unit > last) last = unit;
  }
  let shift = 0;
  while ((last - first) / 2 ** shift >= SIDE - 1) shift += 1;
  return { first, last, shift };
}

function spanOf({ first, last, shift }: Grid, at: number): [number, number] {
  return [first + at * 2 ** shift, Math.min(last, first + (at + 1) * 2 ** shift - 1)];
}

function findSquares(
  squares: Uint16Array,
  x: Uint32Array,
  y: Uint32Array,
  flags: Uint8Array,
  { first: west, shift: shiftX }: Grid,
  { first: north, shift: shiftY }: Grid,
): void {
  for (let row = 0; row < squares.length; row++) {
    const isPlaced = flags[row]! & IS_PLACED;
    const square = (((y[row]! - north) >>> shiftY) << SIDE_BITS) | ((x[row]! - west) >>> shiftX);
    squares[row] = (square & -isPlaced) | (NOWHERE & (isPlaced - 1));
  }
}

function countSquares(counts: Int32Array, squares: Uint16Array): void {
  for (let row = 0; row < squares.length; row++) counts[squares[row]!]! += 1;
}

/** Takes the bits of a line's counts into those of their columns; their bits in all. Counts are never negative. */
function joinLine(counts: Int32Array, line: number, inColumns: Int32Array): number {
  const first = line * SIDE;
  let inLine = 0;
  for (let column = 0; column < SIDE - 1; column++) {
    const count = counts[first + column]!;
    inColumns[column]! |= count;
    inLine |= count;
  }
  return inLine;
}

function addSquares(
  counts: Int32Array,
  squares: Uint16Array,
  rows: Uint32Array,
  count: number,
  delta: number,
): void {
  let at = 0;
  for (; at + 3 < count; at += 4) {
    counts[squares[rows[at]!]!]! += delta;
    counts[squares[rows[at + 1]!]!]! += delta;
    counts[squares[rows[at + 2]!]!]! += delta;
    counts[squares[rows[at + 3]!]!]! += delta;
  }
  for (; at < count; at++) counts[squares[rows[at]!]!]! += delta;
}
