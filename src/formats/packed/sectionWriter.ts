import { crc32 } from './crc32.ts';

/** Compresses with gzip. */
export type Compress = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A section as it is written: the gzip, and what gzip would not make smaller. */
export interface WrittenSection {
  readonly packed: Uint8Array;
  readonly inflated: number;
  readonly plain: Uint8Array;
  readonly crc: number;
}

/** Writes one section of a packed file; little endian. */
export interface SectionWriter {
  byte(value: number): void;
  word(value: number): void;
  double(value: number): void;
  bytes(bytes: Uint8Array): void;
  /** Whole numbers from 0 up to 2^48, byte plane by byte plane. */
  counts(values: ArrayLike<number>): void;
  /** One plane of bytes. */
  plane(bytes: Uint8Array): void;
  finish(compress: Compress): Promise<WrittenSection>;
}

export const ABSENT = 0;
export const PACKED = 1;
export const PLAIN = 2;

/** Bits a byte from which a plane is left as it is: inflating it would cost more than it saves. */
const DENSE = 7.4;

export function createSectionWriter(): SectionWriter {
  const packed: Uint8Array[] = [];
  const plain: Uint8Array[] = [];
  const scratch = new DataView(new ArrayBuffer(8));
  const written = (length: number) => packed.push(new Uint8Array(scratch.buffer.slice(0, length)));

  const writer: SectionWriter = {
    byte(value) {
      packed.push(Uint8Array.of(value));
    },
    word(value) {
      scratch.setUint32(0, value, true);
      written(4);
    },
    double(value) {
      scratch.setFloat64(0, value, true);
      written(8);
    },
    bytes: (bytes) => packed.push(bytes),
    counts(values) {
      let most = 0;
      for (let index = 0; index < values.length; index++) most = Math.max(most, values[index]!);
      let planes = 0;
      while (2 ** (8 * planes) <= most) planes += 1;
      writer.byte(planes);
      for (let plane = 0; plane < planes; plane++) {
        const scale = 2 ** (8 * plane);
        const bytes = new Uint8Array(values.length);
        for (let index = 0; index < bytes.length; index++)
          bytes[index] = Math.floor(values[index]! / scale) % 256;
        writer.plane(bytes);
      }
    },
    plane(bytes) {
      if (bytes.every((byte) => byte === 0)) writer.byte(ABSENT);
      else if (bytes.length >= 256 && entropyOf(bytes) >= DENSE) {
        writer.byte(PLAIN);
        plain.push(bytes);
      } else {
        writer.byte(PACKED);
        packed.push(bytes);
      }
    },
    async finish(compress) {
      const all = joined(packed);
      const dense = joined(plain);
      return { packed: await compress(all), inflated: all.length, plain: dense, crc: crc32(dense) };
    },
  };
  return writer;
}

/** Bits that a byte carries, each taken by itself. */
function entropyOf(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]! += 1;
  return counts.reduce(
    (bits, count) => (count === 0 ? bits : bits - (count / bytes.length) * Math.log2(count / bytes.length)),
    0,
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
