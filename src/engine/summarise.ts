import type { Interval } from '../core/interval.ts';
import { BACKGROUND, PLACED, type IncidentTable } from './incidentTable.ts';
import type { Summary } from './protocol.ts';
import { boundsOfRows } from './worldPosition.ts';

export function summarise(table: IncidentTable): Summary {
  const { rows, backgroundRows, flags, x, y } = table;
  const shown = listShown(flags);
  const span = spanOf(table, 0);
  return {
    rows,
    backgroundRows,
    bounds: boundsOfRows(x, y, shown),
    span,
    spanWithBackground: backgroundRows === 0 ? span : spanOf(table, BACKGROUND),
  };
}

/** Placed rows that are no background. */
function listShown(flags: Uint8Array): Uint32Array {
  const shown = new Uint32Array(flags.length);
  let count = 0;
  for (let row = 0; row < flags.length; row++) {
    shown[count] = row;
    count += +((flags[row]! & (PLACED | BACKGROUND)) === PLACED);
  }
  return shown.subarray(0, count);
}

/** From the earliest known bound, of either kind, to the latest; null where none is known. */
function spanOf({ start, end, rows, flags }: IncidentTable, allowed: number): Interval | null {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let row = 0; row < rows; row++) {
    if ((flags[row]! & BACKGROUND & ~allowed) !== 0) continue;
    const begins = start[row]!;
    const ends = end[row]!;
    if (begins !== -Infinity && begins < earliest) earliest = begins;
    if (ends !== Infinity && ends > latest) latest = ends;
    // A bound that stands alone bounds the other side as well.
    if (begins !== -Infinity && begins > latest) latest = begins;
    if (ends !== Infinity && ends < earliest) earliest = ends;
  }
  return earliest <= latest ? { earliest, latest } : null;
}
