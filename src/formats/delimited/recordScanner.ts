const QUOTE = 0x22;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

/** A quoted value that is longer was not closed where it should have been. */
const LONGEST_QUOTED = 1 << 20;
/** A record that is longer is no record. */
export const LONGEST_RECORD = 16 << 20;

/** Where the values of one record stand in the buffer that was scanned. */
export interface ScannedRecord {
  /** How many values. */
  count: number;
  /** First byte of each value, inside its quotes. */
  readonly starts: Int32Array;
  /** Past the last byte of each value, before its closing quote. */
  readonly ends: Int32Array;
  /** 1 where doubled quotes have to be made single. */
  readonly doubled: Uint8Array;
  /** First and past-the-last byte of the record, its line end not counted. */
  start: number;
  end: number;
  /** Set where a quote is opened and never closed: its value was read as if the quote were a letter. */
  isUnclosed: boolean;
}

/** Values of one record that are kept apart; further ones are counted only. */
const MOST_VALUES = 4096;

export function createScannedRecord(): ScannedRecord {
  return {
    count: 0,
    starts: new Int32Array(MOST_VALUES),
    ends: new Int32Array(MOST_VALUES),
    doubled: new Uint8Array(MOST_VALUES),
    start: 0,
    end: 0,
    isUnclosed: false,
  };
}

/** No whole record stands in what was given. */
export const MORE_NEEDED = -1;
/** The record is longer than `LONGEST_RECORD`. */
export const TOO_LONG = -2;

/**
 * Reads one record of delimited text (RFC 4180, UTF-8, also with LF or CR alone as line end) out of
 * `bytes[from, to)` into `record`. Gives the first byte of the next record, or `MORE_NEEDED`, or `TOO_LONG`. `isLast`:
 * nothing follows `to`. A quote that is not closed within a megabyte, or not before the end, is read as a letter, so
 * that it does not swallow the rows behind it.
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  isLast: boolean,
  delimiter: number,
  record: ScannedRecord,
): number {
  record.isUnclosed = false;
  let next = scan(bytes, from, to, isLast, delimiter, record, true);
  if (next === UNCLOSED) {
    next = scan(bytes, from, to, isLast, delimiter, record, false);
    record.isUnclosed = true;
  }
  if (next === MORE_NEEDED && to - from > LONGEST_RECORD) return TOO_LONG;
  return next;
}

const UNCLOSED = -3;

function scan(
  bytes: Uint8Array,
  from: number,
  to: number,
  isLast: boolean,
  delimiter: number,
  record: ScannedRecord,
  withQuotes: boolean,
): number {
  const { starts, ends, doubled } = record;
  // Most bytes lie above all three ends of a value, so that one comparison passes them.
  const highest = Math.max(delimiter, CARRIAGE_RETURN);
  let count = 0;
  let at = from;
  record.start = from;
  for (;;) {
    const slot = count < MOST_VALUES ? count : MOST_VALUES - 1;
    doubled[slot] = 0;
    if (withQuotes && at < to && bytes[at] === QUOTE) {
      const begin = at + 1;
      let close = begin;
      for (;;) {
        close = bytes.indexOf(QUOTE, close);
        if (close < 0 || close >= to) {
          if (isLast || to - begin > LONGEST_QUOTED) return UNCLOSED;
          return MORE_NEEDED;
        }
        // Whether the quote is doubled is known only with the next byte.
        if (close + 1 >= to && !isLast) return MORE_NEEDED;
        if (close + 1 < to && bytes[close + 1] === QUOTE) {
          doubled[slot] = 1;
          close += 2;
          continue;
        }
        break;
      }
      if (close - begin > LONGEST_QUOTED) return UNCLOSED;
      starts[slot] = begin;
      ends[slot] = close;
      at = close + 1;
      if (at < to && bytes[at] !== delimiter && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) {
        // Letters behind the closing quote: the value is taken as it stands, quotes and all.
        while (
          at < to &&
          bytes[at] !== delimiter &&
          bytes[at] !== LINE_FEED &&
          bytes[at] !== CARRIAGE_RETURN
        ) {
          at += 1;
        }
        starts[slot] = begin - 1;
        ends[slot] = at;
        doubled[slot] = 0;
      }
    } else {
      starts[slot] = at;
      let byte = 0;
      for (; at < to; at++) {
        byte = bytes[at]!;
        if (byte > highest) continue;
        if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
      }
      ends[slot] = at;
      if (byte === delimiter && at < to) {
        count += 1;
        at += 1;
        continue;
      }
    }
    count += 1;
    if (at < to && bytes[at] === delimiter) {
      at += 1;
      continue;
    }
    if (at >= to && !isLast) return MORE_NEEDED;
    record.count = count;
    record.end = at;
    if (at >= to) return to;
    if (bytes[at] === LINE_FEED) return at + 1;
    // A carriage return: whether a line feed follows is known only with the next byte.
    if (at + 1 >= to) return isLast ? to : MORE_NEEDED;
    return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }
}
