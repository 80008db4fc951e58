/** Reads bits from the last byte of a stream to its first, as Zstandard writes them (RFC 8878, 4.1). */
export interface BackwardBits {
  /** The next `count` bits, at most 32. Throws where there are not so many. */
  read(count: number): number;
  /** The next bits without taking them, with zeros behind the last one; `count` is at most 16. */
  peek(count: number): number;
  skip(count: number): void;
  /** Bits that are left. */
  readonly left: number;
}

export function createBackwardBits(bytes: Uint8Array): BackwardBits {
  const last = bytes.at(-1) ?? 0;
  if (last === 0) throw new Error('Zstandard: a stream of bits does not end');
  // The highest bit that is set only says where the stream ends.
  let left = bytes.length * 8 - Math.clz32(last) + 23;
  const at = (position: number, count: number): number => {
    const byte = position >> 3;
    const word =
      (bytes[byte] ?? 0) |
      ((bytes[byte + 1] ?? 0) << 8) |
      ((bytes[byte + 2] ?? 0) << 16) |
      ((bytes[byte + 3] ?? 0) << 24);
    return (word >>> (position & 7)) & ((1 << count) - 1);
  };
  const take = (count: number): number => {
    left -= count;
    if (left < 0) throw new Error('Zstandard: a stream of bits ends too early');
    return at(left, count);
  };
  return {
    read: (count) => (count > 16 ? take(count - 16) * 65_536 + take(16) : take(count)),
    peek: (count) => (left >= count ? at(left - count, count) : at(0, left) << (count - left)),
    skip(count) {
      left -= count;
      if (left < 0) throw new Error('Zstandard: a stream of bits ends too early');
    },
    get left() {
      return left;
    },
  };
}

/** A state of a finite state entropy table gives a symbol, and the next state with some bits of the stream. */
export interface EntropyTable {
  readonly accuracy: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** A table of one state, which takes no bits. */
export function singleSymbol(symbol: number): EntropyTable {
  return {
    accuracy: 0,
    symbols: Uint8Array.of(symbol),
    bits: new Uint8Array(1),
    bases: new Uint16Array(1),
  };
}

/** Spreads symbols over states by how often each comes; -1 is less than once. */
export function entropyTable(shares: readonly number[], accuracy: number): EntropyTable {
  const size = 1 << accuracy;
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  const next = new Uint16Array(shares.length);
  let high = size;
  shares.forEach((share, symbol) => {
    if (share === -1) symbols[--high] = symbol;
    next[symbol] = Math.abs(share);
  });
  const step = (size >> 1) + (size >> 3) + 3;
  let state = 0;
  shares.forEach((share, symbol) => {
    for (let count = 0; count < share; count++) {
      symbols[state] = symbol;
      do state = (state + step) & (size - 1);
      while (state >= high);
    }
  });
  for (let each = 0; each < size; each++) {
    const count = next[symbols[each]!]!++;
    bits[each] = accuracy - (31 - Math.clz32(count));
    bases[each] = (count << bits[each]!) - size;
  }
  return { accuracy, symbols, bits, bases };
}

/** Reads the description of a table that begins at the byte `from`; gives the byte behind it as well. */
export function readEntropyTable(
  bytes: Uint8Array,
  from: number,
  most: { readonly accuracy: number; readonly symbol: number },
): { readonly table: EntropyTable; readonly end: number } {
  let position = from * 8;
  const read = (count: number): number => {
    if (position + count > bytes.length * 8) throw new Error('Zstandard: a table ends too early');
    const byte = position >> 3;
    const word = bytes[byte]! | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    const value = (word >>> (position & 7)) & ((1 << count) - 1);
    position += count;
    return value;
  };
  const accuracy = read(4) + 5;
  if (accuracy > most.accuracy) throw new Error('Zstandard: a table is more exact than it may be');
  const shares: number[] = [];
  let left = 1 << accuracy;
  while (left > 0) {
    if (shares.length > most.symbol) throw new Error('Zstandard: a table has too many symbols');
    const count = 32 - Math.clz32(left + 1);
    let value = read(count);
    const mask = (1 << (count - 1)) - 1;
    const short = (1 << count) - 2 - left;
    if ((value & mask) < short) {
      position -= 1;
      value &= mask;
    } else if (value > mask) value -= short;
    const share = value - 1;
    left -= Math.abs(share);
    shares.push(share);
    for (let zeros = share === 0 ? 3 : 0; zeros === 3;) {
      zeros = read(2);
      for (let each = 0; each < zeros; each++) shares.push(0);
      if (shares.length > most.symbol + 1) throw new Error('Zstandard: a table has too many symbols');
    }
  }
  if (left < 0) throw new Error('Zstandard: a table holds more than its states');
  return { table: entropyTable(shares, accuracy), end: (position + 7) >> 3 };
}
