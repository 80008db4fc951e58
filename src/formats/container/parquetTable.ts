import type { DecodedArray, SchemaElement, SchemaTree } from 'hyparquet';
import { checkParquetPages } from './checkParquetPages.ts';
import { columnCells, type ColumnKind } from './columnCells.ts';
import { UnreadableTable, type ContainerTable } from './containerTable.ts';
import { createGeometryColumns, placeOfWkb } from './geometryColumns.ts';
import { loadUnpackers } from './unpackPage.ts';

/**
 * Parquet in memory, column by column. Fields of a structure are columns of their own, `place.latitude`; a column of
 * geometries (GeoParquet, or Parquet's own type) becomes the columns that GeoJSON's has. Compression that is not read
 * is refused by name.
 */
export async function parquetTable(bytes: ArrayBuffer): Promise<ContainerTable> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import('hyparquet');
  try {
    const metadata = await parquetMetadataAsync(bytes);
    const codecs = metadata.row_groups.flatMap(({ columns: all }) =>
      all.flatMap(({ meta_data: column }) => (column === undefined ? [] : [column.codec])),
    );
    const unpack = await loadUnpackers([...codecs, 'UNCOMPRESSED']);
    checkParquetPages(bytes, metadata, unpack);
    const intervals = new Set(metadata.schema.filter(hideFromDecoder));
    const tops = parquetSchema(metadata).children;
    const rows = metadata.row_groups.reduce((sum, { num_rows: count }) => sum + Number(count), 0);
    const chunks = new Map<string, Chunk[]>(tops.map(({ element }) => [element.name, []]));
    await parquetRead({
      file: bytes,
      metadata,
      compressors: Object.fromEntries(
        codecs.map((codec) => [codec, (page: Uint8Array, length: number) => unpack(codec, page, length)]),
      ),
      parsers: { geometryFromBytes: placeOfWkb, geographyFromBytes: placeOfWkb },
      onChunk: ({ columnName, columnData, rowStart }) => {
        chunks.get(columnName)?.push({ start: rowStart, values: columnData });
      },
    });
    const fields = tops.flatMap((top) => fieldsOf(top, valuesOf(chunks.get(top.element.name) ?? [])));
    const geometry = fields.find(({ element }) => isGeometry(element));
    refuseProjected(geometry?.element);
    const places = geometry === undefined ? null : createGeometryColumns(rows, geometry.at);
    const cells = [
      ...fields.map(({ element, at }) =>
        columnCells(intervals.has(element) ? { kind: 'interval' } : kindOf(element), rows, at),
      ),
      ...(places?.cells ?? []),
    ];
    return {
      format: 'parquet',
      columns: [...fields.map(({ name }) => name), ...(places?.names ?? [])],
      rows,
      cell: (row, column) => cells[column]?.(row),
      problems: places?.problems ?? [],
    };
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable('broken', error instanceof Error ? error.message : String(error));
  }
}

interface Chunk {
  readonly start: number;
  readonly values: DecodedArray;
}

/** Rows are asked for one after the other, mostly: the chunk of the last one is tried first. */
function valuesOf(chunks: Chunk[]): (row: number) => unknown {
  chunks.sort((one, other) => one.start - other.start);
  let current = 0;
  return (row) => {
    let chunk = chunks[current];
    if (chunk === undefined || row < chunk.start || row >= chunk.start + chunk.values.length) {
      current = chunks.findLastIndex(({ start }) => start <= row);
      chunk = chunks[current];
    }
    return chunk?.values[row - chunk.start];
  };
}

/** The decoder refuses a whole file for one column of these: it gets their bytes as such. True for intervals. */
function hideFromDecoder(element: SchemaElement): boolean {
  const { converted_type: converted } = element;
  if (converted === 'INTERVAL' || converted === 'BSON') delete element.converted_type;
  return converted === 'INTERVAL';
}

interface Field {
  readonly name: string;
  readonly element: SchemaElement;
  readonly at: (row: number) => unknown;
}

/** A column, or the fields of the structure that it is; what is repeated stays one column. */
function fieldsOf({ element, children }: SchemaTree, at: (row: number) => unknown, before = ''): Field[] {
  const name = before + element.name;
  const isStructure =
    children.length > 0 &&
    element.repetition_type !== 'REPEATED' &&
    element.converted_type === undefined &&
    element.logical_type === undefined;
  if (!isStructure) return [{ name, element, at }];
  return children.flatMap((child) =>
    fieldsOf(child, (row) => memberOf(at(row), child.element.name), `${name}.`),
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : null;
}

function isGeometry({ logical_type: logical }: SchemaElement): boolean {
  return logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY';
}

/** Reference systems whose coordinates are degrees of longitude and latitude, as good as those of WGS 84. */
const GEOGRAPHIC = /^(OGC:(CRS84h?|CRS83)|EPSG:(4326|4979|4258|4269)|srid:0)$/i;

function refuseProjected(element: SchemaElement | undefined): void {
  const logical = element?.logical_type;
  if (logical?.type !== 'GEOMETRY' && logical?.type !== 'GEOGRAPHY') return;
  const { crs } = logical;
  if (crs === undefined || !/^\w+:\w+$/.test(crs) || GEOGRAPHIC.test(crs)) return;
  throw new UnreadableTable('projected', crs);
}

function kindOf(element: SchemaElement): ColumnKind {
  const { type, converted_type: converted, logical_type: logical, scale } = element;
  if (logical?.type === 'DATE' || converted === 'DATE') return { kind: 'day' };
  if (logical?.type === 'TIMESTAMP') return { kind: 'moment', isInstant: logical.isAdjustedToUTC };
  // The older annotations mean UTC; the oldest way to write a time means nothing that writers agree on.
  if (converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS') {
    return { kind: 'moment', isInstant: true };
  }
  if (type === 'INT96') return { kind: 'moment', isInstant: false };
  if (logical?.type === 'TIME') return { kind: 'clock', perSecond: PER_SECOND[logical.unit] };
  if (converted === 'TIME_MILLIS') return { kind: 'clock', perSecond: 1e3 };
  if (converted === 'TIME_MICROS') return { kind: 'clock', perSecond: 1e6 };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return { kind: 'decimal', scale: scale ?? 0 };
  return isGeometry(element) ? { kind: 'geometry' } : { kind: 'any' };
}

const PER_SECOND = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const;
