import type { Cell } from './cellValues.ts';
import { cellOf } from './containerTable.ts';
import { WkbPlace } from './geometryColumns.ts';

/** What the values of a typed column are, where their type says more than they do. */
export type ColumnKind =
  | { readonly kind: 'any' }
  /** `Date`s of which only the day is meant. */
  | { readonly kind: 'day' }
  /** `Date`s. Not `isInstant`: what a clock showed in a zone that the file does not name. */
  | { readonly kind: 'moment'; readonly isInstant: boolean }
  /** Numbers since midnight. */
  | { readonly kind: 'clock'; readonly perSecond: number }
  /** Whole numbers, or numbers that lost their last digits, with so many decimal places. */
  | { readonly kind: 'decimal'; readonly scale: number }
  /** Twelve bytes each: months, days, milliseconds. */
  | { readonly kind: 'interval' }
  /** `WkbPlace`s, of which their kind is shown. */
  | { readonly kind: 'geometry' };

const DAY = 86_400_000;

/**
 * The cells of a column whose values `at` gives. Days are written as days, times without zone without one. Where every
 * moment of a column is a midnight, nobody looked at a clock: those are days as well.
 */
export function columnCells(
  kind: ColumnKind,
  rows: number,
  at: (row: number) => unknown,
): (row: number) => Cell {
  switch (kind.kind) {
    case 'any':
      return (row) => cellOf(at(row));
    case 'day':
      return (row) => momentText(at(row), 10, '');
    case 'moment': {
      let isDays: boolean | null = null;
      return (row) => {
        isDays ??= hasMidnightsOnly(rows, at);
        return isDays ? momentText(at(row), 10, '') : momentText(at(row), 23, kind.isInstant ? 'Z' : '');
      };
    }
    case 'clock':
      return (row) => clockText(at(row), kind.perSecond);
    case 'decimal':
      return (row) => decimalText(at(row), kind.scale);
    case 'interval':
      return (row) => intervalText(at(row));
    case 'geometry':
      return (row) => {
        const value = at(row);
        return value instanceof WkbPlace ? value.kind : null;
      };
  }
}

function hasMidnightsOnly(rows: number, at: (row: number) => unknown): boolean {
  for (let row = 0; row < rows; row++) {
    const value = at(row);
    if (value instanceof Date && value.getTime() % DAY !== 0) return false;
  }
  return true;
}

/** `2024-07-25T03:00:00.123` as far as `length` characters of it, without a fraction that is 0. */
function momentText(value: unknown, length: number, zone: string): Cell {
  if (!(value instanceof Date)) return cellOf(value);
  if (Number.isNaN(value.getTime())) return null;
  const iso = value.toISOString();
  // Years beyond four digits begin with a sign and two more.
  const text = iso.slice(0, length + iso.length - 24);
  return `${text.replace(/\.000$/, '')}${zone}`;
}

function clockText(value: unknown, perSecond: number): Cell {
  if (typeof value !== 'number' && typeof value !== 'bigint') return cellOf(value);
  const milliseconds = Math.floor((Number(value) / perSecond) * 1000);
  if (!(milliseconds >= 0 && milliseconds < DAY)) return cellOf(value);
  return new Date(milliseconds)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
}

/** `P1M2DT3.5S` (ISO 8601). */
function intervalText(value: unknown): Cell {
  if (!(value instanceof Uint8Array) || value.length !== 12) return cellOf(value);
  const view = new DataView(value.buffer, value.byteOffset, 12);
  const [months, days, milliseconds] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const time = milliseconds === 0 ? '' : `T${milliseconds / 1000}S`;
  const text = `${months === 0 ? '' : `${months}M`}${days === 0 ? '' : `${days}D`}${time}`;
  return text === '' ? 'PT0S' : `P${text}`;
}

function decimalText(value: unknown, scale: number): Cell {
  if (typeof value === 'number')
    return Number.isFinite(value) ? Number(value.toFixed(Math.min(scale, 100))) : null;
  if (typeof value !== 'bigint') return cellOf(value);
  if (scale <= 0) return (value * 10n ** BigInt(-scale)).toString();
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`;
}
