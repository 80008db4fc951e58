import { textOfRow, type IncidentBatch, type TextColumn } from '../../core/incidentBatch.ts';

/** Rows of several batches in the order in which a packed file has them. */
export interface PackedOrder {
  readonly rows: number;
  /** A column of numbers in that order. */
  numbers<Column extends Float64Array | Float32Array | Uint32Array>(
    columnOf: (batch: IncidentBatch) => Column,
    into: Column,
  ): Column;
  /** The texts of rows `from` to `to` of that order; `columns`: one a batch. */
  texts(columns: readonly TextColumn[], from: number, to: number): TextColumn;
}

/**
 * By the time at which they begin, open begins first, then by that at which they end: as the engine has them, which then
 * need not sort. Rows that begin and end together stay in the order of the file.
 */
export function packedOrder(batches: readonly IncidentBatch[]): PackedOrder {
  const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
  const batchOf = new Uint32Array(rows);
  const rowOf = new Uint32Array(rows);
  const earliest = new Float64Array(rows);
  const latest = new Float64Array(rows);
  let first = 0;
  batches.forEach((batch, number) => {
    batchOf.fill(number, first, first + batch.rows);
    earliest.set(batch.earliest, first);
    latest.set(batch.latest, first);
    for (let row = 0; row < batch.rows; row++) rowOf[first + row] = row;
    first += batch.rows;
  });
  const order = Uint32Array.from(earliest, (_, row) => row);
  // What is subtracted might be ∞ and ∞.
  const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
  order.sort((a, b) => compare(earliest[a]!, earliest[b]!) || compare(latest[a]!, latest[b]!) || a - b);

  return {
    rows,
    numbers(columnOf, into) {
      const columns = batches.map(columnOf);
      order.forEach((row, at) => (into[at] = columns[batchOf[row]!]![rowOf[row]!]!));
      return into;
    },
    texts(columns, from, to) {
      const offsets = new Uint32Array(to - from + 1);
      const found = Array.from(order.subarray(from, to), (row) => {
        return textOfRow(columns[batchOf[row]!]!, rowOf[row]!);
      });
      found.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + length));
      const bytes = new Uint8Array(offsets[to - from]!);
      found.forEach((text, row) => bytes.set(text, offsets[row]));
      return { bytes, offsets };
    },
  };
}
