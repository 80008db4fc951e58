import { certaintyOf, type Interval } from '../core/interval.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import type { Columns } from './columns.ts';
import { pieOf } from './pieOf.ts';
import type { TileAddress, TileProperties } from './protocol.ts';
import { WORLD_UNITS } from './worldPosition.ts';
import { runOfTile } from './zOrder.ts';

/** Units along a tile's edge. */
export const TILE_EXTENT = 4096;
/** Cells along a tile's edge in which rows are gathered: 32 pixels of a 512-pixel tile. */
export const CELLS = 16;

/** A point in a tile; `x` and `y` in tile units from its upper left corner. */
export interface TilePoint {
  readonly row: number | null;
  readonly x: number;
  readonly y: number;
  readonly properties: TileProperties;
}

/** The rows whose `fail` is 0, and the range that decides between certain and possible. */
export interface Drawn {
  readonly fail: Uint8Array;
  readonly range: Interval;
}

/** Rows drawn in a tile with their place in it, in z-order. `x` must lie within the world. */
function visitRows(
  columns: Columns,
  { fail }: Drawn,
  tile: TileAddress,
  visit: (row: number, x: number, y: number) => void,
): void {
  const size = WORLD_UNITS / 2 ** tile.z;
  const west = tile.x * size;
  const north = tile.y * size;
  const units = TILE_EXTENT / size;
  const [begin, end] = runOfTile(columns.zOrder, tile.z, tile.x, tile.y);
  const { rows } = columns.zOrder;
  for (let index = begin; index < end; index++) {
    const row = rows[index]!;
    if (fail[row] !== 0) continue;
    const x = columns.x[row]! - west;
    const y = columns.y[row]! - north;
    // Below the z-order's last zoom the run is an ancestor's.
    if (x < 0 || y < 0 || x >= size || y >= size) continue;
    visit(row, (x * units) | 0, (y * units) | 0);
  }
}

/** A point for each row, in the order of the rows. */
export function pointsOfRows(columns: Columns, drawn: Drawn, tile: TileAddress): TilePoint[] {
  const points: (TilePoint & { row: number })[] = [];
  visitRows(columns, drawn, tile, (row, x, y) => points.push(pointOfRow(columns, drawn, row, x, y)));
  return points.sort((a, b) => a.row - b.row);
}

/** A point for each cell that holds rows, at their mean position; a row alone in its cell stands for itself. */
export function pointsOfCells(columns: Columns, drawn: Drawn, tile: TileAddress): TilePoint[] {
  const cells: (Cell | undefined)[] = Array.from({ length: CELLS * CELLS });
  const unitsOfCell = TILE_EXTENT / CELLS;
  visitRows(columns, drawn, tile, (row, x, y) => {
    const index = ((y / unitsOfCell) | 0) * CELLS + ((x / unitsOfCell) | 0);
    addRow((cells[index] ??= createCell(row)), columns, drawn, row, x, y);
  });
  return cells.flatMap((cell, index) => {
    if (cell === undefined) return [];
    const x = Math.floor(cell.x / cell.count);
    const y = Math.floor(cell.y / cell.count);
    return cell.count === 1
      ? pointOfRow(columns, drawn, cell.row, x, y)
      : { row: null, x, y, properties: propertiesOfCell(cell, addressOfCell(tile, index)) };
  });
}

function pointOfRow(
  { records, shape }: Columns,
  { range }: Drawn,
  row: number,
  x: number,
  y: number,
): TilePoint & { row: number } {
  const record = records[row]!;
  const isCertain = certaintyOf(record.interval, range) === 'certain';
  const properties: TileProperties = {
    row,
    id: record.id,
    count: 1,
    certainCount: isCertain ? 1 : 0,
    shape: SHAPES[shape[row]!]!,
    role: record.role,
    certainty: isCertain ? 'certain' : 'possible',
    conflicts: record.conflicts,
    discrepancies: record.discrepancies,
    radius: record.radius,
    background: record.background,
    label_en: record.shortTitle.en,
    label_ar: record.shortTitle.ar,
    qualifier_en: record.qualifier?.en ?? '',
    qualifier_ar: record.qualifier?.ar ?? '',
    pie: '',
    cell: '',
  };
  return { row, x, y, properties };
}

/** Sums over the rows of one cell. */
interface Cell {
  /** The first row: the only one where `count` is 1. */
  readonly row: number;
  x: number;
  y: number;
  count: number;
  certainCount: number;
  background: number;
  conflicts: number;
  discrepancies: number;
  readonly shapes: Uint32Array;
  readonly roles: Uint32Array;
}

function createCell(row: number): Cell {
  return {
    row,
    x: 0,
    y: 0,
    count: 0,
    certainCount: 0,
    background: 0,
    conflicts: 0,
    discrepancies: 0,
    shapes: new Uint32Array(SHAPES.length),
    roles: new Uint32Array(INCIDENT_ROLES.length),
  };
}

function addRow(cell: Cell, columns: Columns, { range }: Drawn, row: number, x: number, y: number): void {
  cell.x += x;
  cell.y += y;
  cell.count += 1;
  cell.certainCount += +(columns.start[row]! >= range.earliest) & +(columns.end[row]! <= range.latest);
  cell.background += columns.background[row]!;
  cell.conflicts += columns.conflicts[row]!;
  cell.discrepancies += columns.discrepancies[row]!;
  cell.shapes[columns.shape[row]!]! += 1;
  cell.roles[columns.role[row]!]! += 1;
}

/** The cell as a tile address of its own: `z/x/y`. */
function addressOfCell({ z, x, y }: TileAddress, index: number): string {
  return `${z + Math.log2(CELLS)}/${x * CELLS + (index % CELLS)}/${y * CELLS + Math.floor(index / CELLS)}`;
}

/** Conflicts and discrepancies are summed; shape and role are the most frequent, the vocabulary's order breaking ties. */
function propertiesOfCell(cell: Cell, address: string): TileProperties {
  return {
    count: cell.count,
    certainCount: cell.certainCount,
    shape: SHAPES[mostFrequent(cell.shapes)]!,
    role: INCIDENT_ROLES[mostFrequent(cell.roles)]!,
    certainty: cell.certainCount > 0 ? 'certain' : 'possible',
    conflicts: cell.conflicts,
    discrepancies: cell.discrepancies,
    radius: 0,
    background: cell.background === cell.count,
    label_en: '',
    label_ar: '',
    qualifier_en: '',
    qualifier_ar: '',
    pie: pieOf(cell.shapes),
    cell: address,
  };
}

function mostFrequent(counts: Uint32Array): number {
  return counts.reduce((best, count, code) => (count > counts[best]! ? code : best), 0);
}
