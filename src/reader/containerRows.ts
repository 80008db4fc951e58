import type { ImportChoices, Inspection, TableFormat, TableSchema } from '../core/tableImport.ts';
import { createCellValues, type Cell } from '../formats/container/cellValues.ts';
import { UnreadableTable, type ContainerTable } from '../formats/container/containerTable.ts';
import { detectEncoding } from '../formats/delimited/detectEncoding.ts';
import { createTableMapper, type TableMapper } from '../formats/table/createTableMapper.ts';
import { guessMapping } from '../formats/table/guessMapping.ts';
import { schemaQuestionsOf } from '../formats/table/importQuestions.ts';
import { recogniseSchema } from '../formats/table/recogniseSchema.ts';
import { containerTableOf, jsonTableOf } from './containerTableOf.ts';
import { createBatchPace, createProgress } from './readingPace.ts';
import type { TableBytes } from './tableBytes.ts';
import type { TableRows } from './tableSession.ts';

const PREVIEW = 20;
/** Rows that decide what columns are. */
const SAMPLE = 200;
/** Rows between two looks at whether the reader has cancelled. */
const SLICE = 5_000;

/** A file that is decoded as a whole, then mapped row by row. Throws `UnreadableTable`. */
export async function openContainer(
  bytes: TableBytes,
  format: Extract<TableFormat, 'kml' | 'parquet' | 'arrow'> | 'json',
  head: Uint8Array,
): Promise<TableRows> {
  const table = await decode(bytes, format, head);
  if (table.rows === 0 && table.problems.length === 0) throw new UnreadableTable('no-rows', '');
  const schema: TableSchema = table.format === 'timemap' ? 'timemap' : recogniseSchema(table.columns);
  const sample = Array.from({ length: Math.min(table.rows, SAMPLE) }, (_, row) =>
    table.columns.map((__, column) => textOf(table.cell(row, column))),
  );
  const guess = guessMapping(table.columns, sample);
  let mapper: TableMapper | null = null;
  // One for reading and for what is asked later: what the mapper derived goes by its codes.
  let values = createCellValues();

  return {
    inspect: (choices): Promise<Inspection> =>
      Promise.resolve({
        name: bytes.name,
        size: bytes.size,
        format: table.format,
        schema,
        encoding: null,
        delimiter: null,
        hasHeader: true,
        columns: table.columns,
        preview: sample.slice(0, PREVIEW),
        mapping: choices.mapping ?? guess.mapping,
        dateOrder: guess.dateOrder,
        questions: schema === 'own' ? guess.questions : schemaQuestionsOf(schema, table.columns, sample),
      }),

    async read(choices: ImportChoices, events, signal) {
      const mapping = createTableMapper(table.columns, schema, {
        ...choices,
        ...(schema === 'own' && { mapping: choices.mapping ?? guess.mapping }),
        ...(choices.dateOrder === undefined && guess.dateOrder !== null && { dateOrder: guess.dateOrder }),
      });
      mapper = mapping;
      values = createCellValues();
      const progress = createProgress(bytes.size, events.onProgress);
      const size = bytes.size ?? 0;
      for (const { row, problem, value, isRejected } of table.problems) {
        mapping.problem({ row, start: 0, end: 0 }, problem, value, isRejected);
      }
      const isDue = createBatchPace();
      for (let row = 0; row < table.rows; row++) {
        values.show((column) => table.cell(row, column));
        mapping.row(values, { row: row + 1, start: 0, end: 0 });
        events.onRow?.(values);
        if (row % SLICE !== SLICE - 1) continue;
        progress(row + 1, Math.round((size * (row + 1)) / table.rows));
        if (isDue(mapping.waiting)) {
          const batch = mapping.takeBatch();
          if (batch !== null) await events.onBatch(batch);
        } else await Promise.resolve();
        signal.throwIfAborted();
      }
      signal.throwIfAborted();
      const batch = mapping.takeBatch();
      if (batch !== null) await events.onBatch(batch);
      return mapping.report('complete');
    },

    detail(row) {
      if (mapper === null) throw new Error('the table has not been read');
      values.show((column) => table.cell(row, column));
      return Promise.resolve(mapper.detail(values, row));
    },

    problemsCsv: () => new Blob([...(mapper?.problemsCsv() ?? [])], { type: 'text/csv;charset=utf-8' }),
  };
}

async function decode(
  bytes: TableBytes,
  format: Extract<TableFormat, 'kml' | 'parquet' | 'arrow'> | 'json',
  head: Uint8Array,
): Promise<ContainerTable> {
  const blob = await bytes.blob();
  if (format === 'json') return jsonTableOf(blob, detectEncoding(head).label);
  return containerTableOf(format, blob);
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
