/** Below this many rows a comparison sort is faster than counting digits. */
const RADIX_FROM = 20_000;
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Digits of 11, 11 and 10 bits a word: few enough that the ends of all runs stay in the processor's caches. */
const WORD_SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];
/** Two digits hold a number's share of the span of all: nearly its order. */
const COARSE_BITS = 2 * DIGIT_BITS;
/** Steps a row by which what is nearly sorted may be put right before sorting all bits is the better way. */
const MOST_STEPS = 6;

/** Sorts `rows` in place by ascending `keys[row]` (no NaN), keeping the order of equal keys. Returns `rows`. */
export function sortRows(rows: Uint32Array, keys: Float64Array | Uint32Array): Uint32Array {
  if (rows.length < RADIX_FROM) return rows.sort((a, b) => compare(keys[a]!, keys[b]!));
  if (keys instanceof Uint32Array) return sortByWords(rows, [keys], WORD_SHIFTS);
  if (isSorted(rows, keys)) return rows;
  sortByWords(rows, [coarseKeys(keys)], WORD_SHIFTS.slice(0, 2));
  return insertRows(rows, keys) ? rows : sortByWords(rows, sortableWords(keys), WORD_SHIFTS);
}

/** Sorts by the digits of words, the least significant word first. */
function sortByWords(
  rows: Uint32Array,
  words: readonly Uint32Array[],
  shifts: readonly number[],
): Uint32Array {
  let source: Uint32Array = rows;
  let target: Uint32Array = new Uint32Array(rows.length);
  for (const word of words) {
    for (const shift of shifts) {
      const begins = countDigits(source, word, shift);
      if (begins === null) continue;
      placeByDigit(source, target, word, shift, begins);
      [source, target] = [target, source];
    }
  }
  if (source !== rows) rows.set(source);
  return rows;
}

/** Each key's share of the span of all that are finite, in `COARSE_BITS` bits, so that their order is that of the keys. */
function coarseKeys(keys: Float64Array): Uint32Array {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    if (key < lowest && key !== -Infinity) lowest = key;
    if (key > highest && key !== Infinity) highest = key;
  }
  const most = 2 ** COARSE_BITS - 1;
  const scale = highest > lowest ? (most - 2) / (highest - lowest) : 0;
  const coarse = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    coarse[index] = key === -Infinity ? 0 : key === Infinity ? most : 1 + (key - lowest) * scale;
  }
  return coarse;
}

/** Puts right what is nearly sorted; false, and left half way, where it takes too many steps. */
function insertRows(rows: Uint32Array, keys: Float64Array): boolean {
  let steps = rows.length * MOST_STEPS;
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index]!;
    const key = keys[row]!;
    let at = index;
    for (; at > 0 && keys[rows[at - 1]!]! > key; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
    steps -= index - at;
    if (steps < 0) return false;
  }
  return true;
}

function isSorted(rows: Uint32Array, keys: Float64Array): boolean {
  for (let index = 1; index < rows.length; index++) {
    if (keys[rows[index - 1]!]! > keys[rows[index]!]!) return false;
  }
  return true;
}

/**
 * Where the rows of each digit begin; null where all have the same digit. All words are counted where all rows are
 * sorted, since their order does not matter.
 */
function countDigits(rows: Uint32Array, words: Uint32Array, shift: number): Uint32Array | null {
  const begins = new Uint32Array(DIGITS);
  if (rows.length === words.length) countAll(words, shift, begins);
  else countSome(words, rows, shift, begins);
  let total = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = begins[digit]!;
    if (count === rows.length) return null;
    begins[digit] = total;
    total += count;
  }
  return begins;
}

function countAll(words: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let index = 0; index < words.length; index++) counts[(words[index]! >>> shift) & (DIGITS - 1)]! += 1;
}

function countSome(words: Uint32Array, rows: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let index = 0; index < rows.length; index++) {
    counts[(words[rows[index]!]! >>> shift) & (DIGITS - 1)]! += 1;
  }
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
