import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type Inspection } from '../core/tableImport.ts';

/** A mapping as a person writes it: for each role the name of a column, its number from 1, or a list of them. */
export function parseMapping(text: string, columns: readonly string[]): ColumnMapping | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'an object is needed, such as { "title": "name", "date": "when" }';
  }
  const mapping: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [role, named] of Object.entries(value) as [string, unknown][]) {
    if (!(COLUMN_ROLES as readonly string[]).includes(role)) {
      return `there is no role "${role}"; roles are ${COLUMN_ROLES.join(', ')}`;
    }
    const numbers: number[] = [];
    for (const name of Array.isArray(named) ? (named as readonly unknown[]) : [named]) {
      const number = typeof name === 'number' ? name - 1 : columns.indexOf(String(name));
      if (!Number.isInteger(number) || number < 0 || number >= columns.length) {
        return `"${role}": there is no column ${JSON.stringify(name)}; columns are ${columns.join(', ')}`;
      }
      numbers.push(number);
    }
    mapping[role as ColumnRole] = numbers;
  }
  return mapping;
}

/** What was guessed of the columns, as a file to begin with. */
export function suggestedMapping({ mapping, columns }: Inspection): string {
  const named = Object.entries(mapping).map(([role, numbers]) => {
    const names = numbers.map((number) => columns[number] ?? number + 1);
    return [role, names.length === 1 ? names[0] : names];
  });
  return JSON.stringify(Object.fromEntries(named), null, 2);
}
