import { doubleWords } from './doubleWords.ts';
import type { SectionWriter } from './sectionWriter.ts';

/** Kinds of columns of numbers below this one are decimals with so many digits behind the point. */
export const BITS = 255;
export const MOST_DECIMALS = 9;
/** Written out, since a power that is computed may be off by a bit. */
export const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;
const LARGEST = 2 ** 46;

/**
 * Writes numbers, each as its difference from the one in `references`: as decimals where all are the nearest numbers
 * to decimals of few digits, else by their bits. Read again they are the same to the last bit.
 */
export function writeNumbers(
  writer: SectionWriter,
  values: readonly number[],
  references: readonly number[],
): void {
  const decimals = decimalsOf(values);
  writer.byte(decimals ?? BITS);
  if (decimals === null) {
    for (let plane = 0; plane < 8; plane++) {
      const half = plane < 4 ? doubleWords.low : doubleWords.high;
      const shift = 8 * (plane % 4);
      writer.plane(
        Uint8Array.from(values, (value, index) => (half(value) ^ half(references[index]!)) >>> shift),
      );
    }
    return;
  }
  writer.counts(
    values.map((value, index) => {
      const difference = Math.round(value * POWERS[decimals]!) - wholeOf(references[index]!, decimals);
      return difference < 0 ? -2 * difference - 1 : 2 * difference;
    }),
  );
}

/** A reference in units of the last decimal; 0 where there is none that can be counted. */
export function wholeOf(reference: number, decimals: number): number {
  const whole = Math.round(reference * POWERS[decimals]!);
  return Math.abs(whole) < LARGEST ? whole : 0;
}

/** How many digits behind the point all of them have; null where that does not say them exactly. */
function decimalsOf(values: readonly number[]): number | null {
  let decimals = 0;
  for (const value of values) {
    while (!isExact(value, decimals)) {
      decimals += 1;
      if (decimals > MOST_DECIMALS) return null;
    }
  }
  return values.every((value) => isExact(value, decimals)) ? decimals : null;
}

function isExact(value: number, decimals: number): boolean {
  if (Object.is(value, -0)) return false;
  const scale = POWERS[decimals]!;
  const whole = Math.round(value * scale);
  return Math.abs(whole) < LARGEST && whole / scale === value;
}
