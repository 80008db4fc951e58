import { createScannedRecord, scanRecord } from './recordScanner.ts';
import { createDelimitedValues } from './delimitedValues.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What the beginning of a delimited file tells. */
export interface DelimitedShape {
  readonly delimiter: string;
  /** The first records as texts, a header among them. */
  readonly records: readonly (readonly string[])[];
  /** Where each of them begins in the sample: bytes. */
  readonly starts: readonly number[];
}

const MOST_RECORDS = 60;

/** The line by which spreadsheets are told the delimiter: how many characters it takes; null where there is none. */
export function delimiterLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const [line, delimiter] = /^"?sep=([,;|\t])"?(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined ? null : { delimiter, length: line.length };
}

/** The first records of a text with a delimiter; the last one is left out where the sample may cut it. */
export function recordsOf(
  sample: Uint8Array,
  isWhole: boolean,
  delimiter: string,
  most = MOST_RECORDS,
): string[][] {
  return scanRecords(sample, isWhole, delimiter, most).records;
}

function scanRecords(
  sample: Uint8Array,
  isWhole: boolean,
  delimiter: string,
  most: number,
): { readonly records: string[][]; readonly starts: number[] } {
  const record = createScannedRecord();
  const values = createDelimitedValues();
  const found: string[][] = [];
  const starts: number[] = [];
  let at = 0;
  while (at < sample.length && found.length < most) {
    const next = scanRecord(sample, at, sample.length, isWhole, delimiter.charCodeAt(0), record);
    if (next < 0) break;
    if (record.end > record.start) {
      values.show(sample, record);
      starts.push(record.start);
      found.push(Array.from({ length: record.count }, (_, column) => values.text(column)));
    }
    at = next;
  }
  // One record longer than the sample: what there is of it shows more than nothing.
  if (found.length === 0 && !isWhole) return scanRecords(sample, true, delimiter, most);
  return { records: found, starts };
}

/**
 * Tells the delimiter from a UTF-8 sample: the one that cuts most records into the same number of values, the more
 * values the better. `isWhole`: the sample is the whole file.
 */
export function inspectDelimited(sample: Uint8Array, isWhole: boolean, chosen?: string): DelimitedShape {
  const candidates = chosen === undefined ? DELIMITERS : [chosen];
  let best: (DelimitedShape & { score: number }) | null = null;
  for (const delimiter of candidates) {
    const { records, starts } = scanRecords(sample, isWhole, delimiter, MOST_RECORDS);
    const score = scoreOf(records);
    if (best === null || score > best.score) best = { delimiter, records, starts, score };
  }
  return best ?? { delimiter: ',', records: [], starts: [] };
}

/** Titles, dates of export and the like stand above the header in no more lines than this. */
const MOST_ABOVE = 10;

/**
 * How many records stand above the header: lines of one value each, before a record that `isHeader` takes for one and
 * that has as many values as the record behind it.
 */
export function linesAboveHeader(
  records: readonly (readonly string[])[],
  isHeader: (record: readonly string[], rows: readonly (readonly string[])[]) => boolean,
): number {
  const filled = (record: readonly string[]) => record.filter((value) => value.trim() !== '').length;
  const header = records.findIndex((record) => filled(record) > 1);
  const [names, row] = [records[header], records[header + 1]];
  if (header < 1 || header > MOST_ABOVE || names === undefined || row === undefined) return 0;
  return names.length === row.length && isHeader(names, records.slice(header + 1)) ? header : 0;
}

function scoreOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return columns < 2 ? 0 : (times / records.length) ** 2 * Math.log2(columns + 1);
}
