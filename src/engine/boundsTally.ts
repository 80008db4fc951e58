import type { Bounds } from '../core/geometry.ts';
import { PLACED, type IncidentTable } from './incidentTable.ts';
import type { RowTally } from './rowTally.ts';
import { WORLD_UNITS, boundsOfSpans } from './worldPosition.ts';

/** Squares of the grid along each side. */
const SIDE = 255;
const LINE = 256;
/** Where rows are counted that are not placed. */
const NOWHERE = LINE * LINE - 1;

/** How many passing rows stand in each square of a grid over the table, so that their bounds cost no look at them. */
export interface BoundsTally extends RowTally {
  /** Around what passes, outward to a 255th of the table's own; null where nothing that passes is placed. */
  bounds(): Bounds | null;
}

export function createBoundsTally({ rows, x, y, flags }: IncidentTable): BoundsTally {
  const columns = gridAlong(x, flags);
  const lines = gridAlong(y, flags);
  const squareOf = new Uint16Array(rows).fill(NOWHERE);
  for (let row = 0; row < rows; row++) {
    if ((flags[row]! & PLACED) === 0) continue;
    const column = Math.floor((x[row]! - columns.first) / columns.width);
    squareOf[row] = Math.floor((y[row]! - lines.first) / lines.width) * LINE + column;
  }
  const ofAll = new Int32Array(LINE * LINE);
  for (let row = 0; row < rows; row++) ofAll[squareOf[row]!]! += 1;
  const counts = new Int32Array(LINE * LINE);
  return {
    clear() {
      counts.fill(0);
    },
    add: (list, count, delta) => addSquares(counts, squareOf, list, count, delta),
    fill() {
      counts.set(ofAll);
    },
    assure() {},
    addCertain() {},
    bounds() {
      const isUsed = new Uint8Array(LINE);
      let north = -1;
      let south = -1;
      for (let line = 0; line < SIDE; line++) {
        let inLine = 0;
        for (let column = 0; column < SIDE; column++) {
          const isHere = counts[line * LINE + column]! > 0 ? 1 : 0;
          isUsed[column]! |= isHere;
          inLine |= isHere;
        }
        if (inLine === 0) continue;
        if (north < 0) north = line;
        south = line;
      }
      if (north < 0) return null;
      const spans: [number, number][] = [];
      for (let column = 0; column < SIDE; column++)
        if (isUsed[column] === 1) spans.push(spanOf(columns, column));
      return boundsOfSpans(spans, spanOf(lines, north)[0], spanOf(lines, south)[1]);
    },
  };
}

interface Grid {
  readonly first: number;
  readonly last: number;
  /** World units of a square along this side. */
  readonly width: number;
}

function gridAlong(units: Uint32Array, flags: Uint8Array): Grid {
  let first = WORLD_UNITS;
  let last = 0;
  for (let row = 0; row < units.length; row++) {
    if ((flags[row]! & PLACED) === 0) continue;
    const unit = units[row]!;
    if (unit < first) first = unit;
    if (unit > last) last = unit;
  }
  return { first, last, width: Math.max(1, (last - first + 1) / SIDE) };
}

function spanOf({ first, last, width }: Grid, at: number): [number, number] {
  return [Math.floor(first + at * width), Math.min(last, Math.ceil(first + (at + 1) * width))];
}

function addSquares(
  counts: Int32Array,
  squareOf: Uint16Array,
  rows: Uint32Array,
  count: number,
  delta: number,
): void {
  for (let at = 0; at < count; at++) counts[squareOf[rows[at]!]!]! += delta;
}
