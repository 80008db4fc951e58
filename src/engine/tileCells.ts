import type { Interval } from '../core/interval.ts';
import { CELLS, CERTAIN, RECORD_SUMS, SUMS, addToRecordSums, addToSums, countOfCell } from './cellSums.ts';
import { PLACED, SHAPE_BITS, SHAPE_SHIFT, type IncidentTable } from './incidentTable.ts';
import type { TileAddress } from './protocol.ts';
import type { RowTally } from './rowTally.ts';
import { WORLD_UNITS } from './worldPosition.ts';
import { Z_ORDER_ZOOM, runOfTile } from './zOrder.ts';

/** By how many bits world units are shifted to give the cells of zoom 0. */
const CELL_SHIFT = 32 - Math.log2(CELLS);
const CELLS_OF_TILE = CELLS * CELLS;

// Of the module's own: an imported constant is read anew in every turn of a loop.
const IS_PLACED = PLACED;
const SIDE = CELLS;
const STRIDE = SUMS;
const RECORD_STRIDE = RECORD_SUMS;
const AT_CERTAIN = CERTAIN;
const TO_CELL = SHAPE_BITS;
const TO_SHAPE = SHAPE_SHIFT;

/** Rows that are counted at once. */
const CHUNK = 4096;
/** Where a tile holds more of the rows than this, all are looked at in their order: leaps about cost more. */
const MOST_LEAPT = 1 / 16;

/** More tiles than a screen shows; where they are reached, all are forgotten. More do not fit the bits of a slot. */
const MOST_TILES = 127;
/** Down to this zoom, all tiles are entered at once: most rows are in few of them. */
const WORLD_ZOOM = 3;

/**
 * Sums over the passing rows of each cell of the tiles that are looked at, kept up while rows come and go. All are of
 * one zoom: a tile of another takes the place of all.
 */
export interface TileCells extends RowTally {
  readonly sums: Int32Array;
  /** Null where rows have no tallies. */
  readonly recordSums: Int32Array | null;
  /** The first of the 256 cells of a tile, row by row from its upper left; the tile is kept up from now on. */
  firstCellOf(tile: TileAddress, fail: Uint8Array, range: Interval): number;
}

export function createTileCells(table: IncidentTable): TileCells {
  const { rows, tallies } = table;
  /** Cell of each row, then in the lowest bits its symbol; cell 0 takes the rows of no tile. */
  const slotOf = new Uint16Array(rows);
  const cells = 1 + MOST_TILES * CELLS_OF_TILE;
  let sums = new Int32Array(STRIDE);
  /** As `sums`, over all rows, whether they pass or not; `CERTAIN` is not kept. */
  let ofAll = new Int32Array(STRIDE);
  let recordsOfAll = tallies === null ? null : new Int32Array(RECORD_STRIDE);
  let recordSums = tallies === null ? null : new Int32Array(RECORD_STRIDE);
  const firstCells = new Map<string, number>();
  let zoom = 0;
  const passed = new Uint32Array(CHUNK);

  const makeRoom = (past: number): void => {
    if (past * STRIDE <= sums.length) return;
    const room = Math.min(cells, past * 2);
    sums = lengthened(sums, room * STRIDE);
    ofAll = lengthened(ofAll, room * STRIDE);
    if (recordSums !== null) recordSums = lengthened(recordSums, room * RECORD_STRIDE);
    if (recordsOfAll !== null) recordsOfAll = lengthened(recordsOfAll, room * RECORD_STRIDE);
  };

  const forgetTiles = (): void => {
    if (firstCells.size > 0) slotOf.fill(0);
    firstCells.clear();
    for (const every of [sums, ofAll, recordSums, recordsOfAll]) every?.fill(0);
  };

  const add = (list: Uint32Array, count: number, delta: number): void => {
    if (firstCells.size === 0) return;
    addToSums(sums, table, slotOf, zoom, list, count, delta);
    if (recordSums !== null) addToRecordSums(recordSums, table, slotOf, list, count, delta);
  };

  const addCertain = (list: Uint32Array, count: number, delta: number): void => {
    if (firstCells.size === 0) return;
    for (let at = 0; at < count; at++) sums[(slotOf[list[at]!]! >> TO_CELL) * STRIDE + AT_CERTAIN]! += delta;
  };

  return {
    get sums() {
      return sums;
    },
    get recordSums() {
      return recordSums;
    },
    clear() {
      sums.fill(0);
      recordSums?.fill(0);
    },
    fill() {
      sums.set(ofAll);
      if (recordsOfAll !== null) recordSums?.set(recordsOfAll);
    },
    add,
    assure() {
      for (let first = 0; first < sums.length; first += STRIDE)
        sums[first + AT_CERTAIN] = countOfCell(sums, first);
    },
    addCertain,
    firstCellOf(tile, fail, range) {
      if (tile.z !== zoom || firstCells.size === MOST_TILES) forgetTiles();
      zoom = tile.z;
      const name = `${tile.x}/${tile.y}`;
      const known = firstCells.get(name);
      if (known !== undefined) return known;
      const side = 2 ** zoom;
      const first = 1 + (zoom <= WORLD_ZOOM ? 0 : firstCells.size * CELLS_OF_TILE);
      let entered: Uint32Array;
      if (zoom <= WORLD_ZOOM) {
        for (let number = 0; number < side * side; number++) {
          const address = `${number % side}/${Math.floor(number / side)}`;
          firstCells.set(address, first + number * CELLS_OF_TILE);
        }
        makeRoom(first + side * side * CELLS_OF_TILE);
        entered = enterWorld(table, slotOf, zoom, first);
      } else {
        firstCells.set(name, first);
        makeRoom(first + CELLS_OF_TILE);
        entered = enterTile(table, slotOf, tile, first);
      }
      for (let next = 0; next < entered.length; next += CHUNK) {
        const some = entered.subarray(next, next + CHUNK);
        addToSums(ofAll, table, slotOf, zoom, some, some.length, 1);
        if (recordsOfAll !== null) addToRecordSums(recordsOfAll, table, slotOf, some, some.length, 1);
        const count = listPassing(some, fail, passed);
        add(passed, count, 1);
        addCertain(passed, keepCertain(passed, count, table, range), 1);
      }
      return firstCells.get(name)!;
    },
  };
}

/** Gives all placed rows their cells in the tiles of a zoom, row by row from the upper left; returns these rows. */
function enterWorld(
  { rows, x, y, flags }: IncidentTable,
  slotOf: Uint16Array,
  zoom: number,
  first: number,
): Uint32Array {
  const entered = new Uint32Array(rows);
  const shift = CELL_SHIFT - zoom;
  const bits = 32 - CELL_SHIFT;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const column = x[row]! >>> shift;
    const line = y[row]! >>> shift;
    const isPlaced = flags[row]! & IS_PLACED;
    const tile = ((line >>> bits) << zoom) + (column >>> bits);
    const cell = ((line & (SIDE - 1)) << bits) + (column & (SIDE - 1));
    slotOf[row] = isPlaced * (((first + tile * CELLS_OF_TILE + cell) << TO_CELL) | (flags[row]! >> TO_SHAPE));
    entered[count] = row;
    count += isPlaced;
  }
  return entered.subarray(0, count);
}

/** Gives the rows of a tile their cells, the first of which is `first`; returns these rows. */
function enterTile(table: IncidentTable, slotOf: Uint16Array, tile: TileAddress, first: number): Uint32Array {
  const [begin, past] = runOfTile(table, tile);
  const run = table.zOrder.subarray(begin, past);
  const isLong = run.length > table.rows * MOST_LEAPT && tile.z <= Z_ORDER_ZOOM;
  const entered = new Uint32Array(run.length);
  const size = WORLD_UNITS / 2 ** tile.z;
  const west = tile.x * size;
  const north = tile.y * size;
  const { x, y, flags } = table;
  const shift = CELL_SHIFT - tile.z;
  let count = 0;
  for (let index = 0; index < (isLong ? table.rows : run.length); index++) {
    const row = isLong ? index : run[index]!;
    const fromWest = x[row]! - west;
    const fromNorth = y[row]! - north;
    // Below the z-order's last zoom the run is an ancestor's.
    if (fromWest < 0 || fromNorth < 0 || fromWest >= size || fromNorth >= size) continue;
    if (isLong && (flags[row]! & IS_PLACED) === 0) continue;
    const cell = first + (fromNorth >>> shift) * SIDE + (fromWest >>> shift);
    slotOf[row] = (cell << TO_CELL) | (flags[row]! >> TO_SHAPE);
    entered[count++] = row;
  }
  return entered.subarray(0, count);
}

function listPassing(rows: Uint32Array, fail: Uint8Array, into: Uint32Array): number {
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    into[count] = row;
    count += +(fail[row] === 0);
  }
  return count;
}

/** Moves the rows that lie certainly in the range to the front of a list; tells how many. */
function keepCertain(
  list: Uint32Array,
  count: number,
  { start, end }: IncidentTable,
  { earliest, latest }: Interval,
): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const row = list[at]!;
    list[found] = row;
    found += +(start[row]! >= earliest) & +(end[row]! <= latest);
  }
  return found;
}

function lengthened(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(values);
  return longer;
}
