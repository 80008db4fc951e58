import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { BACKGROUND, ROLE_SHIFT, type IncidentTable } from './incidentTable.ts';
import type { TileAddress } from './protocol.ts';
import type { RowTally } from './rowTally.ts';
import { WORLD_UNITS } from './worldPosition.ts';
import { runOfTile } from './zOrder.ts';

/** Units along a tile's edge. */
export const TILE_EXTENT = 4096;
/** Cells along a tile's edge in which rows are gathered: 32 pixels of a 512-pixel tile. */
export const CELLS = 16;

const EXTENT_BITS = 12;
const CELL_BITS = 8;
const CELLS_OF_TILE = CELLS * CELLS;

/** Sums that each cell has, by their place. `ROW` sums the rows themselves: it is the row where one is alone. */
export const COUNT = 0;
export const CERTAIN = 1;
export const SUM_X = 2;
export const SUM_Y = 3;
export const ROW = 4;
export const SHAPE = 5;
export const SUMS = SHAPE + SHAPES.length;
/** Further sums of rows that came as records. */
export const ROLE = 0;
export const BACKGROUND_COUNT = INCIDENT_ROLES.length;
export const CONFLICTS = BACKGROUND_COUNT + 1;
export const DISCREPANCIES = BACKGROUND_COUNT + 2;
export const RECORD_SUMS = BACKGROUND_COUNT + 3;

/** More tiles than a screen shows; where they are reached, all are forgotten. At most 255, as cells are 16 bits. */
const MOST_TILES = 64;

/**
 * Sums over the passing rows of each cell of the tiles that are looked at, kept up while rows come and go. All are of
 * one zoom: a tile of another takes the place of all.
 */
export interface TileCells extends RowTally {
  readonly sums: Float64Array;
  /** Null where rows have no tallies. */
  readonly recordSums: Float64Array | null;
  /** The first of the 256 cells of a tile, row by row from its upper left; the tile is kept up from now on. */
  firstCellOf(tile: TileAddress, fail: Uint8Array, isCertain: (row: number) => boolean): number;
}

export function createTileCells(table: IncidentTable): TileCells {
  const { rows, x, y, flags, tallies, shapeOfSet, zOrder } = table;
  const typeSets = table.facets.type.sets;
  /** Cell of each row; cell 0 takes the rows of no tile. */
  const cellOf = new Uint16Array(rows);
  const cells = 1 + MOST_TILES * CELLS_OF_TILE;
  let sums = new Float64Array(SUMS);
  let recordSums = tallies === null ? null : new Float64Array(RECORD_SUMS);
  const firstCells = new Map<string, number>();
  let zoom = 0;
  const one = new Uint32Array(1);

  const makeRoom = (past: number): void => {
    if (past * SUMS <= sums.length) return;
    const room = Math.min(cells, past * 2);
    const longer = new Float64Array(room * SUMS);
    longer.set(sums);
    sums = longer;
    if (recordSums === null) return;
    const longerRecords = new Float64Array(room * RECORD_SUMS);
    longerRecords.set(recordSums);
    recordSums = longerRecords;
  };

  const forgetTiles = (): void => {
    if (firstCells.size > 0) cellOf.fill(0);
    firstCells.clear();
    sums.fill(0);
    recordSums?.fill(0);
  };

  const add = (list: Uint32Array, count: number, delta: number): void => {
    if (firstCells.size === 0) return;
    const right = Math.max(0, 32 - EXTENT_BITS - zoom);
    const left = Math.max(0, zoom - 32 + EXTENT_BITS);
    const mask = TILE_EXTENT - 1;
    for (let at = 0; at < count; at++) {
      const row = list[at]!;
      const cell = cellOf[row]!;
      if (cell === 0) continue;
      const first = cell * SUMS;
      sums[first]! += delta;
      sums[first + SUM_X]! += delta * (((x[row]! >>> right) << left) & mask);
      sums[first + SUM_Y]! += delta * (((y[row]! >>> right) << left) & mask);
      sums[first + ROW]! += delta * row;
      sums[first + SHAPE + shapeOfSet[typeSets[row]!]!]! += delta;
    }
    if (recordSums === null || tallies === null) return;
    for (let at = 0; at < count; at++) {
      const row = list[at]!;
      const first = cellOf[row]! * RECORD_SUMS;
      const flag = flags[row]!;
      recordSums[first + ROLE + (flag >> ROLE_SHIFT)]! += delta;
      recordSums[first + BACKGROUND_COUNT]! += delta * ((flag & BACKGROUND) >> 1);
      recordSums[first + CONFLICTS]! += delta * tallies.conflicts[row]!;
      recordSums[first + DISCREPANCIES]! += delta * tallies.discrepancies[row]!;
    }
  };

  const addCertain = (list: Uint32Array, count: number, delta: number): void => {
    if (firstCells.size === 0) return;
    for (let at = 0; at < count; at++) sums[cellOf[list[at]!]! * SUMS + CERTAIN]! += delta;
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
    add,
    addCertain,
    firstCellOf(tile, fail, isCertain) {
      if (tile.z !== zoom || firstCells.size === MOST_TILES) forgetTiles();
      zoom = tile.z;
      const name = `${tile.x}/${tile.y}`;
      const known = firstCells.get(name);
      if (known !== undefined) return known;
      const first = 1 + firstCells.size * CELLS_OF_TILE;
      firstCells.set(name, first);
      makeRoom(first + CELLS_OF_TILE);
      const size = WORLD_UNITS / 2 ** zoom;
      const west = tile.x * size;
      const north = tile.y * size;
      const units = TILE_EXTENT / size;
      const [begin, past] = runOfTile(table, tile);
      for (let index = begin; index < past; index++) {
        const row = zOrder[index]!;
        const fromWest = x[row]! - west;
        const fromNorth = y[row]! - north;
        // Below the z-order's last zoom the run is an ancestor's.
        if (fromWest < 0 || fromNorth < 0 || fromWest >= size || fromNorth >= size) continue;
        const column = (fromWest * units) >> CELL_BITS;
        cellOf[row] = first + ((fromNorth * units) >> CELL_BITS) * CELLS + column;
        if (fail[row] !== 0) continue;
        one[0] = row;
        add(one, 1, 1);
        if (isCertain(row)) addCertain(one, 1, 1);
      }
      return first;
    },
  };
}
