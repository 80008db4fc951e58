import type { ByteWriter } from './rowValues.ts';

/** A `ByteWriter` whose bytes can be taken. */
export interface GrowingBytes extends ByteWriter {
  /** A copy of all bytes so far; begins anew. */
  take(): Uint8Array;
}

const ENCODER = new TextEncoder();

export function createByteWriter(capacity = 65_536): GrowingBytes {
  let bytes = new Uint8Array(capacity);
  let length = 0;

  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, length + more));
    grown.set(bytes);
    bytes = grown;
  };

  return {
    get length() {
      return length;
    },
    writeBytes(from, begin, end) {
      reserve(end - begin);
      // Short values are the rule, and for them a loop beats `set` with a view of its own.
      if (end - begin < 200) for (let at = begin; at < end; at++) bytes[length++] = from[at]!;
      else {
        bytes.set(from.subarray(begin, end), length);
        length += end - begin;
      }
    },
    writeText(text) {
      // Three bytes a code unit are the most that UTF-8 takes.
      reserve(text.length * 3);
      length += ENCODER.encodeInto(text, bytes.subarray(length)).written;
    },
    writeByte(byte) {
      reserve(1);
      bytes[length++] = byte;
    },
    rewind(to) {
      length = Math.min(length, to);
    },
    take() {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
