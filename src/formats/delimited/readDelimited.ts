import type { RowProblemKind } from '../../core/tableImport.ts';
import type { RowAddress, RowSink } from '../table/rowValues.ts';
import { createDelimitedValues, type DelimitedValues } from './delimitedValues.ts';
import {
  CARRIAGE_RETURN,
  LINE_FEED,
  LONGEST_RECORD,
  MORE_NEEDED,
  TOO_LONG,
  createScannedRecord,
  scanRecord,
} from './recordScanner.ts';

export interface DelimitedOptions {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Number of columns; rows with more or fewer values are read all the same, more are reported. */
  readonly columns: number;
  /** Called after each piece of the file, with the bytes read so far; the next is read when it resolves. */
  readonly afterPiece: (bytes: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** The values that rows are handed over in; whoever asks about a row later must use the same, for its codes. */
  readonly values?: DelimitedValues;
}

/** Takes rows, and what is wrong with the text around them. */
export interface DelimitedSink extends RowSink {
  /** `value` shortened to 200 characters by the sink. `isRejected`: no row could be made of it. */
  problem(address: RowAddress, problem: RowProblemKind, value: string, isRejected: boolean): void;
}

const PIECE = 1 << 20;
const FIRST_BUFFER = 1 << 16;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads delimited UTF-8 text as it comes. `RowAddress` bytes count from the first byte of `pieces`. Resolves with the
 * number of records; rejects with the error of `pieces` where the file breaks off, after the rows before it, and with
 * `signal.reason` where it is aborted.
 */
export async function readDelimited(
  pieces: AsyncIterable<Uint8Array>,
  { delimiter, hasHeader, columns, afterPiece, signal, values = createDelimitedValues() }: DelimitedOptions,
  sink: DelimitedSink,
): Promise<number> {
  const separator = delimiter.charCodeAt(0);
  const record = createScannedRecord();
  let buffer = new Uint8Array(FIRST_BUFFER);
  let filled = 0;
  /** Byte of the file at `buffer[0]`. */
  let base = 0;
  let rows = hasHeader ? -1 : 0;
  /** Inside a record that is too long: everything up to the next line end is passed over. */
  let isSkipping = false;
  /** Bytes that have to be there before scanning goes on. */
  let wanted = 0;

  /** Used again for each row. */
  const address = { row: 0, start: 0, end: 0 };
  const take = (from: number, next: number): void => {
    const { start, end } = record;
    if (end === start) return;
    rows += 1;
    if (rows === 0) return;
    address.row = rows;
    address.start = base + from;
    address.end = base + next;
    if (record.isUnclosed) sink.problem(address, 'unclosed-quote', textOf(buffer, start, end), false);
    if (record.count > columns) sink.problem(address, 'too-many-values', textOf(buffer, start, end), false);
    values.show(buffer, record);
    sink.row(values, address);
  };

  /** The first line end from a place on, or where the bytes end. */
  const lineEndFrom = (from: number): number => {
    let at = from;
    while (at < filled && buffer[at] !== LINE_FEED && buffer[at] !== CARRIAGE_RETURN) at += 1;
    return at;
  };

  const scanAll = (isLast: boolean): void => {
    if (filled < wanted && !isLast) return;
    wanted = 0;
    let at = 0;
    while (at < filled) {
      if (isSkipping) {
        at = lineEndFrom(at);
        isSkipping = at === filled;
        continue;
      }
      const next = scanRecord(buffer, at, filled, isLast, separator, record);
      if (next === MORE_NEEDED) {
        // A long record is not scanned again for every piece of it.
        wanted = Math.min(2 * (filled - at), LONGEST_RECORD + 1);
        break;
      }
      if (next === TOO_LONG || next - at > LONGEST_RECORD) {
        rows += 1;
        const end = next === TOO_LONG ? filled : next;
        const text = textOf(buffer, at, Math.min(end, at + 800));
        sink.problem({ row: rows, start: base + at, end: base + end }, 'line-too-long', text, true);
        isSkipping = next === TOO_LONG;
        if (!isSkipping) at = next;
        continue;
      }
      take(at, next);
      at = next;
    }
    buffer.copyWithin(0, at, filled);
    filled -= at;
    base += at;
  };

  let read = 0;
  for await (const whole of pieces) {
    for (let from = 0; from < whole.length; from += PIECE) {
      signal.throwIfAborted();
      const piece = whole.subarray(from, from + PIECE);
      if (filled + piece.length > buffer.length) {
        const grown = new Uint8Array(Math.max(buffer.length * 2, filled + piece.length));
        grown.set(buffer.subarray(0, filled));
        buffer = grown;
      }
      buffer.set(piece, filled);
      filled += piece.length;
      read += piece.length;
      scanAll(false);
      await afterPiece(read);
    }
  }
  signal.throwIfAborted();
  scanAll(true);
  await afterPiece(read);
  return Math.max(rows, 0);
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return DECODER.decode(bytes.subarray(from, Math.min(to, from + 800)));
}
