import { foldName } from './foldName.ts';

/** Finds columns by name, whatever their case and punctuation; -1 for one that is not there. */
export type ColumnFinder = (...names: readonly string[]) => number;

export function createColumnFinder(columns: readonly string[]): ColumnFinder {
  const numbers = new Map<string, number>();
  columns.forEach((column, index) => {
    const name = foldName(column);
    if (!numbers.has(name)) numbers.set(name, index);
  });
  return (...names) => {
    for (const name of names) {
      const found = numbers.get(foldName(name));
      if (found !== undefined) return found;
    }
    return -1;
  };
}
