import type { Page, PageRow } from '../engine/protocol.ts';

/**
 * A page with the rows of the page before it wherever they are the same, and the page before itself where all are: so
 * that what shows them does nothing. Both must be pages of the same open rows, in which an id has one record.
 */
export function keptPage(before: Page, after: Page): Page {
  const known = new Map(before.rows.map((row) => [row.record.id, row]));
  const rows = after.rows.map((row): PageRow => {
    const old = known.get(row.record.id);
    return old?.certainty === row.certainty ? old : row;
  });
  const isSame = rows.length === before.rows.length && rows.every((row, index) => row === before.rows[index]);
  if (!isSame) return { ...after, rows };
  return after.total === before.total ? before : { ...after, rows: before.rows };
}
