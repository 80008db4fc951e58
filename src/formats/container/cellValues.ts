import type { RowValues } from '../table/rowValues.ts';

/** What a cell of a table in memory can hold, besides nothing. Anything else was made text before. */
export type Cell = string | number | boolean | null | undefined;

/** The values of a row whose cells are in memory. */
export interface CellValues extends RowValues {
  /** Shows the row whose cells `cellOf` gives, until the next call. */
  show(cellOf: (column: number) => Cell): void;
}

const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i;

export function createCellValues(): CellValues {
  let cellOf: (column: number) => Cell = () => null;
  const codes: (Map<string, number> | undefined)[] = [];
  const text = (column: number): string => {
    if (column < 0) return '';
    const cell = cellOf(column);
    return cell === null || cell === undefined ? '' : String(cell);
  };
  return {
    show(shown) {
      cellOf = shown;
    },
    text,
    number(column) {
      if (column < 0) return NaN;
      const cell = cellOf(column);
      if (typeof cell === 'number') return cell;
      return typeof cell === 'string' && DECIMAL.test(cell) ? Number(cell) : NaN;
    },
    code(column) {
      if (column < 0) return -1;
      const known = (codes[column] ??= new Map<string, number>());
      const value = text(column);
      const code = known.get(value);
      if (code !== undefined) return code;
      known.set(value, known.size);
      return known.size - 1;
    },
    copyText: (column, into) => into.writeText(text(column)),
  };
}
