import type { RowValues } from '../table/rowValues.ts';
import { createCodeTable, type CodeTable } from './codeTable.ts';
import { parseNumber } from './parseNumber.ts';
import type { ScannedRecord } from './recordScanner.ts';

/** A byte order mark inside the file is a letter like any other. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const QUOTE = 0x22;

/** The values of the record that was scanned last, read from its bytes when they are asked for. */
export interface DelimitedValues extends RowValues {
  /** Points at a record in `bytes` until the next call. */
  show(bytes: Uint8Array, record: ScannedRecord): void;
}

export function createDelimitedValues(): DelimitedValues {
  let bytes: Uint8Array = new Uint8Array(0);
  let view = new DataView(bytes.buffer);
  let record: ScannedRecord | null = null;
  const tables: (CodeTable | undefined)[] = [];
  /** For values with doubled quotes: where they are made single. */
  let single = new Uint8Array(1024);
  let singleView = new DataView(single.buffer);
  /** The value that `find` found. */
  let from: Uint8Array = bytes;
  let fromView = view;
  let begin = 0;
  let end = 0;

  /** False where the record has no such column. No closures here: this runs a dozen times a row. */
  const find = (column: number): boolean => {
    if (record === null || column < 0 || column >= record.count || column >= record.starts.length)
      return false;
    begin = record.starts[column]!;
    end = record.ends[column]!;
    from = bytes;
    fromView = view;
    if (record.doubled[column] === 1) makeSingle();
    return true;
  };

  const makeSingle = (): void => {
    if (end - begin > single.length) {
      single = new Uint8Array(end - begin);
      singleView = new DataView(single.buffer);
    }
    let length = 0;
    for (let at = begin; at < end; at++) {
      single[length++] = bytes[at]!;
      if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE && at + 1 < end) at += 1;
    }
    from = single;
    fromView = singleView;
    begin = 0;
    end = length;
  };

  return {
    show(shown, scanned) {
      if (shown !== bytes) {
        bytes = shown;
        view = new DataView(shown.buffer, shown.byteOffset, shown.byteLength);
      }
      record = scanned;
    },
    text: (column) => (find(column) ? decode(from, begin, end) : ''),
    number: (column) => (find(column) ? parseNumber(from, begin, end) : NaN),
    code: (column) =>
      find(column) ? (tables[column] ??= createCodeTable()).codeOf(fromView, begin, end) : -1,
    copyText(column, into) {
      if (find(column)) into.writeBytes(from, begin, end);
    },
  };
}

const SHORT = 24;

function decode(bytes: Uint8Array, begin: number, end: number): string {
  if (end - begin > SHORT) return DECODER.decode(bytes.subarray(begin, end));
  let text = '';
  for (let at = begin; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return DECODER.decode(bytes.subarray(begin, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
