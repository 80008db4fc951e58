/** Writes a whole number of at least 0 in seven bits a byte; tells where it ends. */
export function writeVarint(bytes: Uint8Array, begin: number, value: number): number {
  let at = begin;
  let rest = value;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
  }
  bytes[at++] = rest;
  return at;
}

/** Bytes in the making, in protocol buffers' encoding. */
export interface ProtoBytes {
  readonly length: number;
  varint(value: number): void;
  double(value: number): void;
  /** The text as UTF-8 with its length before it. */
  text(value: string): void;
  /** Other bytes with their length before them. */
  bytes(other: ProtoBytes): void;
  append(from: Uint8Array, length: number): void;
  /** A field of bytes: its number and type, which take one byte, its length and itself. */
  field(tag: number, from: Uint8Array, length: number): void;
  /** The buffer with room for so many bytes more, to be written to from `length` on; `skip` then takes them in. */
  room(bytes: number): Uint8Array;
  skip(bytes: number): void;
  /** What was written until now, and spare room; another one after it has grown. */
  readonly buffer: Uint8Array;
  clear(): void;
}

const encoder = new TextEncoder();

export function createProtoBytes(room = 256): ProtoBytes {
  let buffer = new Uint8Array(room);
  let length = 0;

  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const longer = new Uint8Array(Math.max(buffer.length * 2, length + more));
    longer.set(buffer.subarray(0, length));
    buffer = longer;
  };
  const varint = (value: number): void => {
    reserve(10);
    length = writeVarint(buffer, length, value);
  };
  const append = (from: Uint8Array, more: number): void => {
    reserve(more);
    copyBytes(from, more, buffer, length);
    length += more;
  };

  return {
    get length() {
      return length;
    },
    varint,
    double(value) {
      reserve(8);
      new DataView(buffer.buffer).setFloat64(length, value, true);
      length += 8;
    },
    text(value) {
      if (isShortAscii(value)) {
        varint(value.length);
        reserve(value.length);
        for (let at = 0; at < value.length; at++) buffer[length++] = value.charCodeAt(at);
        return;
      }
      const encoded = encoder.encode(value);
      varint(encoded.length);
      reserve(encoded.length);
      buffer.set(encoded, length);
      length += encoded.length;
    },
    bytes(other) {
      varint(other.length);
      append(other.buffer, other.length);
    },
    append,
    field(tag, from, more) {
      reserve(more + 11);
      buffer[length] = tag;
      const begin = writeVarint(buffer, length + 1, more);
      copyBytes(from, more, buffer, begin);
      length = begin + more;
    },
    room(bytes) {
      reserve(bytes);
      return buffer;
    },
    skip(bytes) {
      length += bytes;
    },
    get buffer() {
      return buffer;
    },
    clear() {
      length = 0;
    },
  };
}

/** What is longer is better left to the platform's encoding and copying. */
const SHORT = 96;

function copyBytes(from: Uint8Array, count: number, into: Uint8Array, begin: number): void {
  if (count > SHORT) into.set(from.subarray(0, count), begin);
  else for (let at = 0; at < count; at++) into[begin + at] = from[at]!;
}

function isShortAscii(value: string): boolean {
  if (value.length > SHORT) return false;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 0x7f) return false;
  return true;
}
