/** Below this many rows a comparison sort is faster than counting digits. */
const RADIX_FROM = 20_000;
const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;

/** Sorts `rows` in place by ascending `keys[row]` (no NaN), keeping the order of equal keys. Returns `rows`. */
export function sortRows(rows: Uint32Array, keys: Float64Array | Uint32Array): Uint32Array {
  if (rows.length < RADIX_FROM) return rows.sort((a, b) => compare(keys[a]!, keys[b]!));
  const words = keys instanceof Uint32Array ? keys : sortableWords(keys);
  const wordsOfKey = words.length / keys.length;
  let source: Uint32Array = rows;
  let target: Uint32Array = new Uint32Array(rows.length);
  const digits = new Uint16Array(keys.length);
  const counts = new Uint32Array(DIGITS);
  for (let pass = 0; pass < wordsOfKey * 2; pass++) {
    // The digits of one pass stand together, so that looking them up by row stays within the processor's caches.
    const shift = (pass & 1) * DIGIT_BITS;
    const word = pass >> 1;
    for (let key = 0; key < digits.length; key++) digits[key] = words[key * wordsOfKey + word]! >>> shift;
    counts.fill(0);
    for (let index = 0; index < source.length; index++) counts[digits[source[index]!]!]!++;
    if (counts[digits[source[0]!]!] === source.length) continue;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit]!;
      counts[digit] = total;
      total += count;
    }
    for (let index = 0; index < source.length; index++) {
      const row = source[index]!;
      const digit = digits[row]!;
      target[counts[digit]!] = row;
      counts[digit]!++;
    }
    [source, target] = [target, source];
  }
  if (source !== rows) rows.set(source);
  return rows;
}

/** Two 32-bit words a key, the less significant first, whose unsigned order is the order of the numbers. */
function sortableWords(keys: Float64Array): Uint32Array {
  const copy = new Float64Array(keys.length);
  // Adding 0 turns -0 into 0.
  for (let index = 0; index < keys.length; index++) copy[index] = keys[index]! + 0;
  const words = new Uint32Array(copy.buffer);
  for (let index = 0; index < words.length; index += 2) {
    const high = words[index + 1]!;
    // Little-endian, as every platform that browsers and Node run on: negative numbers are inverted, others get the sign bit.
    if (high >>> 31 === 1) {
      words[index] = ~words[index]!;
      words[index + 1] = ~high;
    } else {
      words[index + 1] = high ^ 0x80000000;
    }
  }
  return words;
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
