import { createFeatureCutter, type FeatureCutter } from '../formats/container/featureCutter.ts';
import { createJsonCells, type JsonCells } from '../formats/container/jsonCells.ts';
import { keySignature } from '../formats/container/keySignature.ts';
import { readJsonRecords } from '../formats/container/readJsonRecords.ts';
import type { JsonRecordSink, RecordCutter } from '../formats/container/recordCutter.ts';
import { createSeparatedCutter, RECORD_SEPARATOR } from '../formats/container/separatedCutter.ts';

/** How records stand in a JSON text that is read piece by piece. */
export type JsonLayout = 'features' | 'lines' | 'sequence';

export function cutterOf(layout: JsonLayout, sink: JsonRecordSink): RecordCutter {
  return layout === 'features' ? createFeatureCutter(sink) : createSeparatedCutter(layout, sink);
}

/** What stands in a text, or in the beginning of one. */
export interface JsonSurvey {
  /** Every column, in the order in which they come. */
  readonly columns: JsonCells;
  /** The first rows as texts. */
  readonly sample: readonly (readonly string[])[];
  readonly records: number;
  /** The text is a FeatureCollection, whole or cut off, so that its features are its rows. */
  readonly isCollection: boolean;
  /** After a first object others follow, each on a line of its own. */
  readonly isLines: boolean;
}

/** Rows that decide what columns are. */
const SAMPLE = 200;

/** Looks through `pieces`; every record is parsed only where its names have not been seen. */
export async function surveyJson(pieces: AsyncIterable<Uint8Array>, layout: JsonLayout): Promise<JsonSurvey> {
  const cells = createJsonCells();
  const rows: (readonly string[])[] = [];
  const signatures = new Set<number>();
  let records = 0;
  const cutter = cutterOf(layout, {
    record(bytes, from, to) {
      records += 1;
      const signature = keySignature(bytes, from, to);
      if (rows.length >= SAMPLE && signatures.has(signature)) return;
      signatures.add(signature);
      const isRow = cells.read(bytes, from, to, layout) === null;
      if (isRow && rows.length < SAMPLE) rows.push(cells.texts());
    },
    problem: () => undefined,
  });
  await readJsonRecords(pieces, cutter, {
    afterPiece: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
  const { length } = cells.columns;
  const found = layout === 'features' ? (cutter as FeatureCutter) : null;
  return {
    columns: cells,
    sample: rows.map((row) => Array.from({ length }, (_, column) => row[column] ?? '')),
    records,
    isCollection:
      found !== null &&
      found.ended !== 'malformed' &&
      records > 0 &&
      found.lists === 1 &&
      (found.type === 'FeatureCollection' || (found.type === null && found.ended === 'cut-off')),
    isLines: found?.isFollowed === true,
  };
}

/** Tells lines and sequences from the beginning of a text; null where it is neither, or only more of it can tell. */
export function layoutOf(head: Uint8Array, isWhole: boolean): Exclude<JsonLayout, 'features'> | null {
  const first = head.findIndex((byte) => byte > 0x20 || byte === RECORD_SEPARATOR);
  if (first < 0) return null;
  if (head[first] === RECORD_SEPARATOR) return 'sequence';
  const lines = new TextDecoder().decode(head.subarray(first)).split('\n');
  const whole = (isWhole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '');
  const hasMore = !isWhole && lines.at(-1)?.trim() !== '';
  const good = whole.filter(isObject).length;
  if (good >= 2 && good * 2 > whole.length) return 'lines';
  return isObject(whole[0] ?? '') && (whole.length > 1 || hasMore) ? 'lines' : null;
}

function isObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/s.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
