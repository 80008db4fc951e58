import { createSequenceMemory, writeSequences } from './zstdSequences.ts';
import { readLiterals, type HuffmanTable } from './zstdLiterals.ts';

const MAGIC = 0xfd2fb528;
/** Frames with something of the writer's own, to be passed over: sixteen magic numbers. */
const SKIPPABLE = 0x184d2a5;
const LARGEST_BLOCK = 128 << 10;
/** Four bytes can stand for a block: its head and the byte that is repeated. */
const MOST_GROWTH = LARGEST_BLOCK / 4;

/**
 * Decodes frames of Zstandard (RFC 8878) into `length` bytes, as pages of Parquet and buffers of Arrow have them. Writes
 * nothing outside of them whatever the frames say, so that time and memory have a bound; checksums are passed over.
 * Throws where they do not decode to exactly that. Dictionaries are refused.
 */
export function zstdFrames(bytes: Uint8Array, length: number): Uint8Array {
  if (!(length >= 0 && length <= bytes.length * MOST_GROWTH)) {
    throw new Error(`Zstandard: ${bytes.length} bytes claim to be ${length}`);
  }
  const into = new Uint8Array(length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let filled = 0;
  while (at < bytes.length) {
    if (bytes.length - at < 5) throw new Error('Zstandard: a frame ends too early');
    const magic = view.getUint32(at, true);
    if (magic >>> 4 === SKIPPABLE) {
      if (bytes.length - at < 8) throw new Error('Zstandard: a frame ends too early');
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    if (magic !== MAGIC) throw new Error('no Zstandard frame');
    ({ at, filled } = readFrame(bytes, at + 4, into, filled));
  }
  if (at > bytes.length) throw new Error('Zstandard: a frame ends too early');
  if (filled !== length) throw new Error(`Zstandard: ${filled} bytes instead of ${length}`);
  return into;
}

function readFrame(
  bytes: Uint8Array,
  from: number,
  into: Uint8Array,
  begin: number,
): { at: number; filled: number } {
  const head = bytes[from] ?? 0;
  const isSingle = (head & 0x20) !== 0;
  const dictionarySize = [0, 1, 2, 4][head & 3]!;
  let at = from + (isSingle ? 1 : 2);
  if (bytes.subarray(at, at + dictionarySize).some((byte) => byte !== 0)) {
    throw new Error('Zstandard with a dictionary, which is not in the file');
  }
  const sizeSize = [isSingle ? 1 : 0, 2, 4, 8][head >> 6]!;
  at += dictionarySize + sizeSize;

  const memory = createSequenceMemory();
  let huffman: HuffmanTable | null = null;
  let filled = begin;
  for (let isLast = false; !isLast;) {
    if (at + 3 > bytes.length) throw new Error('Zstandard: a frame ends too early');
    const block = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    at += 3;
    isLast = (block & 1) === 1;
    const [kind, size] = [(block >> 1) & 3, block >> 3];
    const packed = kind === 1 ? 1 : size;
    if (size > LARGEST_BLOCK || kind === 3) throw new Error('Zstandard: a block of a kind that is not known');
    if (packed > bytes.length - at) throw new Error('Zstandard: a block ends outside the file');
    if (kind < 2 && size > into.length - filled) throw new Error('Zstandard: a block without room');
    if (kind === 0) into.set(bytes.subarray(at, at + size), filled);
    if (kind === 1) into.fill(bytes[at]!, filled, filled + size);
    if (kind < 2) filled += size;
    else {
      const content = bytes.subarray(at, at + size);
      const end = Math.min(into.length, filled + LARGEST_BLOCK);
      const literals = readLiterals(content, huffman, end - filled);
      huffman = literals.huffman;
      const rest = content.subarray(literals.end);
      if (rest.length === 0) throw new Error('Zstandard: a block ends too early');
      filled = writeSequences(rest, literals.bytes, memory, { into, begin, filled, end });
    }
    at += packed;
  }
  const sumSize = (head & 4) !== 0 ? 4 : 0;
  return { at: at + sumSize, filled };
}
