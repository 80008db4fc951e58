import { certaintyOf } from '../core/interval.ts';
import { createCache } from './createCache.ts';
import { TIME_BIT } from './filterBits.ts';
import { foldText } from './foldText.ts';
import type { IncidentTable } from './incidentTable.ts';
import type { Order, Page, PageRequest, TileAddress } from './protocol.ts';
import type { Selection } from './selection.ts';
import { allRows, sortRows } from './sortRows.ts';
import { WORLD_UNITS } from './worldPosition.ts';
import { runOfTile } from './zOrder.ts';

/** Gives pages of what a selection holds; the selection must have been moved to the filter that is asked for. */
export interface Pages {
  page(request: PageRequest): Page;
}

export function createPages(table: IncidentTable, selection: Selection): Pages {
  const orders = createCache<Uint32Array>(2);
  const orderOf = (order: Exclude<Order, 'time'>) => orders.get(order, () => orderRows(table, order));

  /** Rows in an order, those alone whose `fail` is `bits`; `from` of them are passed over. */
  const take = (order: Order, bits: number, from: number, count: number): number[] => {
    const { fail } = selection.marks;
    const rows: number[] = [];
    let before = from;
    if (order === 'time') {
      for (let row = fail.indexOf(bits); row >= 0 && rows.length < count; row = fail.indexOf(bits, row + 1)) {
        if (before > 0) before -= 1;
        else rows.push(row);
      }
      return rows;
    }
    for (const row of orderOf(order)) {
      if (rows.length >= count) break;
      if (fail[row] !== bits) continue;
      if (before > 0) before -= 1;
      else rows.push(row);
    }
    return rows;
  };

  const takeWithin = (tile: TileAddress, order: Order, bits: number): number[] => {
    const { fail } = selection.marks;
    const isInside = new Set<number>(rowsWithin(table, tile).filter((row) => fail[row] === bits));
    return order === 'time'
      ? [...isInside].sort((a, b) => a - b)
      : [...orderOf(order)].filter((row) => isInside.has(row));
  };

  return {
    page({ filter, order, from, count, outside, within }) {
      const bits = outside ? TIME_BIT : 0;
      const begin = Math.max(0, from);
      const length = Math.max(0, count);
      const inside = within === undefined ? null : takeWithin(within, order, bits);
      const found = inside?.slice(begin, begin + length) ?? take(order, bits, begin, length);
      return {
        rows: found.map((row) => {
          const record = table.texts.recordOf(table, row);
          return { record, certainty: certaintyOf(record.interval, filter.range) };
        }),
        total: inside?.length ?? (outside ? selection.outside : selection.passing),
      };
    },
  };
}

/** Placed rows in a tile of any depth to 32. */
function rowsWithin(table: IncidentTable, tile: TileAddress): Uint32Array {
  const size = WORLD_UNITS / 2 ** tile.z;
  const { x, y, zOrder } = table;
  const isInside = (row: number) =>
    Math.floor(x[row]! / size) === tile.x && Math.floor(y[row]! / size) === tile.y;
  return zOrder.subarray(...runOfTile(table, tile)).filter(isInside);
}

/**
 * All rows in an order other than that of time; equal ones in the order of opening. Titles go by their folded English
 * form in code-unit order, conflicts from most to fewest.
 */
function orderRows(table: IncidentTable, order: Exclude<Order, 'time'>): Uint32Array {
  const { rows, start, end, numbers, tallies, texts } = table;
  const rowOfNumber = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) rowOfNumber[numbers[row]!] = row;
  switch (order) {
    case 'time-reversed':
      return sortRows(
        sortRows(
          rowOfNumber,
          end.map((instant) => -instant),
        ),
        start.map((instant) => -instant),
      );
    case 'title': {
      const titles = Array.from({ length: rows }, (_, number) => foldText(texts.titleOf(number)));
      const byTitle = allRows(rows).sort((a, b) =>
        titles[a]! < titles[b]! ? -1 : titles[a]! > titles[b]! ? 1 : 0,
      );
      return byTitle.map((number) => rowOfNumber[number]!);
    }
    case 'conflicts':
      return tallies === null
        ? rowOfNumber
        : sortRows(
            rowOfNumber,
            Float64Array.from(tallies.conflicts, (count) => -count),
          );
  }
}
