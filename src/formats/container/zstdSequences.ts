import {
  createBackwardBits,
  entropyTable,
  readEntropyTable,
  singleSymbol,
  type EntropyTable,
} from './zstdTables.ts';

/** What a number of a sequence is written with: lengths of literals, distances, lengths of matches. */
interface NumberKind {
  /** By code: the least number, and how many bits are added to it. */
  readonly least: readonly number[];
  readonly extra: readonly number[];
  readonly most: { readonly accuracy: number; readonly symbol: number };
  readonly usual: EntropyTable;
}

/** Codes follow one another without a gap, each standing for as many numbers as its bits tell apart. */
function numberKind(
  first: number,
  extra: readonly number[],
  accuracy: number,
  usual: EntropyTable,
): NumberKind {
  let least = first;
  const begins = extra.map((bits) => {
    const begin = least;
    least += 2 ** bits;
    return begin;
  });
  return { least: begins, extra, most: { accuracy, symbol: extra.length - 1 }, usual };
}

const times = (count: number, value: number): number[] => Array<number>(count).fill(value);

/** RFC 8878, 3.1.1.3.2.1 and 3.1.1.3.2.2; in the order in which tables stand in a block. */
const LITERALS = numberKind(
  0,
  [...times(16, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  9,
  entropyTable([4, 3, ...times(11, 2), 1, 1, 1, ...times(9, 2), 3, 2, ...times(5, 1), ...times(4, -1)], 6),
);
const DISTANCES = numberKind(
  1,
  Array.from({ length: 32 }, (_, code) => code),
  8,
  entropyTable([...times(6, 1), 2, 2, 2, ...times(15, 1), ...times(5, -1)], 5),
);
const MATCHES = numberKind(
  3,
  [...times(32, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  9,
  entropyTable([1, 4, 3, ...times(6, 2), ...times(37, 1), ...times(7, -1)], 6),
);

/** What one block of a frame leaves for the next. */
export interface SequenceMemory {
  tables: readonly (EntropyTable | null)[];
  /** The last three distances. */
  readonly distances: [number, number, number];
}

export function createSequenceMemory(): SequenceMemory {
  return { tables: [null, null, null], distances: [1, 4, 8] };
}

/**
 * Writes a block: its literals, and between them what stands before, repeated. `block` is what follows the literals.
 * Writes to `into[filled, end)`, repeating nothing before `begin`; gives the byte behind. Throws where there is no room.
 */
export function writeSequences(
  block: Uint8Array,
  literals: Uint8Array,
  memory: SequenceMemory,
  { into, begin, filled, end }: { into: Uint8Array; begin: number; filled: number; end: number },
): number {
  const [first = 0, second = 0, third = 0] = block;
  const head = first < 128 ? 1 : first < 255 ? 2 : 3;
  const count =
    first < 128 ? first : first < 255 ? ((first - 128) << 8) | second : (second | (third << 8)) + 0x7f00;
  let to = filled;
  let taken = 0;
  const copyLiterals = (length: number): void => {
    if (length > literals.length - taken || length > end - to) {
      throw new Error('Zstandard: literals without room');
    }
    for (const stop = to + length; to < stop; to++) into[to] = literals[taken++]!;
  };
  if (count > 0) {
    if (head >= block.length) throw new Error('Zstandard: a block ends too early');
    const bitsFrom = readTables(block, head, memory);
    const [lengths, distances, matches] = memory.tables as [EntropyTable, EntropyTable, EntropyTable];
    const reader = createBackwardBits(block.subarray(bitsFrom));
    let [ofLength, ofDistance, ofMatch] = [
      reader.read(lengths.accuracy),
      reader.read(distances.accuracy),
      reader.read(matches.accuracy),
    ];
    const numberOf = ({ least, extra }: NumberKind, code: number): number =>
      least[code]! + reader.read(extra[code]!);
    const after = ({ bases, bits }: EntropyTable, state: number): number =>
      bases[state]! + reader.read(bits[state]!);
    for (let sequence = 1; sequence <= count; sequence++) {
      const given = numberOf(DISTANCES, distances.symbols[ofDistance]!);
      let match = numberOf(MATCHES, matches.symbols[ofMatch]!);
      const length = numberOf(LITERALS, lengths.symbols[ofLength]!);
      if (sequence < count) {
        ofLength = after(lengths, ofLength);
        ofMatch = after(matches, ofMatch);
        ofDistance = after(distances, ofDistance);
      }
      const distance = distanceOf(given, length, memory.distances);
      copyLiterals(length);
      if (distance < 1 || distance > to - begin || match > end - to) {
        throw new Error('Zstandard: a match leads nowhere');
      }
      if (distance >= match) {
        into.copyWithin(to, to - distance, to - distance + match);
        to += match;
      } else for (; match > 0; match--, to++) into[to] = into[to - distance]!;
    }
    if (reader.left !== 0) throw new Error('Zstandard: a block holds more than its sequences');
  }
  copyLiterals(literals.length - taken);
  return to;
}

/** Numbers up to three repeat a distance of before. */
function distanceOf(given: number, literals: number, last: [number, number, number]): number {
  if (given > 3) {
    last.splice(0, 3, given - 3, last[0], last[1]);
    return given - 3;
  }
  const which = given - 1 + (literals === 0 ? 1 : 0);
  if (which === 0) return last[0];
  const distance = which === 3 ? last[0] - 1 : last[which]!;
  last.splice(0, 3, distance, last[0], which === 1 ? last[2] : last[1]);
  return distance;
}

/** Sets the tables of a block, each as its two bits of the mode say; gives the byte behind them. */
function readTables(block: Uint8Array, modesAt: number, memory: SequenceMemory): number {
  const modes = block[modesAt] ?? 0;
  if ((modes & 3) !== 0) throw new Error('Zstandard: a block is of a kind that is not known');
  let at = modesAt + 1;
  memory.tables = [LITERALS, DISTANCES, MATCHES].map((kind, index): EntropyTable => {
    switch ((modes >> (6 - index * 2)) & 3) {
      case 0:
        return kind.usual;
      case 1: {
        const symbol = block[at++] ?? 255;
        if (symbol > kind.most.symbol) throw new Error('Zstandard: a number of a kind that is not known');
        return singleSymbol(symbol);
      }
      case 2: {
        const { table, end } = readEntropyTable(block, at, kind.most);
        at = end;
        return table;
      }
      default: {
        const known = memory.tables[index];
        if (!known) throw new Error('Zstandard: a block names a table that is not there');
        return known;
      }
    }
  });
  return at;
}
