import type { Cell } from './cellValues.ts';
import { cellOf, UnreadableTable, type ContainerTable } from './containerTable.ts';

/** Parquet in memory, column by column. Compression that needs WebAssembly is refused by name. */
export async function parquetTable(bytes: ArrayBuffer): Promise<ContainerTable> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import('hyparquet');
  try {
    const metadata = await parquetMetadataAsync(bytes);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows = Number(metadata.num_rows);
    const cells: Cell[][] = columns.map(() => []);
    await parquetRead({
      file: bytes,
      metadata,
      onComplete(found: readonly unknown[]) {
        found.forEach((record, row) => {
          columns.forEach((name, column) => {
            const value = Array.isArray(record)
              ? (record as unknown[])[column]
              : (record as Record<string, unknown>)[name];
            cells[column]![row] = cellOf(value);
          });
        });
      },
    });
    return { format: 'parquet', columns, rows, cell: (row, column) => cells[column]?.[row], problems: [] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const codec = /compression codec:? ?(\w+)/i.exec(detail)?.[1];
    throw new UnreadableTable(
      codec === undefined ? 'broken' : 'unknown-format',
      codec === undefined ? detail : `Parquet with ${codec} compression; write it with Snappy or none`,
    );
  }
}
