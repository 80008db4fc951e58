const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Digits that a double holds exactly, so that dividing by a power of ten rounds once. */
const MOST_DIGITS = 15;

/**
 * A decimal number in ASCII, spaces around it allowed; NaN where the bytes are none. Exponents and long numbers take the
 * slow way through `Number`, which reads the same values.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let end = to;
  while (at < end && isSpace(bytes[at]!)) at += 1;
  while (end > at && isSpace(bytes[end - 1]!)) end -= 1;
  if (at === end) return NaN;
  const begin = at;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative || bytes[at] === 0x2b) at += 1;
  let digits = 0;
  let decimals = 0;
  let value = 0;
  let isPastPoint = false;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits += 1;
      decimals += isPastPoint ? 1 : 0;
    } else if (byte === 0x2e && !isPastPoint) isPastPoint = true;
    else return slowly(bytes, begin, end);
  }
  if (digits === 0) return NaN;
  if (digits > MOST_DIGITS) return slowly(bytes, begin, end);
  const magnitude = value / POWERS[decimals]!;
  return isNegative ? -magnitude : magnitude;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function slowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  return DECIMAL.test(text) ? Number(text) : NaN;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09;
}
