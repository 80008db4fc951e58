const SHARES = 16;
const DIGITS = '0123456789abcdefg';
/** Texts by their shares as the digits of one number, in base 17: few differ, and each is asked for again and again. */
const known = new Map<number, string>();

/**
 * `length` counts from `first` (at most seven) as shares in sixteenths, a digit each (`g` for all sixteen): the nearest
 * that add up to sixteen while whatever occurs has one at least. All counts 0 give zeros.
 */
export function pieOf(counts: ArrayLike<number>, first = 0, length = counts.length): string {
  let total = 0;
  for (let index = 0; index < length; index++) total += counts[first + index]!;
  if (total === 0) return '0'.repeat(length);
  let given = 0;
  for (let index = 0; index < length; index++) {
    const count = counts[first + index]!;
    shares[index] = count === 0 ? 0 : Math.max(1, Math.floor((SHARES * count) / total));
    given += shares[index]!;
  }
  while (given !== SHARES) {
    const step = given < SHARES ? 1 : -1;
    let chosen = -1;
    let most = -Infinity;
    for (let index = 0; index < length; index++) {
      if (step < 0 && shares[index]! < 2) continue;
      // What the share is short of its due, in whole numbers, or beyond it.
      const need = step * (SHARES * counts[first + index]! - shares[index]! * total);
      if (need <= most) continue;
      most = need;
      chosen = index;
    }
    shares[chosen]! += step;
    given += step;
  }
  let key = length;
  for (let index = 0; index < length; index++) key = key * DIGITS.length + shares[index]!;
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = Array.from(shares.subarray(0, length), (share) => DIGITS[share]).join('');
  known.set(key, text);
  return text;
}

/** Used again for each pie: thousands a second are made while the range is dragged. */
const shares = new Int32Array(7);
