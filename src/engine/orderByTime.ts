import type { RowPart } from './rowPart.ts';
import { allRows, sortRows } from './sortRows.ts';

/** The order of time: earliest, then latest bound, then the order of opening. */
export interface TimeOrder {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Each row's place in the order of opening, and the reverse, null where both orders are the same. */
  readonly numbers: Uint32Array;
  readonly rowOfNumber: Uint32Array | null;
}

interface SortedOrder extends TimeOrder {
  readonly rowOfNumber: Uint32Array;
}

/** Steps a row by which what is nearly sorted may be put right before sorting by all bits is the better way. */
const MOST_STEPS = 6;
const MOST_BUCKET_BITS = 22;

/**
 * Rows that come in the order of time stay as they are (a packed file's mostly do). Others are put into about as many
 * buckets as there are rows, by their start's share of the span of all, which nearly sorts them; then what is left is
 * put right.
 */
export function orderByTime(parts: readonly RowPart[], rows: number): TimeOrder {
  if (areOrdered(parts)) {
    const start = joined(parts, 'start', rows);
    return { start, end: joined(parts, 'end', rows), numbers: allRows(rows), rowOfNumber: null };
  }
  const order: SortedOrder = {
    start: new Float64Array(rows),
    end: new Float64Array(rows),
    numbers: new Uint32Array(rows),
    rowOfNumber: new Uint32Array(rows),
  };
  fillBuckets(parts, order.rowOfNumber);
  takeByRow(parts, order);
  if (!insertRows(order)) sortAll(parts, order);
  return order;
}

function areOrdered(parts: readonly RowPart[]): boolean {
  let lastStart = -Infinity;
  let lastEnd = -Infinity;
  for (const { rows, start, end } of parts) {
    if (rows === 0) continue;
    if (start[0]! < lastStart || (start[0] === lastStart && end[0]! < lastEnd)) return false;
    if (countOrdered(start, end) < rows) return false;
    lastStart = start[rows - 1]!;
    lastEnd = end[rows - 1]!;
  }
  return true;
}

/** How many rows stand in the order of time before the first that does not. */
function countOrdered(start: Float64Array, end: Float64Array): number {
  let row = 1;
  for (; row < start.length; row++) {
    const before = start[row - 1]!;
    const begins = start[row]!;
    if (begins < before || (begins === before && end[row]! < end[row - 1]!)) break;
  }
  return row;
}

function fillBuckets(parts: readonly RowPart[], rowOfNumber: Uint32Array): void {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const { start } of parts) {
    lowest = Math.min(lowest, leastFinite(start));
    highest = Math.max(highest, mostFinite(start));
  }
  const bits = Math.min(MOST_BUCKET_BITS, Math.max(2, 32 - Math.clz32(rowOfNumber.length)));
  const last = 2 ** bits - 1;
  const scale = highest > lowest ? (last - 2) / (highest - lowest) : 0;
  const begins = new Uint32Array(last + 2);
  let number = 0;
  for (const { start } of parts) {
    countBuckets(start, lowest, scale, last, begins, rowOfNumber, number);
    number += start.length;
  }
  for (let bucket = 0; bucket <= last; bucket++) begins[bucket + 1]! += begins[bucket]!;
  rankBuckets(begins, rowOfNumber);
}

function leastFinite(values: Float64Array): number {
  let least = Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value < least && value !== -Infinity) least = value;
  }
  return least;
}

function mostFinite(values: Float64Array): number {
  let most = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value > most && value !== Infinity) most = value;
  }
  return most;
}

/** Writes each row's bucket, from `first` on, and counts it one place further, so that sums are where buckets begin. */
function countBuckets(
  start: Float64Array,
  lowest: number,
  scale: number,
  last: number,
  counts: Uint32Array,
  buckets: Uint32Array,
  first: number,
): void {
  for (let index = 0; index < start.length; index++) {
    const key = start[index]!;
    const bucket = key === -Infinity ? 0 : key === Infinity ? last : (1 + (key - lowest) * scale) | 0;
    buckets[first + index] = bucket;
    counts[bucket + 1]! += 1;
  }
}

/** Turns each row's bucket into its place. */
function rankBuckets(begins: Uint32Array, ranks: Uint32Array): void {
  for (let number = 0; number < ranks.length; number++) {
    const bucket = ranks[number]!;
    ranks[number] = begins[bucket]!;
    begins[bucket]! += 1;
  }
}

function takeByRow(parts: readonly RowPart[], { start, end, numbers, rowOfNumber }: SortedOrder): void {
  let first = 0;
  for (const part of parts) {
    takeTimes(part.start, part.end, first, rowOfNumber, start, end, numbers);
    first += part.rows;
  }
}

function takeTimes(
  fromStart: Float64Array,
  fromEnd: Float64Array,
  first: number,
  rowOfNumber: Uint32Array,
  start: Float64Array,
  end: Float64Array,
  numbers: Uint32Array,
): void {
  for (let index = 0; index < fromStart.length; index++) {
    const row = rowOfNumber[first + index]!;
    start[row] = fromStart[index]!;
    end[row] = fromEnd[index]!;
    numbers[row] = first + index;
  }
}

/** Puts right what is nearly sorted; false, and left half way, where it takes too many steps. */
function insertRows({ start, end, numbers, rowOfNumber }: SortedOrder): boolean {
  let steps = start.length * MOST_STEPS;
  for (let index = 1; index < start.length; index++) {
    const earliest = start[index]!;
    const latest = end[index]!;
    if (start[index - 1]! < earliest || (start[index - 1] === earliest && end[index - 1]! <= latest))
      continue;
    const number = numbers[index]!;
    let at = index;
    while (at > 0 && (start[at - 1]! > earliest || (start[at - 1] === earliest && end[at - 1]! > latest))) {
      start[at] = start[at - 1]!;
      end[at] = end[at - 1]!;
      numbers[at] = numbers[at - 1]!;
      rowOfNumber[numbers[at]!] = at;
      at -= 1;
    }
    start[at] = earliest;
    end[at] = latest;
    numbers[at] = number;
    rowOfNumber[number] = at;
    steps -= index - at;
    if (steps < 0) return false;
  }
  return true;
}

function sortAll(parts: readonly RowPart[], order: SortedOrder): void {
  const { numbers, rowOfNumber } = order;
  const start = joined(parts, 'start', numbers.length);
  const end = joined(parts, 'end', numbers.length);
  const sorted = sortRows(sortRows(allRows(numbers.length), end), start);
  for (let row = 0; row < sorted.length; row++) rowOfNumber[sorted[row]!] = row;
  takeByRow(parts, order);
}

function joined(parts: readonly RowPart[], column: 'start' | 'end', rows: number): Float64Array {
  const all = new Float64Array(rows);
  let first = 0;
  for (const part of parts) {
    all.set(part[column], first);
    first += part.rows;
  }
  return all;
}
