import { beginningOf, LONGEST_JSON_LINE, type JsonRecordSink, type RecordCutter } from './recordCutter.ts';

const LINE_FEED = 0x0a;
/** Begins each record of a JSON text sequence (RFC 7464, RFC 8142). */
export const RECORD_SEPARATOR = 0x1e;

/**
 * Lines, which count by their number in the file, or records of a sequence, which can go over several lines. Empty
 * ones are none.
 */
export function createSeparatedCutter(layout: 'lines' | 'sequence', sink: JsonRecordSink): RecordCutter {
  const separator = layout === 'lines' ? LINE_FEED : RECORD_SEPARATOR;
  /** Lines, or records, begun so far. */
  let row = 0;
  /** Up to here from the record's first byte there is no separator. */
  let searched = 0;
  let isSkipping = false;

  const take = (bytes: Uint8Array, begin: number, end: number, base: number, mayBeCut: boolean): void => {
    let [from, to] = [begin, end];
    while (from < to && isBlank(bytes[from]!)) from += 1;
    while (to > from && isBlank(bytes[to - 1]!)) to -= 1;
    if (layout === 'lines' || from < to) row += 1;
    if (from === to) return;
    const address = { row, start: base + from, end: base + to };
    if (to - from > LONGEST_JSON_LINE) refuse(bytes, from, to, base);
    else sink.record(bytes, from, to, address, mayBeCut);
  };

  const refuse = (bytes: Uint8Array, from: number, to: number, base: number): void => {
    const address = { row, start: base + from, end: base + to };
    sink.problem(address, 'line-too-long', beginningOf(bytes, from, to), true);
  };

  return {
    cut(bytes, filled, base, isLast) {
      const held = bytes.subarray(0, filled);
      let at = 0;
      while (at < filled) {
        const found = held.indexOf(separator, at + searched);
        if (found < 0 && !isLast) {
          if (!isSkipping && filled - at > LONGEST_JSON_LINE) {
            row += 1;
            refuse(bytes, at, filled, base);
            isSkipping = true;
          }
          searched = isSkipping ? 0 : filled - at;
          return isSkipping ? filled : at;
        }
        const end = found < 0 ? filled : found;
        if (!isSkipping) take(bytes, at, end, base, found < 0);
        isSkipping = false;
        searched = 0;
        at = end + 1;
      }
      return filled;
    },
    ended: 'complete',
  };
}

function isBlank(byte: number): boolean {
  return byte <= 0x20;
}
