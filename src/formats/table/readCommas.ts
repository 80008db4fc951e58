import type { ColumnMapping, CommaUse } from '../../core/tableImport.ts';
import { latinDigits } from './parseDate.ts';

/** What a comma in a number is: decided where it can only be one, null where `1,500` may be either or none is there. */
export function commaUseOf(given: string): CommaUse | null {
  const text = latinDigits(given).trim();
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text)) return 'thousands';
  return /^[+-]?\d+,(\d{1,2}|\d{4,})$|^[+-]?0,\d+$/.test(text) ? 'decimal' : null;
}

const EITHER = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** A number with a comma or without; null where it is none, or where nothing says what its comma is. */
export function readNumber(given: string, comma: CommaUse | null): number | null {
  const text = latinDigits(given).trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  const use = commaUseOf(text) ?? (EITHER.test(text) ? comma : null);
  if (use === null) return null;
  return Number(use === 'decimal' ? text.replace(',', '.') : text.replaceAll(',', ''));
}

/** The commas in the numbers of a table. */
export interface FoundCommas {
  /** What the rows decide; null where they decide nothing or contradict each other. */
  readonly decided: CommaUse | null;
  /** A coordinate with a decimal comma: `33,5`. */
  readonly coordinate: string | null;
  /** Numbers that may be either, by the number of their column. */
  readonly open: readonly { readonly column: number; readonly value: string }[];
}

/** Looks for commas in the numbers of the mapped columns. In a coordinate a comma can only be a decimal one. */
export function commaOf(rows: readonly (readonly string[])[], mapping: ColumnMapping): FoundCommas {
  const coordinates = [...(mapping.latitude ?? []), ...(mapping.longitude ?? [])];
  const numbers = mapping.radius ?? [];
  let coordinate: string | null = null;
  const uses = new Set<CommaUse>();
  const open: { column: number; value: string }[] = [];
  for (const row of rows) {
    for (const column of coordinates) {
      const value = latinDigits(row[column] ?? '').trim();
      if (/^[+-]?\d{1,3},\d+/.test(value)) coordinate ??= value;
    }
    for (const column of numbers) {
      const value = (row[column] ?? '').trim();
      const use = commaUseOf(value);
      if (use !== null) uses.add(use);
      else if (EITHER.test(latinDigits(value))) open.push({ column, value });
    }
  }
  if (coordinate !== null) uses.add('decimal');
  const [only] = uses;
  return { decided: uses.size === 1 ? (only ?? null) : null, coordinate, open };
}
