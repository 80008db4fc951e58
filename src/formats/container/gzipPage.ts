import { Gunzip } from 'fflate';

/** Of packed bytes, so many at once: they cannot grow to more than sixteen megabytes. */
const PIECE = 16 << 10;

/**
 * Decodes gzip into `length` bytes. It stops as soon as there are more, so that time and memory have a bound whatever
 * the bytes say. Throws where they do not decode to exactly that.
 */
export function gzipPage(bytes: Uint8Array, length: number): Uint8Array {
  const into = new Uint8Array(length);
  let filled = 0;
  const stream = new Gunzip((piece) => {
    if (piece.length > length - filled) throw new Error(`gzip: more than ${length} bytes`);
    into.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < bytes.length; at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  if (filled !== length) throw new Error(`gzip: ${filled} bytes instead of ${length}`);
  return into;
}
