import type { ImportChoices, ImportReport, Inspection } from '../core/tableImport.ts';
import { createCellValues } from '../formats/container/cellValues.ts';
import { UnreadableTable } from '../formats/container/containerTable.ts';
import { beginningOf } from '../formats/container/recordCutter.ts';
import { readJsonRecords } from '../formats/container/readJsonRecords.ts';
import { detectEncoding } from '../formats/delimited/detectEncoding.ts';
import { toUtf8 } from '../formats/delimited/toUtf8.ts';
import { createTableMapper, type TableMapper } from '../formats/table/createTableMapper.ts';
import { guessMapping } from '../formats/table/guessMapping.ts';
import { schemaQuestionsOf } from '../formats/table/importQuestions.ts';
import { recogniseSchema } from '../formats/table/recogniseSchema.ts';
import { BrokenOff } from './brokenOff.ts';
import { openContainer } from './containerRows.ts';
import { cutterOf, layoutOf, surveyJson, type JsonLayout, type JsonSurvey } from './jsonSurvey.ts';
import { createBatchPace, createProgress } from './readingPace.ts';
import { createRowOffsets, type RowOffsets } from './rowOffsets.ts';
import type { TableBytes } from './tableBytes.ts';
import type { TableRows } from './tableSession.ts';

const PREVIEW = 20;

/** A JSON text in UTF-8, without its byte order mark. */
interface JsonText {
  stream(): AsyncIterable<Uint8Array>;
  /** Once it is all here, or as far as it goes. */
  blob(): Promise<Blob>;
}

/**
 * GeoJSON, lines of JSON and sequences of it are read as they come; single rows are read again from their bytes. What
 * else is JSON is decoded as a whole. `head`: the first bytes. Throws `UnreadableTable`.
 */
export async function openJson(bytes: TableBytes, head: Uint8Array): Promise<TableRows> {
  const { label, skip } = detectEncoding(head);
  const isUtf8 = label === 'utf-8';
  const begin = head.subarray(skip);
  if (isUtf8 && !bytes.isLocal) {
    const layout = layoutOf(begin, false) ?? 'features';
    const survey = await surveyJson(once(begin), layout);
    if (survey.records > 0 && (layout !== 'features' || survey.isCollection)) {
      return rowsOf(bytes, label, layout, survey, {
        stream: () => withoutFirst(bytes.stream(), skip),
        blob: async () => (await bytes.soFar()).slice(skip),
      });
    }
  }
  const all = await bytes.soFar();
  const rewritten = isUtf8
    ? null
    : new Blob((await listOf(toUtf8(blobPieces(all, skip), label))) as BlobPart[]);
  const text: JsonText = {
    stream: rewritten === null ? () => withoutFirst(bytes.stream(), skip) : () => blobPieces(rewritten, 0),
    blob: async () => rewritten ?? (await bytes.soFar()).slice(skip),
  };
  const shown =
    rewritten === null ? begin : new Uint8Array(await rewritten.slice(0, head.length).arrayBuffer());
  let layout: JsonLayout = layoutOf(shown, begin.length >= all.size - skip) ?? 'features';
  let survey = await surveyJson(untilBroken(text.stream()), layout);
  if (survey.isLines) {
    layout = 'lines';
    survey = await surveyJson(untilBroken(text.stream()), layout);
  }
  if (layout === 'features' && !survey.isCollection) return openContainer(bytes, 'json', head);
  return rowsOf(bytes, label, layout, survey, text);
}

function rowsOf(
  bytes: TableBytes,
  label: string,
  layout: JsonLayout,
  { columns: cells, sample }: JsonSurvey,
  text: JsonText,
): TableRows {
  const format = layout === 'features' ? 'geojson' : 'geojson-lines';
  const schema = recogniseSchema(cells.columns);
  const guess = guessMapping(cells.columns, sample);
  let values = createCellValues();
  /** The last reading: what its rows can be asked about. */
  let last: { readonly mapper: TableMapper; readonly offsets: RowOffsets } | null = null;

  return {
    inspect: (choices): Promise<Inspection> =>
      Promise.resolve({
        name: bytes.name,
        size: bytes.size,
        format,
        schema,
        encoding: { label, from: 'content' },
        delimiter: null,
        hasHeader: true,
        // A copy: while rows come, further columns can.
        columns: [...cells.columns],
        preview: sample.slice(0, PREVIEW),
        mapping: choices.mapping ?? guess.mapping,
        dateOrder: guess.dateOrder,
        questions: schema === 'own' ? guess.questions : schemaQuestionsOf(schema, cells.columns, sample),
      }),

    async read(choices: ImportChoices, events, signal) {
      const mapper = createTableMapper(cells.columns, schema, {
        ...choices,
        ...(schema === 'own' && { mapping: choices.mapping ?? guess.mapping }),
        ...(choices.dateOrder === undefined && guess.dateOrder !== null && { dateOrder: guess.dateOrder }),
      });
      values = createCellValues();
      values.show(cells.cell);
      const offsets = createRowOffsets();
      const progress = createProgress(bytes.size, events.onProgress);
      let [rows, isCut] = [0, false];
      const isDue = createBatchPace();
      const cutter = cutterOf(layout, {
        record(buffer, from, to, address, mayBeCut) {
          const problem = cells.read(buffer, from, to, layout);
          if (problem === 'not-json' && mayBeCut) isCut = true;
          const isRejected = problem === 'not-json' || problem === 'not-a-row';
          if (!isRejected) {
            rows += 1;
            offsets.add(address.start, address.end);
            mapper.row(values, address);
            events.onRow?.(values);
          }
          if (problem === null) return;
          const said = isCut ? 'cut-off' : problem;
          mapper.problem(address, said, beginningOf(buffer, from, to), isRejected);
        },
        problem: mapper.problem,
      });
      const send = async () => {
        const batch = mapper.takeBatch();
        if (batch !== null) await events.onBatch(batch);
      };
      await readJsonRecords(
        untilBroken(text.stream(), () => (isCut = true)),
        cutter,
        {
          signal,
          afterPiece: async (read) => {
            progress(rows, bytes.found(read));
            if (isDue(mapper.waiting)) await send();
          },
        },
      );
      await send();
      last = { mapper, offsets };
      const ended = isCut || cutter.ended !== 'complete' ? 'cut-off' : 'complete';
      const report = mapper.report(ended);
      if (report.kept === 0) refuseWithoutRows(report);
      return report;
    },

    async detail(row) {
      if (last === null) throw new Error('the table has not been read');
      const { start, end } = last.offsets.at(row);
      const record = new Uint8Array(await (await text.blob()).slice(start, end).arrayBuffer());
      cells.read(record, 0, record.length, layout);
      return last.mapper.detail(values, row);
    },

    problemsCsv: () => new Blob([...(last?.mapper.problemsCsv() ?? [])], { type: 'text/csv;charset=utf-8' }),
  };
}

/** A text without one row that can be kept is no table where it is cut off, or where its records are none. */
function refuseWithoutRows({ read, ended, problems }: ImportReport): void {
  const [first] = problems;
  if (first === undefined) throw new UnreadableTable('no-rows', '');
  const where = `${first.row}: ${first.value}`;
  if (first.problem === 'line-too-long') throw new UnreadableTable('too-large', where);
  if (ended === 'cut-off' || read === 0) throw new UnreadableTable('broken', where);
}

async function* once(piece: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(piece);
}

async function* withoutFirst(
  pieces: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = count;
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (piece.length > skipped) yield piece.subarray(skipped);
  }
}

/** Where the bytes break off, what came before is worth having, and the report says so. */
async function* untilBroken(
  pieces: AsyncIterable<Uint8Array>,
  onBroken: () => void = () => undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    onBroken();
  }
}

const PIECE = 1 << 20;

async function* blobPieces(blob: Blob, from: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = from; at < blob.size; at += PIECE) {
    yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
  }
}

async function listOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}
