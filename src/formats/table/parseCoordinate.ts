import { latinDigits } from './parseDate.ts';

const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW])?$/i;
const SEXAGESIMAL =
  /^(\d{1,3})\s*[°\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|'')?\s*)?)?([NSEW])$/i;

/** Degrees of one coordinate: `33.7856`, `33,7856`, `33.7856° N`, `33°47'08"N`; NaN where the text is none. */
export function parseCoordinate(given: string): number {
  const text = latinDigits(given).trim();
  const decimal = DEGREES.exec(text);
  if (decimal !== null) {
    const value = Number((decimal[1] ?? '').replace(',', '.'));
    return isNegative(decimal[2]) ? -Math.abs(value) : value;
  }
  const parts = SEXAGESIMAL.exec(text);
  if (parts === null) return NaN;
  const [, degrees, minutes, seconds, side] = parts;
  const number = (part: string | undefined) => Number((part ?? '0').replace(',', '.'));
  if (number(minutes) >= 60 || number(seconds) >= 60) return NaN;
  const value = number(degrees) + number(minutes) / 60 + number(seconds) / 3600;
  return isNegative(side) ? -value : value;
}

function isNegative(side: string | undefined): boolean {
  return side !== undefined && /[SW]/i.test(side);
}

/** Two coordinates in one text, in its order: `33.78, 42.44`, `POINT(42.44 33.78)`, `33.78;42.44`; null where it is none. */
export function parsePair(given: string): readonly [number, number] | null {
  const text = latinDigits(given).trim();
  const inner = /^point\s*\(\s*([^()]*)\)$/i.exec(text)?.[1] ?? text.replace(/^[[(]|[\])]$/g, '');
  const parts = inner.trim().split(/\s*;\s*|,\s+|\s*\/\s*/);
  const pair = parts.length === 2 ? parts : inner.trim().split(/[,\s]+/);
  const [first, second] = pair.map(parseCoordinate);
  if (pair.length !== 2 || first === undefined || second === undefined) return null;
  return Number.isNaN(first) || Number.isNaN(second) ? null : [first, second];
}
