import { childPath } from '../scanJson.ts';
import type { DatasetEntries, Located } from './ruleContext.ts';

/** Every entry of the dataset once, with its own place; sources without the claims and discrepancies they hold. */
export function everyEntry(entries: DatasetEntries): Located<unknown>[] {
  const sources = entries.sources.map(({ value, file, path }) => {
    const { claims: _claims, discrepancies: _discrepancies, ...rest } = value;
    return { value: rest, file, path };
  });
  return [
    ...(entries.head === null ? [] : [entries.head]),
    ...sources,
    ...entries.claims,
    ...entries.discrepancies,
    ...entries.incidents,
    ...entries.places,
    ...entries.actors,
    ...entries.speakers,
  ];
}

/** Calls `visit` with every value inside a value, itself included, and its path from there. */
export function visitValues(value: unknown, visit: (value: unknown, path: string) => void, path = ''): void {
  visit(value, path);
  if (Array.isArray(value)) {
    value.forEach((item, index) => visitValues(item, visit, childPath(path, index)));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) visitValues(item, visit, childPath(path, key));
  }
}
