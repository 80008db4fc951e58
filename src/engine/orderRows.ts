import type { Columns } from './columns.ts';
import { foldText } from './foldText.ts';
import type { Order } from './protocol.ts';
import { allRows, sortRows } from './sortRows.ts';

/**
 * All rows in an order; equal ones by row. Time goes by earliest, then latest bound; titles by their folded English
 * form in code-unit order; conflicts from most to fewest.
 */
export function orderRows(columns: Columns, order: Order): Uint32Array {
  const rows = allRows(columns.rows);
  switch (order) {
    case 'time':
      return sortRows(sortRows(rows, columns.end), columns.start);
    case 'time-reversed':
      return sortRows(
        sortRows(
          rows,
          columns.end.map((instant) => -instant),
        ),
        columns.start.map((instant) => -instant),
      );
    case 'title': {
      const titles = columns.records.map(({ title }) => foldText(title.en));
      return rows.sort((a, b) => (titles[a]! < titles[b]! ? -1 : titles[a]! > titles[b]! ? 1 : 0));
    }
    case 'conflicts':
      return sortRows(
        rows,
        Float64Array.from(columns.conflicts, (count) => -count),
      );
  }
}
