import type { RowProblemKind, TableFailureKind, TableFormat } from '../../core/tableImport.ts';
import type { Cell } from './cellValues.ts';

/** A table that a container format holds, decoded. */
export interface ContainerTable {
  readonly format: TableFormat;
  readonly columns: readonly string[];
  readonly rows: number;
  /** The cell of a row, both from 0. */
  cell(row: number, column: number): Cell;
  /** Parts of the file that no row could be made of, or rows with something wrong, by the number of the record from 1. */
  readonly problems: readonly ContainerProblem[];
}

export interface ContainerProblem {
  readonly row: number;
  readonly problem: RowProblemKind;
  readonly value: string;
  readonly isRejected: boolean;
}

/** Why a container cannot be read, with the place in it where there is one. Thrown by readers, caught by who calls them. */
export class UnreadableTable extends Error {
  readonly problem: TableFailureKind;

  constructor(problem: TableFailureKind, detail: string) {
    super(detail);
    this.name = 'UnreadableTable';
    this.problem = problem;
  }
}

/** Columns by name as records come, each with its cells. */
export function tableOfRecords(
  format: TableFormat,
  records: readonly Readonly<Record<string, Cell>>[],
  problems: readonly ContainerProblem[] = [],
): ContainerTable {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  for (const record of records) {
    for (const name of Object.keys(record)) {
      if (numbers.has(name)) continue;
      numbers.set(name, names.length);
      names.push(name);
    }
  }
  return {
    format,
    columns: names,
    rows: records.length,
    cell: (row, column) => records[row]?.[names[column] ?? ''],
    problems,
  };
}

/** A value of JSON as a cell: what is nested is written as JSON. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return hexOf(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as ArrayLike<number | bigint>, String).join('; ');
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map(String).join('; ');
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

const LONGEST_HEX = 64;

/** Bytes that are no text; of long ones the beginning. */
function hexOf(bytes: Uint8Array): string {
  const shown = Array.from(bytes.subarray(0, LONGEST_HEX), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return bytes.length > LONGEST_HEX ? `${shown}…` : shown;
}
