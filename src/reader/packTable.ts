import type { IncidentBatch, TextColumn } from '../core/incidentBatch.ts';
import { success, type Result } from '../core/result.ts';
import type { ImportChoices, ImportReport, Inspection } from '../core/tableImport.ts';
import type { Compress } from '../formats/packed/sectionWriter.ts';
import { writePacked, type PackedFile, type PackedTable } from '../formats/packed/writePacked.ts';
import { createBatchBuilder } from '../formats/table/batchBuilder.ts';
import { createByteWriter, type GrowingBytes } from '../formats/table/byteWriter.ts';
import { createDateReader } from '../formats/table/dateReader.ts';
import { readingOf } from '../formats/table/readingOf.ts';
import type { RowValues } from '../formats/table/rowValues.ts';
import type { TableSession } from './tableSession.ts';

/** A table that was packed, with what became of its rows. */
export interface PackedResult {
  readonly file: PackedFile;
  readonly report: ImportReport;
}

/** Reads an opened table to its end and packs it. `choices` answer what its inspection asks. */
export async function packTable(
  session: TableSession,
  inspection: Inspection,
  choices: ImportChoices,
  compress: Compress,
): Promise<Result<PackedResult>> {
  const { schema, columns, mapping, dateOrder } = inspection;
  const { timeZone, swapCoordinates, serialDates, comma } = choices;
  const order = choices.dateOrder ?? dateOrder;
  const isMapped = schema === 'own' || choices.mapping !== undefined;
  const decided: PackedTable['head']['choices'] = {
    timeZone,
    ...(isMapped && { mapping: copyOf(choices.mapping ?? mapping) }),
    ...(order !== null && { dateOrder: order }),
    ...(swapCoordinates !== undefined && { swapCoordinates }),
    ...(serialDates !== undefined && { serialDates }),
    ...(comma !== undefined && { comma }),
  };
  const batches: IncidentBatch[] = [];
  const own: TextColumn[][] = [];
  const gatherer = createOwnGatherer(columns.length);
  const read = await session.read(
    choices,
    {
      onProgress: () => undefined,
      onRow: (values) => gatherer.add(values),
      onBatch(batch) {
        batches.push(batch);
        own.push(gatherer.take());
        return Promise.resolve();
      },
    },
    new AbortController().signal,
  );
  if (!read.ok) return read;
  const { sha256, name, size } = await session.identify();
  const problems = new Uint8Array(await (await session.problemsCsv()).arrayBuffer());
  const notesOf = notesColumns(columns, schema, decided);
  const isJoined = batches.every((batch, number) => isJoinOf(batch.notes, own[number]!, notesOf));
  const file = await writePacked(
    {
      head: {
        source: { name, bytes: size, sha256 },
        schema,
        choices: decided,
        columns: [...columns],
        preview: inspection.preview.map((row) => [...row]),
        mapping: copyOf(mapping),
        dateOrder,
        report: read.value,
        notesOf: isJoined ? [...notesOf] : null,
      },
      batches,
      own,
      problems,
    },
    compress,
  );
  return success({ file, report: read.value });
}

function copyOf(mapping: NonNullable<ImportChoices['mapping']>) {
  return Object.fromEntries(Object.entries(mapping).map(([role, columns]) => [role, [...columns]]));
}

/** Keeps the own columns of rows until the batch that holds them comes. */
function createOwnGatherer(columns: number) {
  const writers = Array.from({ length: columns }, (): GrowingBytes => createByteWriter(4096));
  const ends: number[][] = writers.map(() => [0]);
  return {
    add(values: RowValues): void {
      writers.forEach((writer, column) => {
        values.copyText(column, writer);
        ends[column]!.push(writer.length);
      });
    },
    take: (): TextColumn[] =>
      writers.map((writer, column) => {
        const offsets = Uint32Array.from(ends[column]!);
        ends[column] = [0];
        return { bytes: writer.take(), offsets };
      }),
  };
}

function notesColumns(
  columns: readonly string[],
  schema: Inspection['schema'],
  choices: ImportChoices,
): readonly number[] {
  const dates = createDateReader(choices.timeZone, choices.dateOrder ?? null);
  return readingOf(schema, choices, { columns, builder: createBatchBuilder(), dates }).notes;
}

const SPACE = 0x20;

/** Whether notes are the texts of these columns with a space between: then they need not be written twice. */
function isJoinOf(notes: TextColumn, own: readonly TextColumn[], columns: readonly number[]): boolean {
  if (columns.length === 0) return false;
  for (let row = 0; row + 1 < notes.offsets.length; row++) {
    let at = notes.offsets[row]!;
    for (const [index, column] of columns.entries()) {
      const { bytes, offsets } = own[column]!;
      if (index > 0 && notes.bytes[at++] !== SPACE) return false;
      for (let from = offsets[row]!; from < offsets[row + 1]!; from++) {
        if (notes.bytes[at++] !== bytes[from]) return false;
      }
    }
    if (at !== notes.offsets[row + 1]) return false;
  }
  return true;
}
