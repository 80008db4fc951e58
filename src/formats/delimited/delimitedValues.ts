import type { RowValues } from '../table/rowValues.ts';
import { createCodeTable, type CodeTable } from './codeTable.ts';
import { parseNumber } from './parseNumber.ts';
import type { ScannedRecord } from './recordScanner.ts';

const DECODER = new TextDecoder();
const QUOTE = 0x22;

/** The values of the record that was scanned last, read from its bytes when they are asked for. */
export interface DelimitedValues extends RowValues {
  /** Points at a record in `bytes` until the next call. */
  show(bytes: Uint8Array, record: ScannedRecord): void;
}

export function createDelimitedValues(): DelimitedValues {
  let bytes: Uint8Array = new Uint8Array(0);
  let record: ScannedRecord | null = null;
  const tables: (CodeTable | undefined)[] = [];
  /** For values with doubled quotes: where they are made single. */
  let single = new Uint8Array(1024);

  const has = (column: number): boolean =>
    record !== null && column >= 0 && column < record.count && column < record.starts.length;

  /** Calls back with the value's bytes, quotes made single. */
  const withBytes = <Value>(
    column: number,
    empty: Value,
    use: (from: Uint8Array, begin: number, end: number) => Value,
  ): Value => {
    if (record === null || !has(column)) return empty;
    const begin = record.starts[column]!;
    const end = record.ends[column]!;
    if (record.doubled[column] === 0) return use(bytes, begin, end);
    if (end - begin > single.length) single = new Uint8Array(end - begin);
    let length = 0;
    for (let at = begin; at < end; at++) {
      single[length++] = bytes[at]!;
      if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE && at + 1 < end) at += 1;
    }
    return use(single, 0, length);
  };

  return {
    show(shown, scanned) {
      bytes = shown;
      record = scanned;
    },
    text: (column) => withBytes(column, '', decode),
    number: (column) => withBytes(column, NaN, parseNumber),
    code(column) {
      const table = (tables[column] ??= createCodeTable());
      return withBytes(column, -1, table.codeOf) ?? -1;
    },
    copyText: (column, into) =>
      withBytes(column, undefined, (from, begin, end) => into.writeBytes(from, begin, end)),
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
