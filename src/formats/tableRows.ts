import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Certainty } from '../core/interval.ts';
import { csvText, type CsvCell } from './csv.ts';

/** A row of a reader's own table, ready to be written to a file. */
export interface ExportedRow {
  readonly record: IncidentRecord;
  readonly certainty: Certainty;
  /** Names as the file has them, instead of ids. */
  readonly type: string;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
}

/** The rows that are shown, with what the files say of themselves. */
export interface ExportedRows {
  readonly name: string;
  readonly timeZone: string;
  readonly words: string;
  readonly accessed: string;
  readonly rows: readonly ExportedRow[];
}

export const TABLE_COLUMNS = [
  'id',
  'title',
  'type',
  'earliest',
  'latest',
  'time_precision',
  'in_range',
  'place',
  'latitude',
  'longitude',
  'radius_m',
  'place_precision',
  'actors',
  'sources',
] as const;

/** ISO 8601 in UTC; null for an open end. */
function instantOf(instant: number): string | null {
  return Math.abs(instant) <= 8.64e15 ? new Date(instant).toISOString() : null;
}

const SEPARATOR = ' | ';
/** A centimetre: what the engine keeps. */
const degrees = (value: number) => Math.round(value * 1e7) / 1e7;

function cellsOf({ record, certainty, type, actors, sources }: ExportedRow): CsvCell[] {
  const { interval, position } = record;
  return [
    record.id,
    record.title.en,
    type,
    instantOf(interval.earliest),
    instantOf(interval.latest),
    record.timePrecision,
    certainty,
    record.within?.en ?? null,
    position === null ? null : degrees(position[1]),
    position === null ? null : degrees(position[0]),
    position === null ? null : record.radius,
    record.placePrecision,
    actors.join(SEPARATOR),
    sources.join(SEPARATOR),
  ];
}

/** The rows that are shown, a line each. */
export function tableRowsCsv({ rows }: ExportedRows): string {
  return csvText(TABLE_COLUMNS, rows.map(cellsOf));
}

/** The rows that are shown as a FeatureCollection (RFC 7946); a row without a place has no geometry. */
export function tableRowsGeoJson({ name, timeZone, words, accessed, rows }: ExportedRows): string {
  const features = rows.map((row) => {
    const { id, position, radius } = row.record;
    const cells = cellsOf(row);
    const entries = TABLE_COLUMNS.map((column, index) => [column, cells[index]] as const);
    return {
      type: 'Feature',
      id,
      geometry:
        position === null
          ? null
          : { type: 'Point', coordinates: [degrees(position[0]), degrees(position[1])] },
      properties: {
        ...Object.fromEntries(entries.filter(([column]) => !OUTSIDE.has(column))),
        actors: row.actors,
        sources: row.sources,
        // Darwin Core's term: the circle of this radius around the point holds the place.
        coordinateUncertaintyInMeters: position === null || radius === 0 ? null : radius,
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', title: name, timeZone, view: { words, accessed }, features })}\n`;
}

/** Columns that GeoJSON says elsewhere. */
const OUTSIDE: ReadonlySet<string> = new Set(['id', 'latitude', 'longitude', 'radius_m']);
