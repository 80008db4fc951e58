import type { Bounds } from '../core/geometry.ts';
import { PLACED, type IncidentTable } from './incidentTable.ts';
import type { RowTally } from './rowTally.ts';
import { boundsOfSpans } from './worldPosition.ts';

/** Slots of 0.09° of longitude, and as many of latitude. */
const SLOT_BITS = 12;
const SLOTS = 2 ** SLOT_BITS;

/** How many passing rows stand in each column and row of a coarse grid, so that their bounds cost no look at them. */
export interface BoundsTally extends RowTally {
  /** Around what passes, outward to whole slots; null where nothing that passes is placed. */
  bounds(): Bounds | null;
}

export function createBoundsTally({ x, y, flags }: IncidentTable): BoundsTally {
  // The upper half takes the rows that are not placed, so that they need no branch.
  const columns = new Int32Array(SLOTS * 2);
  const rowsOfGrid = new Int32Array(SLOTS * 2);
  return {
    clear() {
      columns.fill(0);
      rowsOfGrid.fill(0);
    },
    add(rows, count, delta) {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!;
        const half = ((flags[row]! & PLACED) ^ PLACED) << SLOT_BITS;
        columns[half | (x[row]! >>> (32 - SLOT_BITS))]! += delta;
        rowsOfGrid[half | (y[row]! >>> (32 - SLOT_BITS))]! += delta;
      }
    },
    addCertain() {},
    bounds() {
      const size = 2 ** (32 - SLOT_BITS);
      const used = (counts: Int32Array) => {
        const slots: number[] = [];
        for (let slot = 0; slot < SLOTS; slot++) if (counts[slot]! > 0) slots.push(slot);
        return slots;
      };
      const spans = used(columns).map((slot): [number, number] => [slot * size, (slot + 1) * size - 1]);
      const latitudes = used(rowsOfGrid);
      if (spans.length === 0) return null;
      return boundsOfSpans(spans, latitudes[0]! * size, (latitudes.at(-1)! + 1) * size - 1);
    },
  };
}
