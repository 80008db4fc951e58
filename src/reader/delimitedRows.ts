import type { ImportChoices, Inspection } from '../core/tableImport.ts';
import { detectEncoding, type DetectedEncoding } from '../formats/delimited/detectEncoding.ts';
import { createDelimitedValues, type DelimitedValues } from '../formats/delimited/delimitedValues.ts';
import { delimiterLine, inspectDelimited, linesAboveHeader } from '../formats/delimited/inspectDelimited.ts';
import { readDelimited } from '../formats/delimited/readDelimited.ts';
import { createScannedRecord, scanRecord } from '../formats/delimited/recordScanner.ts';
import { toUtf8 } from '../formats/delimited/toUtf8.ts';
import { UnreadableTable } from '../formats/container/containerTable.ts';
import { createTableMapper, type TableMapper } from '../formats/table/createTableMapper.ts';
import { guessMapping } from '../formats/table/guessMapping.ts';
import { schemaQuestionsOf } from '../formats/table/importQuestions.ts';
import { columnsWithoutHeader, recogniseSchema } from '../formats/table/recogniseSchema.ts';
import type { RowAddress, RowValues } from '../formats/table/rowValues.ts';
import { BrokenOff } from './brokenOff.ts';
import { createBatchPace, createProgress } from './readingPace.ts';
import { createRowOffsets, type RowOffsets } from './rowOffsets.ts';
import type { TableBytes } from './tableBytes.ts';
import type { TableRows } from './tableSession.ts';

const PREVIEW = 20;
/** Of the line that tells the delimiter, with its end. */
const LONGEST_LINE = 16;

/** What is known of the file under some choices, with what it was read by. */
interface Shape extends Inspection {
  readonly skip: number;
  /** Lines were left out that stand above the header. */
  readonly hasLinesAbove: boolean;
}

/** Delimited text, read as it comes; single rows are read again from their bytes. `head`: the first bytes. */
export function openDelimited(bytes: TableBytes, head: Uint8Array): TableRows {
  /** The last reading: what its rows can be asked about. */
  let last: {
    readonly mapper: TableMapper;
    readonly values: DelimitedValues;
    readonly offsets: RowOffsets;
    readonly text: () => Promise<Blob>;
    readonly delimiter: string;
  } | null = null;

  const shapeOf = (choices: ImportChoices): Shape => {
    const detected: DetectedEncoding =
      choices.encoding === undefined
        ? detectEncoding(head)
        : { label: choices.encoding, from: 'content', skip: detectEncoding(head).skip };
    const isWhole = bytes.size !== null && head.length >= bytes.size;
    const whole = utf8Of(head.subarray(detected.skip), detected.label);
    const told = delimiterLine(new TextDecoder().decode(whole.subarray(0, LONGEST_LINE)));
    const sample = whole.subarray(told?.length ?? 0);
    const found = inspectDelimited(sample, isWhole, choices.delimiter ?? told?.delimiter);
    const { delimiter } = found;
    const above = choices.hasHeader === false ? 0 : linesAboveHeader(found.records, isHeader);
    const records = found.records.slice(above);
    const left = whole.subarray(0, (told?.length ?? 0) + (above === 0 ? 0 : found.starts[above]!));
    const skip = detected.skip + lengthIn(detected.label, left);
    const first = records[0];
    if (first === undefined) throw new UnreadableTable('no-rows', '');
    const known = choices.hasHeader === true ? null : columnsWithoutHeader(records);
    const hasHeader = choices.hasHeader ?? (known === null && isHeader(first, records.slice(1)));
    const columns =
      known?.columns ?? (hasHeader ? namesOf(first) : first.map((_, index) => `column ${index + 1}`));
    const rows = hasHeader ? records.slice(1) : records;
    if (rows.length === 0) throw new UnreadableTable('no-rows', first.join(delimiter));
    const schema = known?.schema ?? recogniseSchema(columns);
    const guess = guessMapping(columns, rows);
    return {
      name: bytes.name,
      size: bytes.size,
      format: delimiter === '\t' ? 'tsv' : 'csv',
      schema,
      encoding: { label: detected.label, from: choices.encoding === undefined ? detected.from : 'chosen' },
      delimiter,
      hasHeader,
      columns,
      preview: rows.slice(0, PREVIEW),
      mapping: choices.mapping ?? guess.mapping,
      dateOrder: guess.dateOrder,
      questions: schema === 'own' ? guess.questions : schemaQuestionsOf(schema, columns, rows),
      skip,
      hasLinesAbove: above > 0,
    };
  };

  return {
    inspect(choices) {
      const { skip: _, hasLinesAbove: __, ...inspection } = shapeOf(choices);
      return Promise.resolve(inspection);
    },

    async read(choices, events, signal) {
      const shape = shapeOf(choices);
      const encoding = shape.encoding?.label ?? 'utf-8';
      const mapper = createTableMapper(shape.columns, shape.schema, {
        ...choices,
        ...(shape.schema === 'own' && { mapping: shape.mapping }),
        ...(choices.dateOrder === undefined && shape.dateOrder !== null && { dateOrder: shape.dateOrder }),
      });
      const values = createDelimitedValues();
      const offsets = createRowOffsets();
      const progress = createProgress(bytes.size, events.onProgress);
      const isUtf8 = encoding === 'utf-8';
      const rewritten = createPile();
      let rows = 0;

      const pieces = withoutFirst(bytes.stream(), shape.skip);
      const text = isUtf8 ? pieces : kept(toUtf8(pieces, encoding), rewritten);
      const sink = {
        row(shown: RowValues, address: RowAddress) {
          rows += 1;
          offsets.add(address.start, address.end);
          mapper.row(shown, address);
          events.onRow?.(shown);
        },
        problem: mapper.problem,
      };
      const send = async () => {
        const batch = mapper.takeBatch();
        if (batch !== null) await events.onBatch(batch);
      };
      let ended: 'complete' | 'cut-off' = 'complete';
      const isDue = createBatchPace();
      try {
        await readDelimited(
          text,
          {
            delimiter: shape.delimiter ?? ',',
            hasHeader: shape.hasHeader,
            columns: shape.columns.length,
            signal,
            values,
            afterPiece: async (read) => {
              progress(rows, bytes.found(read));
              if (isDue(mapper.waiting)) await send();
            },
          },
          sink,
        );
      } catch (error) {
        // A file that breaks off: what came before it is worth having, and the report says so.
        if (!(error instanceof BrokenOff)) throw error;
        ended = 'cut-off';
      }
      await send();
      const converted = isUtf8 ? null : rewritten.blob();
      last = {
        mapper,
        values,
        offsets,
        delimiter: shape.delimiter ?? ',',
        text: async () => converted ?? (await bytes.soFar()).slice(shape.skip),
      };
      const report = mapper.report(ended);
      if (report.read === 0) throw new UnreadableTable('no-rows', '');
      if (!shape.hasLinesAbove) return report;
      return { ...report, conventions: [...report.conventions, 'lines-above-header'] };
    },

    async detail(row) {
      if (last === null) throw new Error('the table has not been read');
      const { start, end } = last.offsets.at(row);
      const line = new Uint8Array(await (await last.text()).slice(start, end).arrayBuffer());
      const record = createScannedRecord();
      scanRecord(line, 0, line.length, true, last.delimiter.charCodeAt(0), record);
      last.values.show(line, record);
      return last.mapper.detail(last.values, row);
    },

    problemsCsv: () => new Blob([...(last?.mapper.problemsCsv() ?? [])], { type: 'text/csv;charset=utf-8' }),
  };
}

function utf8Of(sample: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return sample;
  return new TextEncoder().encode(
    new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true }),
  );
}

/** How many bytes of the file a piece of it takes that was made UTF-8; encodings but UTF-16 take one a character. */
function lengthIn(encoding: string, utf8: Uint8Array): number {
  if (encoding === 'utf-8') return utf8.length;
  return new TextDecoder().decode(utf8).length * (encoding.startsWith('utf-16') ? 2 : 1);
}

/** A header names things: no value of it is empty, a number or a date, and none stands twice. */
function isHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const isName = (value: string) => !/^[\s\d.,:;/+-]*$/.test(value) && !/^\d{4}-\d{2}-\d{2}/.test(value);
  const named = first.filter(isName).length;
  if (named === first.length) return true;
  if (rows.length === 0) return named > 0;
  // A nameless column or two does not make a header a row; a row of the table would have its numbers below as well.
  return (
    named > first.length / 2 &&
    first.some((value, column) => isName(value) && rows.some((row) => !isName(row[column] ?? '')))
  );
}

/** Every column gets a name of its own, for the mapping and the report. */
function namesOf(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((value, index) => {
    const wanted = value.trim() === '' ? `column ${index + 1}` : value.trim();
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
    taken.add(name);
    return name;
  });
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

/** Bytes that are put aside for later. */
interface Pile {
  add(bytes: Uint8Array): void;
  blob(): Blob;
}

const PILE_PART = 4 << 20;

/** Part by part into blobs, which the browser keeps where it likes: a large text does not stay in the worker's memory. */
function createPile(): Pile {
  const blobs: Blob[] = [];
  let parts: Uint8Array[] = [];
  let waiting = 0;
  return {
    add(bytes) {
      parts.push(bytes);
      waiting += bytes.length;
      if (waiting < PILE_PART) return;
      blobs.push(new Blob(parts as BlobPart[]));
      parts = [];
      waiting = 0;
    },
    blob: () => new Blob([...blobs, ...(parts as BlobPart[])]),
  };
}

async function* kept(
  pieces: AsyncIterable<Uint8Array>,
  into: Pile,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    into.add(piece);
    yield piece;
  }
}
