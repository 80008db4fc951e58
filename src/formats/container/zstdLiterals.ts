import { createBackwardBits, readEntropyTable } from './zstdTables.ts';

/** Of each group of so many bits the byte that it begins with, and how many bits stand for that. */
export interface HuffmanTable {
  readonly width: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
}

const WIDEST = 11;

/** Literals of a block: the bytes that no earlier ones are repeated for. */
export interface Literals {
  readonly bytes: Uint8Array;
  /** For the next block, which may use it again. */
  readonly huffman: HuffmanTable | null;
  /** The byte behind them. */
  readonly end: number;
}

/** Reads the literals that a block begins with (RFC 8878, 3.1.1.3.1), at most `most` of them. */
export function readLiterals(block: Uint8Array, known: HuffmanTable | null, most: number): Literals {
  const head = block[0] ?? 0;
  const byte = (at: number) => block[at] ?? 0;
  const [kind, format] = [head & 3, (head >> 2) & 3];
  if (kind < 2) {
    const headSize = format === 1 ? 2 : format === 3 ? 3 : 1;
    const count =
      headSize === 1 ? head >> 3 : (head >> 4) | (byte(1) << 4) | (headSize === 3 ? byte(2) << 12 : 0);
    const end = headSize + (kind === 0 ? count : 1);
    if (count > most || end > block.length) throw new Error('Zstandard: literals without room');
    const bytes = kind === 0 ? block.subarray(headSize, end) : new Uint8Array(count).fill(byte(headSize));
    return { bytes, huffman: known, end };
  }
  const width = format < 2 ? 10 : format === 2 ? 14 : 18;
  const headSize = (4 + 2 * width + 7) >> 3;
  // Up to 40 bits: more than whole numbers of 32 bits hold.
  let number = 0;
  for (let at = headSize - 1; at >= 0; at--) number = number * 256 + byte(at);
  const count = Math.floor(number / 16) % 2 ** width;
  const packed = Math.floor(number / 2 ** (4 + width));
  const end = headSize + packed;
  if (count > most || end > block.length) throw new Error('Zstandard: literals without room');
  let from = headSize;
  let huffman = known;
  if (kind === 2) {
    const read = readHuffmanTable(block.subarray(0, end), from);
    huffman = read.table;
    from = read.end;
  }
  if (huffman === null) throw new Error('Zstandard: literals name a table that is not there');
  const bytes = new Uint8Array(count);
  const streams = block.subarray(from, end);
  if (format === 0) decode(streams, bytes, huffman);
  else decodeFour(streams, bytes, huffman);
  return { bytes, huffman, end };
}

function decodeFour(streams: Uint8Array, into: Uint8Array, table: HuffmanTable): void {
  const part = (into.length + 3) >> 2;
  if (streams.length < 6 || part * 3 > into.length) throw new Error('Zstandard: four streams of too little');
  let from = 6;
  for (let stream = 0; stream < 4; stream++) {
    const size = streams[stream * 2]! | (streams[stream * 2 + 1]! << 8);
    const to = stream === 3 ? streams.length : from + size;
    if (to > streams.length) throw new Error('Zstandard: a stream stands outside its block');
    const end = stream === 3 ? into.length : part * (stream + 1);
    decode(streams.subarray(from, to), into.subarray(part * stream, end), table);
    from = to;
  }
}

function decode(stream: Uint8Array, into: Uint8Array, { width, symbols, bits }: HuffmanTable): void {
  const reader = createBackwardBits(stream);
  for (let at = 0; at < into.length; at++) {
    const found = reader.peek(width);
    into[at] = symbols[found]!;
    reader.skip(bits[found]!);
  }
  if (reader.left !== 0) throw new Error('Zstandard: a stream holds more than its literals');
}

function readHuffmanTable(bytes: Uint8Array, from: number): { table: HuffmanTable; end: number } {
  const head = bytes[from] ?? 0;
  const begin = from + 1;
  const end = begin + (head < 128 ? head : (head - 126) >> 1);
  if (end > bytes.length) throw new Error('Zstandard: a table stands outside its block');
  const weights =
    head < 128
      ? packedWeights(bytes.subarray(begin, end))
      : Array.from({ length: head - 127 }, (_, each) =>
          (each & 1) === 0 ? bytes[begin + (each >> 1)]! >> 4 : bytes[begin + (each >> 1)]! & 15,
        );
  return { table: tableOf(weights), end };
}

const MOST_WEIGHTS = 255;

/** Two states that take turns, until the bits are used up. */
function packedWeights(bytes: Uint8Array): number[] {
  const { table, end } = readEntropyTable(bytes, 0, { accuracy: 6, symbol: WIDEST });
  const reader = createBackwardBits(bytes.subarray(end));
  const states = [reader.read(table.accuracy), reader.read(table.accuracy)];
  const weights: number[] = [];
  for (let turn = 0; ; turn ^= 1) {
    if (weights.length >= MOST_WEIGHTS) throw new Error('Zstandard: a table has too many symbols');
    const state = states[turn]!;
    weights.push(table.symbols[state]!);
    const count = table.bits[state]!;
    if (count > reader.left) {
      weights.push(table.symbols[states[turn ^ 1]!]!);
      return weights;
    }
    states[turn] = table.bases[state]! + reader.read(count);
  }
}

/** The last weight is not written: it fills up the table. */
function tableOf(written: readonly number[]): HuffmanTable {
  const sum = written.reduce((total, weight) => total + (weight === 0 ? 0 : 2 ** (weight - 1)), 0);
  const width = 32 - Math.clz32(sum);
  const rest = 2 ** width - sum;
  if (sum === 0 || width > WIDEST || (rest & (rest - 1)) !== 0) {
    throw new Error('Zstandard: the weights of a table do not add up');
  }
  const weights = [...written, 32 - Math.clz32(rest)];
  if (weights.length > MOST_WEIGHTS + 1) throw new Error('Zstandard: a table has too many symbols');
  const symbols = new Uint8Array(1 << width);
  const bits = new Uint8Array(1 << width);
  let at = 0;
  for (let weight = 1; weight <= width; weight++) {
    weights.forEach((one, symbol) => {
      if (one !== weight) return;
      const end = at + (1 << (weight - 1));
      symbols.fill(symbol, at, end);
      bits.fill(width + 1 - weight, at, end);
      at = end;
    });
  }
  return { width, symbols, bits };
}
