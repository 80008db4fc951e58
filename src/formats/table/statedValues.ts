import type { RowValues } from './rowValues.ts';

/** What statistics programs, databases and spreadsheets write where they have no value. */
const NO_VALUE = new Set(['NA', 'N/A', '#N/A', '<NA>', 'NaN', 'nan', 'NaT', 'NULL', 'null', '\\N']);
const LONGEST = 4;

/** The values of a row as a reading takes them: where a program wrote its word for no value, there is none. */
export interface StatedValues {
  /** Points at a row until the next call. */
  of(values: RowValues): RowValues;
  /** True once such a word stood where a value was asked for. */
  readonly hasWordForNone: boolean;
}

export function createStatedValues(): StatedValues {
  let row: RowValues = NO_ROW;
  let hasWordForNone = false;
  const isNone = (text: string): boolean => {
    if (text.length > LONGEST || !NO_VALUE.has(text)) return false;
    hasWordForNone = true;
    return true;
  };
  const stated: RowValues = {
    text(column) {
      const text = row.text(column);
      return isNone(text) ? '' : text;
    },
    number: (column) => row.number(column),
    code: (column) => row.code(column),
    copyText(column, into) {
      const begin = into.length;
      row.copyText(column, into);
      const written = into.length - begin;
      if (written > 0 && written <= LONGEST && isNone(row.text(column))) into.rewind(begin);
    },
  };
  return {
    get hasWordForNone() {
      return hasWordForNone;
    },
    of(values) {
      row = values;
      return stated;
    },
  };
}

const NO_ROW: RowValues = {
  text: () => '',
  number: () => NaN,
  code: () => -1,
  copyText: () => undefined,
};
