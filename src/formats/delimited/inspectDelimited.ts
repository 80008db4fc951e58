import { createScannedRecord, scanRecord } from './recordScanner.ts';
import { createDelimitedValues } from './delimitedValues.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What the beginning of a delimited file tells. */
export interface DelimitedShape {
  readonly delimiter: string;
  /** The first records as texts, a header among them. */
  readonly records: readonly (readonly string[])[];
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
  const record = createScannedRecord();
  const values = createDelimitedValues();
  const found: string[][] = [];
  let at = 0;
  while (at < sample.length && found.length < most) {
    const next = scanRecord(sample, at, sample.length, isWhole, delimiter.charCodeAt(0), record);
    if (next < 0) break;
    if (record.end > record.start) {
      values.show(sample, record);
      found.push(Array.from({ length: record.count }, (_, column) => values.text(column)));
    }
    at = next;
  }
  // One record longer than the sample: what there is of it shows more than nothing.
  if (found.length === 0 && !isWhole) return recordsOf(sample, true, delimiter, most);
  return found;
}

/**
 * Tells the delimiter from a UTF-8 sample: the one that cuts most records into the same number of values, the more
 * values the better. `isWhole`: the sample is the whole file.
 */
export function inspectDelimited(sample: Uint8Array, isWhole: boolean, chosen?: string): DelimitedShape {
  const candidates = chosen === undefined ? DELIMITERS : [chosen];
  let best: (DelimitedShape & { score: number }) | null = null;
  for (const delimiter of candidates) {
    const records = recordsOf(sample, isWhole, delimiter);
    const score = scoreOf(records);
    if (best === null || score > best.score) best = { delimiter, records, score };
  }
  return { delimiter: best?.delimiter ?? ',', records: best?.records ?? [] };
}

function scoreOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return columns < 2 ? 0 : (times / records.length) ** 2 * Math.log2(columns + 1);
}
