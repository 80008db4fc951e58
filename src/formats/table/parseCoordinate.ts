import { latinDigits } from './parseDate.ts';

const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW])?$/i;
const SEXAGESIMAL =
  /^(\d{1,3})\s*[°\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|'')?\s*)?)?([NSEW])$/i;

export type Axis = 'latitude' | 'longitude';

/**
 * Degrees of one coordinate: `33.7856`, `33,7856`, `33.7856° N`, `33°47'08"N`; NaN where the text is none. `axis`: NaN also
 * where the text names a side of the other axis, such as `42.5 E` for a latitude.
 */
export function parseCoordinate(given: string, axis?: Axis): number {
  // U+066B separates decimals in Arabic.
  const text = latinDigits(given).replace('\u066b', '.').trim();
  if (axis !== undefined && (axis === 'latitude' ? /[EW]$/i : /[NS]$/i).test(text)) return NaN;
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

const WKT_POINT = /^(?:srid=4326;\s*)?point\s*\(\s*([^()]*)\)$/i;

function isNegative(side: string | undefined): boolean {
  return side !== undefined && /[SW]/i.test(side);
}

export function isWktPoint(text: string): boolean {
  return WKT_POINT.test(text.trim());
}

/**
 * Latitude and longitude in one text: `33.78, 42.44`, `33.78;42.44`, `POINT(42.44 33.78)`; null where it is none. Which
 * comes first is as `first` says, unless the text names its sides (`42.44 E, 33.78 N`) or is a point of WKT, whose
 * longitude comes first.
 */
export function parsePair(given: string, first: 'latitude' | 'longitude'): readonly [number, number] | null {
  const text = latinDigits(given).trim();
  const point = WKT_POINT.exec(text)?.[1];
  if (point !== undefined) {
    const [longitude = '', latitude = '', ...more] = point.trim().split(/[,\s]+/);
    const degrees = [parseCoordinate(latitude, 'latitude'), parseCoordinate(longitude, 'longitude')] as const;
    return more.length > 0 || degrees.some(Number.isNaN) ? null : degrees;
  }
  const inner = text.replace(/^[[(]|[\])]$/g, '');
  const parts = inner.trim().split(/\s*;\s*|,\s+|\s*\/\s*/);
  const pair = parts.length === 2 ? parts : inner.trim().split(/[,\s]+/);
  const [one = '', other = ''] = pair;
  const [a, b] = [parseCoordinate(one), parseCoordinate(other)];
  if (pair.length !== 2 || Number.isNaN(a) || Number.isNaN(b)) return null;
  const saysLatitudeFirst = /[NS]\s*$/i.test(one) || /[EW]\s*$/i.test(other);
  const saysLongitudeFirst = /[EW]\s*$/i.test(one) || /[NS]\s*$/i.test(other);
  if (saysLatitudeFirst && saysLongitudeFirst) return null;
  return saysLatitudeFirst || (first === 'latitude' && !saysLongitudeFirst) ? [a, b] : [b, a];
}
