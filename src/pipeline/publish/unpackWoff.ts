import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646; // "wOFF"
const HEADER = 44;
const ENTRY = 20;

/**
 * A WOFF 1.0 font as the TrueType or OpenType font that it was made from: its tables, unpacked, under a new directory
 * (https://www.w3.org/TR/WOFF/). Throws an `Error` for anything else.
 */
export function unpackWoff(woff: Uint8Array): Buffer {
  const font = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (font.length < HEADER || font.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF 1.0 font');
  const count = font.readUInt16BE(12);
  const largestPower = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  const directory = Buffer.alloc(12 + 16 * count);
  directory.writeUInt32BE(font.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * largestPower, 6);
  directory.writeUInt16BE(Math.log2(largestPower), 8);
  directory.writeUInt16BE(16 * (count - largestPower), 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const from = HEADER + ENTRY * index;
    const start = font.readUInt32BE(from + 4);
    const packed = font.subarray(start, start + font.readUInt32BE(from + 8));
    const length = font.readUInt32BE(from + 12);
    const table = packed.length < length ? inflateSync(packed) : packed;
    if (table.length !== length) throw new Error('a table of the font has another length than it says');
    const to = 12 + 16 * index;
    font.copy(directory, to, from, from + 4);
    directory.writeUInt32BE(font.readUInt32BE(from + 16), to + 4);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat(parts);
}
