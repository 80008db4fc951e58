import { pieOf } from '../core/pieOf.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { TileAddress, TileProperties } from './protocol.ts';
import { createRowCards } from './rowCards.ts';
import {
  BACKGROUND_COUNT,
  CELLS,
  CERTAIN,
  CONFLICTS,
  DISCREPANCIES,
  RECORD_SUMS,
  ROLE,
  ROW,
  SHAPE,
  SUMS,
  SUM_X,
  SUM_Y,
  TILE_EXTENT,
  UNITS_OF_CELL,
  countOfCell,
} from './cellSums.ts';
import type { TileCells } from './tileCells.ts';
import { createTileWriter } from './tileWriter.ts';
import { WORLD_UNITS } from './worldPosition.ts';

/** Name of the tiles' one layer. */
export const TILE_LAYER = 'incidents';

/** The properties in the order in which points are written; aggregates lack the last two. */
const KEYS = [
  'count',
  'certainCount',
  'shape',
  'role',
  'certainty',
  'conflicts',
  'discrepancies',
  'radius',
  'background',
  'label_en',
  'label_ar',
  'qualifier_en',
  'qualifier_ar',
  'pie',
  'cell',
  'row',
  'id',
] as const satisfies readonly (keyof TileProperties)[];
/** What points often say. */
const FIXED = ['', 'certain', 'possible', 0, 1, ...SHAPES, ...INCIDENT_ROLES];

/**
 * Draws tiles of a table: vector tiles of points, empty where nothing is drawn. Every row is in exactly one tile of a
 * zoom: MapLibre drops points beyond a tile's edge and draws symbols across edges, so a buffer would be lost work.
 */
export interface TileDrawer {
  /** A point for each of `rows` that stands in the tile, in their order. */
  drawRows(rows: Uint32Array, tile: TileAddress, isCertain: (row: number) => boolean): ArrayBuffer;
  /** A point for each cell that holds rows, at their mean position; a row alone in its cell stands for itself. */
  drawCells(cells: TileCells, firstCell: number, tile: TileAddress): ArrayBuffer;
}

export function createTileDrawer(table: IncidentTable): TileDrawer {
  const writer = createTileWriter(TILE_LAYER, TILE_EXTENT, KEYS, FIXED);
  const { numbers } = table;
  /** An aggregate's values that it may share, in the order of `KEYS`; used again for each. */
  const cellValues = KEYS.slice(0, AT_PIE + 1).map(() => writer.text(''));
  const cellTags = {
    fixed: new Uint8Array(0),
    keys: cellValues.map((_, key) => key),
    values: cellValues,
    count: cellValues.length,
  };
  const { cardOf } = createRowCards(table, writer);

  const addRow = (row: number, x: number, y: number, isCertain: boolean): void => {
    const { tags, own } = cardOf(row, isCertain);
    writer.addPoint(numbers[row]!, x, y, tags, own);
  };

  return {
    drawRows(rows, tile, isCertain) {
      const size = WORLD_UNITS / 2 ** tile.z;
      const units = TILE_EXTENT / size;
      const west = tile.x * size;
      const north = tile.y * size;
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index]!;
        const x = table.x[row]! - west;
        const y = table.y[row]! - north;
        if (x < 0 || y < 0 || x >= size || y >= size) continue;
        addRow(row, (x * units) | 0, (y * units) | 0, isCertain(row));
      }
      return writer.finish();
    },

    drawCells({ sums, recordSums }, firstCell, tile) {
      if (!isDrawn(sums, firstCell)) return new ArrayBuffer(0);
      const certain = writer.text('certain');
      const possible = writer.text('possible');
      const zero = writer.number(0);
      const values = cellValues.fill(writer.text(''));
      values[3] = writer.text('other');
      values[5] = zero;
      values[6] = zero;
      values[7] = zero;
      values[8] = writer.flag(false);
      for (let index = 0; index < CELLS * CELLS; index++) {
        const first = (firstCell + index) * SUMS;
        const count = countOfCell(sums, first);
        if (count === 0) continue;
        const column = index % CELLS;
        const line = Math.floor(index / CELLS);
        const x = column * UNITS_OF_CELL + Math.floor((sums[first + SUM_X]! >>> 0) / count);
        const y = line * UNITS_OF_CELL + Math.floor((sums[first + SUM_Y]! >>> 0) / count);
        const certainCount = sums[first + CERTAIN]!;
        if (count === 1) {
          addRow(sums[first + ROW]! >>> 0, x, y, certainCount === 1);
          continue;
        }
        values[0] = writer.number(count);
        values[1] = writer.number(certainCount);
        values[2] = writer.text(SHAPES[mostFrequent(sums, first + SHAPE, SHAPES.length)]!);
        values[4] = certainCount > 0 ? certain : possible;
        if (recordSums !== null) {
          const record = (firstCell + index) * RECORD_SUMS;
          const role = mostFrequent(recordSums, record + ROLE, INCIDENT_ROLES.length);
          values[3] = writer.text(INCIDENT_ROLES[role]!);
          values[5] = writer.number(recordSums[record + CONFLICTS]!);
          values[6] = writer.number(recordSums[record + DISCREPANCIES]!);
          values[8] = writer.flag(recordSums[record + BACKGROUND_COUNT] === count);
        }
        values[AT_PIE] = writer.text(pieOf(sums, first + SHAPE, SHAPES.length));
        writer.addPoint(null, x, y, cellTags, [addressOfCell(tile, column, line)]);
      }
      return writer.finish();
    },
  };
}

const AT_PIE = KEYS.indexOf('pie');
const CELL_ZOOM = Math.log2(CELLS) | 0;

/** The cell as a tile address of its own: `z/x/y`. */
function addressOfCell({ z, x, y }: TileAddress, column: number, line: number): string {
  return `${z + CELL_ZOOM}/${x * CELLS + column}/${y * CELLS + line}`;
}

function isDrawn(sums: Int32Array, firstCell: number): boolean {
  for (let cell = firstCell; cell < firstCell + CELLS * CELLS; cell++) {
    if (countOfCell(sums, cell * SUMS) > 0) return true;
  }
  return false;
}

/** Which of `length` counts from `first` is the highest; the first of equals. */
function mostFrequent(counts: Int32Array, first: number, length: number): number {
  let best = 0;
  for (let code = 1; code < length; code++) if (counts[first + code]! > counts[first + best]!) best = code;
  return best;
}
