import { UnreadableTable } from './containerTable.ts';

/** How a page of a column is laid out, as far as runs of repeated values stand in it. */
export interface PageLayout {
  readonly values: number;
  /** Bits of each repetition and definition level; 0 where there are none. */
  readonly repetitionBits: number;
  readonly definitionBits: number;
  /** Bytes of the levels where the head of the page says so, before what is compressed. */
  readonly levels: { readonly repetition: number; readonly definition: number } | null;
  /** What follows the levels: a width and runs of numbers into the dictionary, runs of bits, or anything else. */
  readonly content: 'indices' | 'bits' | 'other';
}

/**
 * Looks at the runs of a page: none may be longer than the page has values. The decoder writes as many values as a run
 * says it has, and a few bytes can say two billions. `unpacked`: the page without compression, the levels apart that
 * have lengths of their own. Gives where in `unpacked` the definition levels begin, and what follows them.
 */
export function checkParquetRuns(
  layout: PageLayout,
  head: Uint8Array,
  unpacked: Uint8Array,
): { readonly definitions: number; readonly content: number } {
  const { values, repetitionBits, definitionBits, levels, content } = layout;
  let at = 0;
  let definitions = 0;
  if (levels === null) {
    if (repetitionBits > 0) at = checkCounted(unpacked, at, repetitionBits, values);
    definitions = at;
    if (definitionBits > 0) at = checkCounted(unpacked, at, definitionBits, values);
  } else {
    const { repetition, definition } = levels;
    if (repetitionBits > 0) checkRuns(head, 0, repetition, repetitionBits, values);
    if (definitionBits > 0) checkRuns(head, repetition, repetition + definition, definitionBits, values);
  }
  if (content === 'bits') checkCounted(unpacked, at, 1, values);
  const bits = unpacked[at];
  if (content === 'indices' && bits !== undefined && bits > 0) {
    checkRuns(unpacked, at + 1, unpacked.length, bits, values);
  }
  return { definitions, content: at };
}

/** Runs behind the number of their bytes; gives the byte behind them. */
function checkCounted(bytes: Uint8Array, at: number, bits: number, values: number): number {
  if (at + 4 > bytes.length) throw new UnreadableTable('broken', 'a page ends within its levels');
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  checkRuns(bytes, at + 4, bytes.length, bits, values);
  return at + 4 + length;
}

/** Runs of one value, or of values side by side (RLE and bit-packing hybrid), until there are `values`. */
function checkRuns(bytes: Uint8Array, from: number, to: number, bits: number, values: number): void {
  let at = from;
  let seen = 0;
  while (seen < values && at < to) {
    let head = 0;
    let shift = 0;
    for (; at < to; shift += 7) {
      const byte = bytes[at++]!;
      head |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if ((head & 1) === 0) {
      const count = head >>> 1;
      if (count > values) throw new UnreadableTable('broken', `a run claims ${count} of ${values} values`);
      // A run of nothing takes a byte or two all the same: this ends.
      seen += count;
      at += (bits + 7) >> 3;
    } else {
      const groups = head >>> 1;
      seen += groups * 8;
      at += groups * bits;
    }
  }
}
