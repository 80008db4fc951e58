import { IS_ONE_FACET, TIME_BIT } from './filterBits.ts';

/**
 * Loops over a few thousand rows, each a function of its own over plain arrays, so that the compiler makes the best of
 * them. They are written without branches where half of the rows may pass: wrong guesses cost more than the work.
 */

/** Lists of one stretch of rows; each array holds as many rows as are looked at once. */
export interface RowLists {
  /** Rows that pass. */
  readonly passed: Uint32Array;
  passedCount: number;
  /** Rows that pass and are certainly in range. */
  readonly sure: Uint32Array;
  sureCount: number;
  /** Rows that fail one facet and nothing else. */
  readonly near: Uint32Array;
  nearCount: number;
}

export function createRowLists(room: number): RowLists {
  const list = () => new Uint32Array(room);
  return { passed: list(), passedCount: 0, sure: list(), sureCount: 0, near: list(), nearCount: 0 };
}

/** Sets the time bits of rows; where `certainOnly` is 1, a row that is only possible fails. */
export function failTime(
  fail: Uint8Array,
  start: Float64Array,
  end: Float64Array,
  begin: number,
  past: number,
  from: number,
  to: number,
  certainOnly: number,
): void {
  for (let row = begin; row < past; row++) {
    const earliest = start[row]!;
    const latest = end[row]!;
    // As in `certaintyOf`.
    const isOut = +(earliest > to) | +(latest < from);
    const isCertain = +(earliest >= from) & +(latest <= to);
    fail[row] = (fail[row]! & ~TIME_BIT) | isOut | ((isCertain ^ 1) & certainOnly);
  }
}

/** Counts rows by their bits, four counts for each, which are to be added up: so none waits for the one before. */
export function countBits(fail: Uint8Array, begin: number, past: number, counts: Uint32Array): void {
  for (let row = begin; row < past; row++) counts[fail[row]! * 4 + (row & 3)]! += 1;
}

/** Lists the rows of which no bit of `mask` is set, or (`isFailing` 1) the others; tells how many. */
export function listByMask(
  fail: Uint8Array,
  begin: number,
  past: number,
  mask: number,
  isFailing: number,
  into: Uint32Array,
): number {
  let count = 0;
  for (let row = begin; row < past; row++) {
    into[count] = row;
    // 1 where no bit is left: only then is the number below 0 and its sign set.
    count += (((fail[row]! & mask) - 1) >>> 31) ^ isFailing;
  }
  return count;
}

/** Lists the rows that pass and are certainly in range, or (`isPossible` 1) only possibly; tells how many. */
export function listCertain(
  fail: Uint8Array,
  start: Float64Array,
  end: Float64Array,
  begin: number,
  past: number,
  from: number,
  to: number,
  isPossible: number,
  into: Uint32Array,
): number {
  let count = 0;
  for (let row = begin; row < past; row++) {
    const isCertain = +(start[row]! >= from) & +(end[row]! <= to);
    into[count] = row;
    count += +(fail[row] === 0) & (isCertain ^ isPossible);
  }
  return count;
}

/**
 * Turns the time bits of the rows `order[begin…past - 1]` (of the rows themselves where there is no order) of which
 * `other`, times `sign`, is at least `least`, and lists them as if they passed.
 */
export function turnTime(
  fail: Uint8Array,
  order: Uint32Array | null,
  begin: number,
  past: number,
  other: Float64Array,
  sign: number,
  least: number,
  lists: RowLists,
): void {
  const { passed, near } = lists;
  let passedCount = 0;
  let nearCount = 0;
  for (let index = begin; index < past; index++) {
    const row = order === null ? index : order[index]!;
    const turns = +(other[row]! * sign >= least);
    const bits = fail[row]! ^ turns;
    fail[row] = bits;
    const apart = bits & ~TIME_BIT;
    passed[passedCount] = row;
    passedCount += turns & +(apart === 0);
    near[nearCount] = row;
    nearCount += turns & IS_ONE_FACET[apart]!;
  }
  lists.passedCount = passedCount;
  lists.nearCount = nearCount;
}

/** Lists as `sure` the rows, chosen as by `turnTime`, that fail nothing but time. */
export function listApart(
  fail: Uint8Array,
  order: Uint32Array | null,
  begin: number,
  past: number,
  other: Float64Array,
  sign: number,
  least: number,
  lists: RowLists,
): void {
  const { sure } = lists;
  let count = 0;
  for (let index = begin; index < past; index++) {
    const row = order === null ? index : order[index]!;
    sure[count] = row;
    count += +(other[row]! * sign >= least) & +((fail[row]! & ~TIME_BIT) === 0);
  }
  lists.sureCount = count;
}

/** Lists in `into` the rows that fail, time apart, exactly `bit`; tells how many. */
export function listFailing(
  rows: Uint32Array,
  count: number,
  fail: Uint8Array,
  bit: number,
  into: Uint32Array,
): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const row = rows[at]!;
    into[found] = row;
    found += +((fail[row]! & ~TIME_BIT) === bit);
  }
  return found;
}
