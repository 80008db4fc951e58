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
  type TileCells,
} from './tileCells.ts';
import { WORLD_UNITS } from './worldPosition.ts';

/** A point in a tile; `x` and `y` in tile units from its upper left corner. */
export interface TilePoint {
  /** In the order of opening; null for an aggregate. */
  readonly number: number | null;
  readonly x: number;
  readonly y: number;
  readonly properties: TileProperties;
}

/** A point for each of `rows` that stands in the tile, in the order of opening. */
export function pointsOfRows(
  table: IncidentTable,
  rows: Uint32Array,
  tile: TileAddress,
  isCertain: (row: number) => boolean,
): TilePoint[] {
  const size = WORLD_UNITS / 2 ** tile.z;
  const units = TILE_EXTENT / size;
  const points: (TilePoint & { number: number })[] = [];
  for (const row of rows) {
    const x = table.x[row]! - tile.x * size;
    const y = table.y[row]! - tile.y * size;
    if (x < 0 || y < 0 || x >= size || y >= size) continue;
    points.push(pointOfRow(table, row, (x * units) | 0, (y * units) | 0, isCertain(row)));
  }
  return points.sort((a, b) => a.number - b.number);
}

/** A point for each cell that holds rows, at their mean position; a row alone in its cell stands for itself. */
export function pointsOfCells(
  table: IncidentTable,
  { sums, recordSums }: TileCells,
  firstCell: number,
  tile: TileAddress,
): TilePoint[] {
  const points: TilePoint[] = [];
  for (let index = 0; index < CELLS * CELLS; index++) {
    const first = (firstCell + index) * SUMS;
    const count = sums[first + COUNT]!;
    if (count === 0) continue;
    const x = Math.floor(sums[first + SUM_X]! / count);
    const y = Math.floor(sums[first + SUM_Y]! / count);
    const certainCount = sums[first + CERTAIN]!;
    if (count === 1) {
      points.push(pointOfRow(table, sums[first + ROW]!, x, y, certainCount === 1));
      continue;
    }
    const shapes = sums.subarray(first + SHAPE, first + SUMS);
    const further = sumsOfRecords(recordSums, firstCell + index, count);
    points.push({
      number: null,
      x,
      y,
      properties: {
        count,
        certainCount,
        shape: SHAPES[mostFrequent(shapes)]!,
        ...further,
        certainty: certainCount > 0 ? 'certain' : 'possible',
        radius: 0,
        label_en: '',
        label_ar: '',
        qualifier_en: '',
        qualifier_ar: '',
        pie: pieOf(shapes),
        cell: addressOfCell(tile, index),
      },
    });
  }
  return points;
}

function pointOfRow(
  table: IncidentTable,
  row: number,
  x: number,
  y: number,
  isCertain: boolean,
): TilePoint & { number: number } {
  const { texts, tallies, facets, shapeOfSet } = table;
  const number = table.numbers[row]!;
  const flags = table.flags[row]!;
  const label = texts.labelOf(number);
  const qualifier = texts.qualifierOf(number);
  const properties: TileProperties = {
    row: number,
    id: texts.idOf(number),
    count: 1,
    certainCount: isCertain ? 1 : 0,
    shape: SHAPES[shapeOfSet[facets.type.sets[row]!]!]!,
    role: INCIDENT_ROLES[flags >> ROLE_SHIFT]!,
    certainty: isCertain ? 'certain' : 'possible',
    conflicts: tallies?.conflicts[row] ?? 0,
    discrepancies: tallies?.discrepancies[row] ?? 0,
    radius: table.radius[row]!,
    background: (flags & BACKGROUND) !== 0,
    label_en: label.en,
    label_ar: label.ar,
    qualifier_en: qualifier?.en ?? '',
    qualifier_ar: qualifier?.ar ?? '',
    pie: '',
    cell: '',
  };
  return { number, x, y, properties };
}

/** The cell as a tile address of its own: `z/x/y`. */
function addressOfCell({ z, x, y }: TileAddress, index: number): string {
  return `${z + Math.log2(CELLS)}/${x * CELLS + (index % CELLS)}/${y * CELLS + Math.floor(index / CELLS)}`;
}

/** Conflicts and discrepancies are summed; the role is the most frequent, the vocabulary's order breaking ties. */
function sumsOfRecords(sums: Float64Array | null, cell: number, count: number) {
  if (sums === null) return { role: 'other', background: false, conflicts: 0, discrepancies: 0 };
  const first = cell * RECORD_SUMS;
  return {
    role: INCIDENT_ROLES[mostFrequent(sums.subarray(first + ROLE, first + BACKGROUND_COUNT))]!,
    background: sums[first + BACKGROUND_COUNT] === count,
    conflicts: sums[first + CONFLICTS]!,
    discrepancies: sums[first + DISCREPANCIES]!,
  };
}

function mostFrequent(counts: Float64Array): number {
  let best = 0;
  for (let code = 1; code < counts.length; code++) if (counts[code]! > counts[best]!) best = code;
  return best;
}
