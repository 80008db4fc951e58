import type { Interval } from '../core/interval.ts';
import type { Columns } from './columns.ts';
import type { Summary } from './protocol.ts';
import { allRows } from './sortRows.ts';
import { boundsOfRows } from './worldPosition.ts';

export function summarise(columns: Columns): Summary {
  const { rows, background, x, y, placed } = columns;
  return {
    rows,
    backgroundRows: background.reduce((total, flag) => total + flag, 0),
    bounds: boundsOfRows(
      x,
      y,
      placed,
      allRows(rows).filter((row) => background[row] === 0),
    ),
    span: spanOf(columns, false),
    spanWithBackground: spanOf(columns, true),
  };
}

/** From the earliest known bound, of either kind, to the latest; null where none is known. */
function spanOf({ start, end, rows, background }: Columns, withBackground: boolean): Interval | null {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < rows; row++) {
    if (background[row] === 1 && !withBackground) continue;
    for (const bound of [start[row]!, end[row]!]) {
      if (!Number.isFinite(bound)) continue;
      if (bound < earliest) earliest = bound;
      if (bound > latest) latest = bound;
    }
  }
  return earliest <= latest ? { earliest, latest } : null;
}
