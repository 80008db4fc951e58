const MAGIC = 0x184d2204;
/** A byte of a match length stands for 255 bytes at most. */
const MOST_GROWTH = 255;

/**
 * Decodes an LZ4 frame (lz4_Frame_format.md 1.6) into `length` bytes, as Arrow files have them. Checksums are passed
 * over. Throws where it does not decode to that.
 */
export function lz4Frame(bytes: Uint8Array, length: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('no LZ4 frame');
  if (!(length >= 0 && length <= bytes.length * MOST_GROWTH)) {
    throw new Error(`LZ4: ${bytes.length} bytes claim to be ${length}`);
  }
  const flags = view.getUint8(4);
  const [hasBlockSums, hasSize, hasDictionary] = [
    (flags & 0x10) !== 0,
    (flags & 0x08) !== 0,
    (flags & 1) !== 0,
  ];
  // Flags, block descriptor, size and dictionary where they are there, and the head's own checksum.
  let at = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  const into = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) break;
    const size = head & 0x7fffffff;
    if (size > bytes.length - at) throw new Error('LZ4: a block ends outside the file');
    const block = bytes.subarray(at, at + size);
    if (head >>> 31 === 1) {
      into.set(block, filled);
      filled += size;
    } else filled = lz4Block(block, into, filled);
    at += size + (hasBlockSums ? 4 : 0);
  }
  if (filled !== length) throw new Error(`LZ4: ${filled} bytes instead of ${length}`);
  return into;
}

/** Decodes one block to `into`, from the byte `filled` on; matches may lead into what stands before. Gives its end. */
export function lz4Block(block: Uint8Array, into: Uint8Array, filled: number): number {
  let at = 0;
  let to = filled;

  /** Lengths of 15 and more go on in further bytes, up to one that is not 255. */
  const lengthOf = (begin: number): number => {
    if (begin < 15) return begin;
    let length = begin;
    for (;;) {
      if (at >= block.length) throw new Error('LZ4: a length ends outside its block');
      const byte = block[at++]!;
      length += byte;
      if (byte < 255) return length;
    }
  };

  while (at < block.length) {
    const token = block[at++]!;
    const literals = lengthOf(token >> 4);
    if (literals > block.length - at || literals > into.length - to)
      throw new Error('LZ4: literals without room');
    into.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= block.length) break;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = lengthOf(token & 15) + 4;
    if (distance === 0 || distance > to || length > into.length - to)
      throw new Error('LZ4: a match leads nowhere');
    // Byte by byte: a match may repeat what it has just written.
    for (const end = to + length; to < end; to++) into[to] = into[to - distance]!;
  }
  return to;
}
