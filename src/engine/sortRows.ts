/** Below this many rows a comparison sort is faster than four counting passes. */
const RADIX_FROM = 20_000;
const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;

/** Sorts `rows` in place by ascending `keys[row]` (no NaN), keeping the order of equal keys. Returns `rows`. */
export function sortRows(rows: Uint32Array, keys: Float64Array): Uint32Array {
  if (rows.length < RADIX_FROM) return rows.sort((a, b) => compare(keys[a]!, keys[b]!));
  const digits = sortableDigits(keys);
  let source: Uint32Array = rows;
  let target: Uint32Array = new Uint32Array(rows.length);
  for (let pass = 0; pass < 4; pass++) {
    const offsets = new Uint32Array(DIGITS);
    for (const row of source) offsets[digits[row * 4 + pass]!]!++;
    if (offsets[digits[source[0]! * 4 + pass]!] === source.length) continue;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = offsets[digit]!;
      offsets[digit] = total;
      total += count;
    }
    for (const row of source) {
      const digit = digits[row * 4 + pass]!;
      target[offsets[digit]!] = row;
      offsets[digit]!++;
    }
    [source, target] = [target, source];
  }
  if (source !== rows) rows.set(source);
  return rows;
}

/** Four 16-bit digits a key, least significant first, whose unsigned order is the order of the numbers. */
function sortableDigits(keys: Float64Array): Uint16Array {
  // Adding 0 turns -0 into 0.
  const copy = keys.map((key) => key + 0);
  const halves = new Uint32Array(copy.buffer);
  for (let index = 0; index < halves.length; index += 2) {
    const low = halves[index]!;
    const high = halves[index + 1]!;
    // Little-endian, as every platform that browsers and Node run on: negative numbers are inverted, others get the sign bit.
    if (high >>> 31 === 1) {
      halves[index] = ~low;
      halves[index + 1] = ~high;
    } else {
      halves[index + 1] = high ^ 0x80000000;
    }
  }
  return new Uint16Array(copy.buffer);
}

function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Row numbers from 0. */
export function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
