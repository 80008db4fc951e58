import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import { UnreadableTable } from './containerTable.ts';

/** A writer that cuts blocks of 128 numbers has four parts in each. */
const MOST_PARTS = 4096;

/** Looks at the head of numbers that are written as differences (DELTA_BINARY_PACKED), which begin at the byte `at`. */
export function checkDeltaHead(page: Uint8Array, at: number): void {
  const reader = readerOf(page, at);
  const size = readVarInt(reader);
  const parts = readVarInt(reader);
  if (size > 0 && parts > 0 && parts <= Math.min(size, MOST_PARTS)) return;
  throw new UnreadableTable('broken', `differences in ${parts} parts of ${size} numbers`);
}

/**
 * How many bytes `count` texts take that each begin with so much of the one before (DELTA_BYTE_ARRAY). A page of a few
 * bytes can repeat one that is as long as all of the page.
 */
export function repeatedBytes(page: Uint8Array, at: number, count: number): number {
  const reader = readerOf(page, at);
  const [repeated, added] = [new Int32Array(count), new Int32Array(count)];
  if (count > 0) deltaBinaryUnpack(reader, count, repeated);
  if (count > 0) deltaBinaryUnpack(reader, count, added);
  let sum = 0;
  for (let value = 0; value < count; value++) {
    const [begin, end] = [repeated[value]!, added[value]!];
    if (begin < 0 || end < 0) throw new UnreadableTable('broken', 'a text of less than no bytes');
    sum += begin + end;
  }
  return sum;
}

/** How many values of a page are there, by its definition levels, which begin at the byte `at` with their own length. */
export function definedValues(page: Uint8Array, at: number, highest: number, values: number): number {
  const levels: number[] = Array.from({ length: values });
  readRleBitPackedHybrid(readerOf(page, at), 32 - Math.clz32(highest), levels);
  return levels.reduce((count, level) => count + (level === highest ? 1 : 0), 0);
}

function readerOf(page: Uint8Array, offset: number): { view: DataView; offset: number } {
  return { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset };
}
