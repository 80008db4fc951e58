import type { ColumnMapping, ColumnRole } from '../../core/tableImport.ts';

const MANY: readonly ColumnRole[] = ['actor', 'source', 'notes'];

/** The mapping in which a column has this role and no other; roles that only one column can have move. */
export function withRole(mapping: ColumnMapping, column: number, role: ColumnRole | null): ColumnMapping {
  const next: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [known, columns] of Object.entries(mapping) as [ColumnRole, readonly number[]][]) {
    const kept = columns.filter((one) => one !== column);
    if (kept.length > 0 && (known !== role || MANY.includes(known))) next[known] = kept;
  }
  if (role !== null) next[role] = [...(next[role] ?? []), column].sort((a, b) => a - b);
  return next;
}
