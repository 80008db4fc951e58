import { createPairTable } from './pairTable.ts';
import type { RowValues } from './rowValues.ts';

/** What is derived from a column that repeats its texts: derived once a text. An absent column reads as empty. */
export function createCodeCache<Derived>(
  column: number,
  derive: (text: string) => Derived,
): (values: RowValues) => Derived {
  const derived: (Derived | undefined)[] = [];
  let ofNothing: Derived | undefined;
  return (values) => {
    if (column < 0) return (ofNothing ??= derive(''));
    const code = values.code(column);
    if (code < 0) return (ofNothing ??= derive(''));
    return (derived[code] ??= derive(values.text(column).trim()));
  };
}

/** The same for two columns together. */
export function createPairCache<Derived>(
  first: number,
  second: number,
  derive: (first: string, second: string) => Derived,
): (values: RowValues) => Derived {
  if (second < 0) return createCodeCache(first, (text) => derive(text, ''));
  const pairs = createPairTable();
  const derived: Derived[] = [];
  return (values) => {
    const one = first < 0 ? -1 : values.code(first);
    const other = second < 0 ? -1 : values.code(second);
    const pair = pairs.indexOf(one, other);
    if (pair < derived.length) return derived[pair]!;
    const text = (column: number) => (column < 0 ? '' : values.text(column).trim());
    return (derived[pair] = derive(text(first), text(second)));
  };
}

/** Combinations of texts that are kept; with more, all are derived anew. */
const MOST_TEXTS = 100_000;

/** The same for any number of columns together, by their trimmed texts; an absent column reads as empty. */
export function createTextsCache<Derived>(
  columns: readonly number[],
  derive: (texts: readonly string[]) => Derived,
): (values: RowValues) => Derived {
  const derived = new Map<string, Derived>();
  return (values) => {
    const texts = columns.map((column) => (column < 0 ? '' : values.text(column).trim()));
    const key = texts.join('\0');
    const known = derived.get(key);
    if (known !== undefined) return known;
    if (derived.size >= MOST_TEXTS) derived.clear();
    const fresh = derive(texts);
    derived.set(key, fresh);
    return fresh;
  };
}
