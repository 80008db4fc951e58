import * as v from 'valibot';
import {
  COLUMN_ROLES,
  IMPORT_CONVENTIONS,
  ROW_PROBLEMS,
  TABLE_SCHEMAS,
  type ColumnMapping,
  type ImportReport,
} from '../../core/tableImport.ts';

/** Rows of one block: at most so many are in memory at once while a file is read. */
export const MOST_ROWS_OF_BLOCK = 1 << 20;
/** Cells of one part of the own columns: all are in memory when a row of it is opened. */
export const MOST_CELLS_OF_PART = 1 << 24;
/** Rows of a file. */
export const MOST_ROWS = 50_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** Where a part stands: offset, bytes of its gzip, their length inflated, bytes as they are, CRC-32 of those. */
const section = v.tuple([count, count, count, count, count]);

const block = v.object({
  rows: v.pipe(count, v.minValue(1), v.maxValue(MOST_ROWS_OF_BLOCK)),
  columns: section,
  ids: section,
  titles: section,
  notes: section,
});

const texts = v.array(v.string());

const zone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'no time zone that is known here'),
);

const mapping = v.record(v.picklist(COLUMN_ROLES), v.array(count));
const dateOrder = v.picklist(['day-month', 'month-day']);

const report = v.object({
  read: count,
  kept: count,
  placed: count,
  notPlaced: count,
  notDated: count,
  rejected: count,
  problemCount: count,
  problems: v.pipe(
    v.array(
      v.object({
        row: count,
        column: v.string(),
        value: v.string(),
        problem: v.picklist(ROW_PROBLEMS),
        outcome: v.picklist(['rejected', 'not-placed', 'not-dated', 'kept']),
      }),
    ),
    v.maxLength(500),
  ),
  conventions: v.array(v.picklist(IMPORT_CONVENTIONS)),
  ended: v.picklist(['complete', 'cut-off', 'cancelled']),
});

const head = v.object({
  rows: v.pipe(count, v.minValue(1), v.maxValue(MOST_ROWS)),
  /** The file that was packed. */
  source: v.object({ name: v.string(), bytes: count, sha256: v.nullable(v.string()) }),
  schema: v.picklist(TABLE_SCHEMAS),
  /** What was decided about reading it. */
  choices: v.object({
    timeZone: zone,
    mapping: v.exactOptional(mapping),
    dateOrder: v.exactOptional(dateOrder),
    swapCoordinates: v.exactOptional(v.boolean()),
    serialDates: v.exactOptional(v.picklist(['1900', '1904', 'none'])),
    comma: v.exactOptional(v.picklist(['decimal', 'thousands'])),
  }),
  columns: texts,
  preview: v.pipe(v.array(texts), v.maxLength(20)),
  mapping,
  dateOrder: v.nullable(dateOrder),
  report,
  /** The columns whose texts, with a space between, are the notes; null where notes stand for themselves. */
  notesOf: v.nullable(v.array(count)),
  dictionaries: section,
  blocks: v.array(block),
  /** The rows' own columns, in parts of `rows` rows. */
  texts: v.object({
    rows: v.pipe(count, v.minValue(1), v.maxValue(MOST_ROWS_OF_BLOCK)),
    parts: v.array(section),
  }),
  /** Every problem as CSV. */
  problems: section,
});

/** Offset in the file, bytes of the gzip, their length inflated, bytes as they are, CRC-32 of those. */
export type Section = v.InferOutput<typeof section>;
export type PackedBlock = v.InferOutput<typeof block>;
export type PackedHead = Omit<v.InferOutput<typeof head>, 'report' | 'mapping'> & {
  readonly report: ImportReport;
  readonly mapping: ColumnMapping;
};

/** Checks the parsed head of a file of `size` bytes; a text says what is wrong with it. */
export function checkHead(value: unknown, size: number): PackedHead | string {
  const parsed = v.safeParse(head, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return `${v.getDotPath(issue) ?? 'head'}: ${issue.message}`;
  }
  const found = parsed.output;
  const rows = found.blocks.reduce((sum, one) => sum + one.rows, 0);
  if (rows !== found.rows) return `blocks hold ${rows} rows, the head says ${found.rows}`;
  // Every row has an id of one byte at least: what a few bytes claim to hold is bounded by what they can.
  const thin = found.blocks.findIndex(({ rows: most, ids }) => most > ids[2] + ids[3]);
  if (thin >= 0) return `block ${thin + 1}: ${found.blocks[thin]?.rows} rows, but too few bytes of ids`;
  const parts = Math.ceil(found.rows / found.texts.rows);
  if (found.columns.length > 0 && found.texts.parts.length !== parts) {
    return `${found.texts.parts.length} parts of texts, ${parts} expected`;
  }
  if (found.texts.rows > 1 && found.texts.rows * found.columns.length > MOST_CELLS_OF_PART) {
    return `texts: parts of ${found.texts.rows} rows of ${found.columns.length} columns`;
  }
  const mapped = [found.mapping, found.choices.mapping ?? {}].flatMap((one) => Object.values(one).flat());
  const named = [...mapped, ...(found.notesOf ?? [])];
  const unknown = named.find((column) => column >= found.columns.length);
  if (unknown !== undefined) return `column ${unknown} of ${found.columns.length}`;
  const all = found.blocks.flatMap((one) => [one.columns, one.ids, one.titles, one.notes]);
  for (const one of [found.dictionaries, found.problems, ...all, ...found.texts.parts]) {
    const problem = checkSection(one, size);
    if (problem !== null) return problem;
  }
  return found;
}

/** Deflate makes at most 1,032 bytes of one. */
const MOST_INFLATED = 1032;
const LARGEST_SECTION = 1 << 30;

function checkSection([at, packed, inflated, plain]: Section, size: number): string | null {
  if (at + packed + plain > size) return `a section ends at ${at + packed + plain}, the file at ${size}`;
  if (inflated > packed * MOST_INFLATED || inflated > LARGEST_SECTION) {
    return `${packed} bytes at ${at} cannot hold ${inflated}`;
  }
  return null;
}
