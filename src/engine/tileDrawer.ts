import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { BACKGROUND, ROLE_SHIFT, type IncidentTable } from './incidentTable.ts';
import { pieOf } from './pieOf.ts';
import type { TileAddress, TileProperties } from './protocol.ts';
import {
  BACKGROUND_COUNT,
  CELLS,
  CERTAIN,
  CONFLICTS,
  COUNT,
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
  type TileCells,
} from './tileCells.ts';
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
type MissingKey = Exclude<keyof TileProperties, (typeof KEYS)[number]>;

/**
 * Draws tiles of a table: vector tiles of points, empty where nothing is drawn. Every row is in exactly one tile of a
 * zoom: MapLibre drops points beyond a tile's edge and draws symbols across edges, so a buffer would be lost work.
 */
export interface TileDrawer {
  /** A point for each of `rows` that stands in the tile, in the order of opening. */
  drawRows(rows: Uint32Array, tile: TileAddress, isCertain: (row: number) => boolean): ArrayBuffer;
  /** A point for each cell that holds rows, at their mean position; a row alone in its cell stands for itself. */
  drawCells(cells: TileCells, firstCell: number, tile: TileAddress): ArrayBuffer;
}

export function createTileDrawer(table: IncidentTable): TileDrawer {
  const keys: readonly (MissingKey | string)[] = KEYS;
  const writer = createTileWriter(TILE_LAYER, TILE_EXTENT, keys);
  const { texts, tallies, facets, shapeOfSet, numbers } = table;

  const addRow = (row: number, x: number, y: number, isCertain: boolean): void => {
    const number = numbers[row]!;
    const flags = table.flags[row]!;
    const label = texts.labelOf(number);
    const qualifier = texts.qualifierOf(number);
    const none = writer.text('');
    writer.addPoint(number, x, y, [
      writer.number(1),
      writer.number(isCertain ? 1 : 0),
      writer.text(SHAPES[shapeOfSet[facets.type.sets[row]!]!]!),
      writer.text(INCIDENT_ROLES[flags >> ROLE_SHIFT]!),
      writer.text(isCertain ? 'certain' : 'possible'),
      writer.number(tallies?.conflicts[row] ?? 0),
      writer.number(tallies?.discrepancies[row] ?? 0),
      writer.number(table.radii[table.radius[row]!]!),
      writer.flag((flags & BACKGROUND) !== 0),
      writer.text(label.en),
      writer.text(label.ar),
      writer.text(qualifier?.en ?? ''),
      writer.text(qualifier?.ar ?? ''),
      none,
      none,
      writer.number(number),
      writer.ownText(texts.idOf(number)),
    ]);
  };

  return {
    drawRows(rows, tile, isCertain) {
      const size = WORLD_UNITS / 2 ** tile.z;
      const units = TILE_EXTENT / size;
      const inside = rows.filter((row) => {
        const x = table.x[row]! - tile.x * size;
        const y = table.y[row]! - tile.y * size;
        return x >= 0 && y >= 0 && x < size && y < size;
      });
      inside.sort((a, b) => numbers[a]! - numbers[b]!);
      for (const row of inside) {
        const x = ((table.x[row]! - tile.x * size) * units) | 0;
        const y = ((table.y[row]! - tile.y * size) * units) | 0;
        addRow(row, x, y, isCertain(row));
      }
      return writer.finish();
    },

    drawCells({ sums, recordSums }, firstCell, tile) {
      const values = KEYS.slice(0, -2).map(() => 0);
      const none = writer.text('');
      values.fill(none);
      values[AT_RADIUS] = writer.number(0);
      const zoom = tile.z + Math.log2(CELLS);
      for (let index = 0; index < CELLS * CELLS; index++) {
        const first = (firstCell + index) * SUMS;
        const count = sums[first + COUNT]!;
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
        const records = recordSums === null ? -1 : (firstCell + index) * RECORD_SUMS;
        const recordSum = (place: number) => (recordSums === null ? 0 : recordSums[records + place]!);
        const role =
          recordSums === null ? OTHER : mostFrequent(recordSums, records + ROLE, INCIDENT_ROLES.length);
        values[0] = writer.number(count);
        values[1] = writer.number(certainCount);
        values[2] = writer.text(SHAPES[mostFrequent(sums, first + SHAPE, SHAPES.length)]!);
        values[3] = writer.text(INCIDENT_ROLES[role]!);
        values[4] = writer.text(certainCount > 0 ? 'certain' : 'possible');
        values[5] = writer.number(recordSum(CONFLICTS));
        values[6] = writer.number(recordSum(DISCREPANCIES));
        values[8] = writer.flag(recordSum(BACKGROUND_COUNT) === count);
        values[AT_PIE] = writer.text(pieOf(sums, first + SHAPE, SHAPES.length));
        values[AT_CELL] = writer.ownText(`${zoom}/${tile.x * CELLS + column}/${tile.y * CELLS + line}`);
        writer.addPoint(null, x, y, values);
      }
      return writer.finish();
    },
  };
}

const AT_RADIUS = KEYS.indexOf('radius');
const AT_PIE = KEYS.indexOf('pie');
const AT_CELL = KEYS.indexOf('cell');
const OTHER = INCIDENT_ROLES.indexOf('other');

/** Which of `length` counts from `first` is the highest; the first of equals. */
function mostFrequent(counts: Int32Array, first: number, length: number): number {
  let best = 0;
  for (let code = 1; code < length; code++) if (counts[first + code]! > counts[first + best]!) best = code;
  return best;
}
