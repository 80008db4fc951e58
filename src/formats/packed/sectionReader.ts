import { UnreadableTable } from '../container/containerTable.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import type { Section } from './packedHead.ts';
import { ABSENT, PACKED, PLAIN } from './sectionWriter.ts';

/** Reads a section from its beginning to its end; throws `UnreadableTable` where it holds less or something else. */
export interface SectionReader {
  byte(): number;
  word(): number;
  double(): number;
  /** A view, not a copy. */
  bytes(length: number): Uint8Array;
  /** Whole numbers below 2^32; throws where one is not below `limit`. */
  counts(length: number, limit?: number): Uint32Array;
  /** Whole numbers up to 2^48. */
  longCounts(length: number): Uint32Array | Float64Array;
  /** Four planes: whole numbers below 2^32. */
  words(length: number): Uint32Array;
  /** One plane of bytes; null where all are 0. */
  plane(length: number): Uint8Array | null;
  /** Throws where more bytes are made of the file than its length bears out. */
  spend(bytes: number): void;
  /** Throws where something is left. */
  end(): void;
  fail(detail: string): never;
}

/** How many bytes of texts may still be made: repeated ones take a few bytes in the file, and many in memory. */
export interface TextBudget {
  left: number;
}

/** What deflate could make of a file of that length, and room for small ones. */
export function textBudget(size: number): TextBudget {
  return { left: size * 1032 + (64 << 20) };
}

/** `place` names the section to people: "block 3, titles". */
export async function openSection(
  file: Blob,
  section: Section,
  place: string,
  budget = textBudget(file.size),
): Promise<SectionReader> {
  const [at, packed, inflated, length, crc] = section;
  const stored = new Uint8Array(await file.slice(at, at + packed + length).arrayBuffer());
  const dense = stored.subarray(packed);
  if (crc32(dense) !== crc)
    throw new UnreadableTable('broken', `${place}: the checksum does not fit the bytes`);
  return readerOf(await inflate(stored.subarray(0, packed), inflated, place), dense, place, budget);
}

function readerOf(packed: Uint8Array, plain: Uint8Array, place: string, budget: TextBudget): SectionReader {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 0;
  let plainAt = 0;

  const fail = (detail: string): never => {
    throw new UnreadableTable('broken', `${place}: ${detail}`);
  };
  const advance = (length: number): number => {
    if (!(length <= packed.length - at)) fail('it ends too early');
    at += length;
    return at - length;
  };
  const reader: SectionReader = {
    byte: () => packed[advance(1)]!,
    word: () => view.getUint32(advance(4), true),
    double: () => view.getFloat64(advance(8), true),
    bytes(length) {
      const from = advance(length);
      return packed.subarray(from, from + length);
    },
    plane(length) {
      const kind = reader.byte();
      if (kind === ABSENT) return null;
      if (kind === PACKED) return reader.bytes(length);
      if (kind !== PLAIN || !(length <= plain.length - plainAt)) return fail(`no plane of ${length} bytes`);
      plainAt += length;
      return plain.subarray(plainAt - length, plainAt);
    },
    counts(length, limit = 2 ** 32) {
      const planes = planesOf(reader, length, 4);
      const counts = joinPlanes(planes, length);
      if (2 ** (8 * planes.length) <= limit) return counts;
      let most = 0;
      for (let index = 0; index < length; index++) if (counts[index]! > most) most = counts[index]!;
      return most < limit || length === 0 ? counts : fail(`${most} where there are ${limit}`);
    },
    longCounts(length) {
      const planes = planesOf(reader, length, 6);
      const low = joinPlanes(planes.slice(0, 4), length);
      if (planes.length <= 4) return low;
      const counts = Float64Array.from(low);
      planes.slice(4).forEach((plane, index) => {
        const scale = 2 ** (32 + 8 * index);
        if (plane !== null) for (let row = 0; row < length; row++) counts[row]! += plane[row]! * scale;
      });
      return counts;
    },
    words: (length) =>
      joinPlanes(
        Array.from({ length: 4 }, () => reader.plane(length)),
        length,
      ),
    spend(bytes) {
      budget.left -= bytes;
      if (budget.left < 0) fail('it claims more texts than a file of this length can hold');
    },
    end() {
      if (at < packed.length || plainAt < plain.length) fail('it does not end where it should');
    },
    fail,
  };
  return reader;
}

function planesOf(reader: SectionReader, length: number, most: number): (Uint8Array | null)[] {
  const planes = reader.byte();
  if (planes > most) reader.fail(`numbers of ${planes} bytes`);
  return Array.from({ length: planes }, () => reader.plane(length));
}

function joinPlanes(planes: readonly (Uint8Array | null)[], length: number): Uint32Array {
  const joined = new Uint32Array(length);
  const [low, high, third, fourth] = planes;
  if (low && high && third) {
    for (let row = 0; row < length; row++) joined[row] = low[row]! | (high[row]! << 8) | (third[row]! << 16);
  } else if (low && high) {
    for (let row = 0; row < length; row++) joined[row] = low[row]! | (high[row]! << 8);
  } else {
    if (low) joined.set(low);
    if (high) addPlane(joined, high, 8);
  }
  if (third && !(low && high)) addPlane(joined, third, 16);
  if (fourth) addPlane(joined, fourth, 24);
  return joined;
}

function addPlane(joined: Uint32Array, plane: Uint8Array, shift: number): void {
  for (let row = 0; row < joined.length; row++) joined[row]! |= plane[row]! << shift;
}
