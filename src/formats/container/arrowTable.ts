import { cellOf, UnreadableTable, type ContainerTable } from './containerTable.ts';

/** Arrow IPC, file or stream. */
export async function arrowTable(bytes: ArrayBuffer): Promise<ContainerTable> {
  const { tableFromIPC } = await import('@uwdata/flechette');
  try {
    const table = tableFromIPC(new Uint8Array(bytes), { useDate: true, useBigInt: false });
    const columns = table.names.map(String);
    const children = columns.map((_, index) => table.getChildAt(index));
    return {
      format: 'arrow',
      columns,
      rows: table.numRows,
      cell: (row, column) => cellOf(children[column]?.at(row)),
      problems: [],
    };
  } catch (error) {
    throw new UnreadableTable('broken', error instanceof Error ? error.message : String(error));
  }
}
