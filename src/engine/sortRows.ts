/** Below this many rows a comparison sort is faster than counting digits. */
const RADIX_FROM = 20_000;
/** Digits of 11, 11 and 10 bits a word: few enough that the ends of all runs stay in the processor's caches. */
const DIGIT_SHIFTS = [0, 11, 22];
const DIGITS = 2 ** 11;

/** Sorts `rows` in place by ascending `keys[row]` (no NaN), keeping the order of equal keys. Returns `rows`. */
export function sortRows(rows: Uint32Array, keys: Float64Array | Uint32Array): Uint32Array {
  if (rows.length < RADIX_FROM) return rows.sort((a, b) => compare(keys[a]!, keys[b]!));
  const words = keys instanceof Uint32Array ? [keys] : sortableWords(keys);
  let source: Uint32Array = rows;
  let target: Uint32Array = new Uint32Array(rows.length);
  for (const word of words) {
    for (const shift of DIGIT_SHIFTS) {
      const ends = countDigits(source, word, shift);
      if (ends === null) continue;
      placeByDigit(source, target, word, shift, ends);
      [source, target] = [target, source];
    }
  }
  if (source !== rows) rows.set(source);
  return rows;
}

/** Where the rows of each digit begin; null where all have the same digit. */
function countDigits(rows: Uint32Array, words: Uint32Array, shift: number): Uint32Array | null {
  const begins = new Uint32Array(DIGITS);
  for (let index = 0; index < rows.length; index++) {
    begins[(words[rows[index]!]! >>> shift) & (DIGITS - 1)]! += 1;
  }
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = begins[digit]!;
    if (count === rows.length) return null;
    begins[digit] = total;
    total += count;
  }
  return begins;
}

function placeByDigit(
  source: Uint32Array,
  target: Uint32Array,
  words: Uint32Array,
  shift: number,
  begins: Uint32Array,
): void {
  for (let index = 0; index < source.length; index++) {
    const row = source[index]!;
    const digit = (words[row]! >>> shift) & (DIGITS - 1);
    target[begins[digit]!] = row;
    begins[digit]! += 1;
  }
}

/** The lower and the upper word of each key, whose unsigned order is the order of the numbers. */
function sortableWords(keys: Float64Array): [Uint32Array, Uint32Array] {
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  for (let index = 0; index < keys.length; index++) {
    // Adding 0 turns -0 into 0.
    number[0] = keys[index]! + 0;
    // Little-endian, as every platform that browsers and Node run on: negative numbers are inverted, others get the sign bit.
    const sign = halves[1]! >> 31;
    low[index] = halves[0]! ^ sign;
    high[index] = halves[1]! ^ (sign | 0x80000000);
  }
  return [low, high];
}

function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Row numbers from 0. */
export function allRows(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
