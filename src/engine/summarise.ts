import type { Interval } from '../core/interval.ts';
import { BACKGROUND, PLACED, type IncidentTable } from './incidentTable.ts';
import type { Summary } from './protocol.ts';
import { boundsOfRows } from './worldPosition.ts';

export function summarise(table: IncidentTable): Summary {
  const { rows, flags, x, y } = table;
  let backgroundRows = 0;
  for (let row = 0; row < rows; row++) backgroundRows += (flags[row]! & BACKGROUND) >> 1;
  const shown = listShown(flags);
  return {
    rows,
    backgroundRows,
    bounds: boundsOfRows(x, y, shown),
    span: spanOf(table, 0),
    spanWithBackground: backgroundRows === 0 ? spanOf(table, 0) : spanOf(table, BACKGROUND),
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
