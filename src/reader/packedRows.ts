import { createCellValues } from '../formats/container/cellValues.ts';
import { openPacked } from '../formats/packed/openPacked.ts';
import { createTableMapper, type TableMapper } from '../formats/table/createTableMapper.ts';
import { createProgress } from './readingPace.ts';
import type { TableBytes } from './tableBytes.ts';
import type { TableRows } from './tableSession.ts';

/**
 * A file that `npm run data:pack` wrote: its rows were mapped when it was packed, so that batches are only inflated.
 * What was decided then stays decided. Throws `UnreadableTable`.
 */
export async function openPackedRows(bytes: TableBytes): Promise<TableRows> {
  const packed = await openPacked(await bytes.blob());
  const { head } = packed;
  const values = createCellValues();
  let mapper: TableMapper | null = null;

  return {
    inspect: () =>
      Promise.resolve({
        name: bytes.name,
        size: bytes.size,
        format: 'packed',
        schema: head.schema,
        encoding: null,
        delimiter: null,
        hasHeader: true,
        columns: head.columns,
        preview: head.preview,
        mapping: head.mapping,
        dateOrder: head.dateOrder,
        questions: [],
        timeZone: head.choices.timeZone,
      }),

    async read(_, events, signal) {
      const progress = createProgress(bytes.size, events.onProgress);
      let rows = 0;
      for await (const { batch, read } of packed.batches()) {
        signal.throwIfAborted();
        rows += batch.rows;
        progress(rows, read);
        await events.onBatch(batch);
      }
      signal.throwIfAborted();
      return head.report;
    },

    async detail(row) {
      const own = await packed.own(row);
      mapper ??= createTableMapper(head.columns, head.schema, head.choices);
      values.show((column) => own[column]);
      // Of what was found while the table was read, the report tells.
      return { ...mapper.detail(values, row), conventions: head.report.conventions };
    },

    problemsCsv: async () =>
      new Blob([(await packed.problems()) as BlobPart], { type: 'text/csv;charset=utf-8' }),
  };
}
