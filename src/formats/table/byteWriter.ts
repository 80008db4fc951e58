import type { ByteWriter } from './rowValues.ts';

/** A `ByteWriter` whose bytes can be taken. */
export interface GrowingBytes extends ByteWriter {
  /** Whether the bytes from `begin` on are 1 to 100 ASCII letters, digits, `_`, `.` and `-`. */
  isWord(begin: number): boolean;
  /** A copy of all bytes so far; begins anew. */
  take(): Uint8Array;
}

const ENCODER = new TextEncoder();
/** Shorter texts are written letter by letter while they are ASCII: the encoder costs more than they do. */
const SHORT = 64;
const LONGEST_WORD = 100;
const IS_OF_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export function createByteWriter(capacity = 65_536): GrowingBytes {
  let bytes = new Uint8Array(capacity);
  let length = 0;

  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, length + more));
    grown.set(bytes);
    bytes = grown;
  };

  /** False where the text is not ASCII; then nothing of it is written. */
  const writeAscii = (text: string): boolean => {
    reserve(text.length);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) return false;
      bytes[length + index] = code;
    }
    length += text.length;
    return true;
  };

  return {
    get length() {
      return length;
    },
    writeBytes(from, begin, end) {
      reserve(end - begin);
      // Short values are the rule, and for them a loop beats `set` with a view of its own. It goes through variables of
      // its own, since those that outlive the call would be written back for each byte.
      const to = bytes;
      const shift = length - begin;
      if (end - begin < 200) {
        let at = begin;
        for (; at + 4 <= end; at += 4) {
          to[at + shift] = from[at]!;
          to[at + shift + 1] = from[at + 1]!;
          to[at + shift + 2] = from[at + 2]!;
          to[at + shift + 3] = from[at + 3]!;
        }
        for (; at < end; at++) to[at + shift] = from[at]!;
      } else to.set(from.subarray(begin, end), length);
      length += end - begin;
    },
    writeText(text) {
      if (text.length < SHORT && writeAscii(text)) return;
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
    isWord(begin) {
      if (length === begin || length - begin > LONGEST_WORD) return false;
      for (let at = begin; at < length; at++) if (IS_OF_WORD[bytes[at]!] === 0) return false;
      return true;
    },
    take() {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
