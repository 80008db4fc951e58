import type { DecodedArray, SchemaElement } from 'hyparquet';
import { checkParquetPages } from './checkParquetPages.ts';
import { columnCells, type ColumnKind } from './columnCells.ts';
import { UnreadableTable, type ContainerTable } from './containerTable.ts';
import { unpackPage } from './unpackPage.ts';

/** Parquet in memory, column by column. Compression that needs WebAssembly is refused by name. */
export async function parquetTable(bytes: ArrayBuffer): Promise<ContainerTable> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import('hyparquet');
  try {
    const metadata = await parquetMetadataAsync(bytes);
    checkParquetPages(bytes, metadata);
    const elements = parquetSchema(metadata).children.map(({ element }) => element);
    const columns = elements.map(({ name }) => name);
    const rows = metadata.row_groups.reduce((sum, { num_rows: count }) => sum + Number(count), 0);
    const chunks = new Map<string, Chunk[]>(columns.map((name) => [name, []]));
    await parquetRead({
      file: bytes,
      metadata,
      compressors: { LZ4_RAW: (packed, length) => unpackPage('LZ4_RAW', packed, length) },
      onChunk: ({ columnName, columnData, rowStart }) => {
        chunks.get(columnName)?.push({ start: rowStart, values: columnData });
      },
    });
    const cells = elements.map((element) =>
      columnCells(kindOf(element), rows, valuesOf(chunks.get(element.name) ?? [])),
    );
    return { format: 'parquet', columns, rows, cell: (row, column) => cells[column]?.(row), problems: [] };
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

function kindOf({
  type,
  converted_type: converted,
  logical_type: logical,
  scale,
}: SchemaElement): ColumnKind {
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
  return { kind: 'any' };
}

const PER_SECOND = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const;
