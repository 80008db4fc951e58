import { IS_ONE_FACET, TIME_BIT } from './filterBits.ts';

/**
 * Loops over a few thousand rows, each a function of its own over plain arrays, so that the compiler makes the best of
 * them. They are written without branches where half of the rows may pass: wrong guesses cost more than the work.
 */

// Of the module's own: an imported constant is read anew in every turn of a loop.
const TIME = TIME_BIT;
const isOneFacet = IS_ONE_FACET;
/** A byte times this stands in each byte of a word. */
const FOUR = 0x01010101;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080 | 0;

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
    fail[row] = (fail[row]! & ~TIME) | isOut | ((isCertain ^ 1) & certainOnly);
  }
}

/** Sets the time bits of rows that have all begun when the range ends: they fail where they have ended before `from`. */
export function failEnded(
  fail: Uint8Array,
  end: Float64Array,
  begin: number,
  past: number,
  from: number,
): void {
  for (let row = begin; row < past; row++) fail[row] = (fail[row]! & ~TIME) | +(end[row]! < from);
}

/** How many rows have exactly these bits. Four rows are looked at at a time, and four divides `begin`. */
export function countOfBits(
  fail: Uint8Array,
  words: Int32Array,
  begin: number,
  past: number,
  bits: number,
): number {
  const wanted = Math.imul(bits, FOUR);
  const pastWord = past >> 2;
  let others = 0;
  for (let at = begin >> 2; at < pastWord; at++) {
    const rest = words[at]! ^ wanted;
    // A byte's uppermost bit says whether one of its bits differs; the product's uppermost byte how many bytes do.
    const differ = (((rest & LOW_BITS) + LOW_BITS) | rest) & HIGH_BITS;
    others += Math.imul(differ >>> 7, FOUR) >>> 24;
  }
  let count = (pastWord - (begin >> 2)) * 4 - others;
  for (let row = pastWord * 4; row < past; row++) count += +(fail[row] === bits);
  return count;
}

/**
 * Lists the rows whose bits within `mask` are `bits`, or (`isOther` 1) the others; tells how many. Four rows are read at
 * a time.
 */
export function listByBits(
  fail: Uint8Array,
  words: Int32Array,
  begin: number,
  past: number,
  mask: number,
  bits: number,
  isOther: number,
  into: Uint32Array,
): number {
  const masks = Math.imul(mask, FOUR);
  const wanted = Math.imul(bits, FOUR);
  const firstWord = Math.min(past, (begin + 3) & ~3) >> 2;
  const pastWord = past >> 2;
  let count = 0;
  let row = begin;
  for (; row < past && row < firstWord * 4; row++) {
    into[count] = row;
    count += +(((fail[row]! & mask) ^ bits) === 0) ^ isOther;
  }
  for (let word = firstWord; word < pastWord; word++) {
    const rest = (words[word]! & masks) ^ wanted;
    // Where no bit differs, the number below is the only negative one.
    into[count] = row;
    count += (((rest & 255) - 1) >>> 31) ^ isOther;
    into[count] = row + 1;
    count += ((((rest >>> 8) & 255) - 1) >>> 31) ^ isOther;
    into[count] = row + 2;
    count += ((((rest >>> 16) & 255) - 1) >>> 31) ^ isOther;
    into[count] = row + 3;
    count += (((rest >>> 24) - 1) >>> 31) ^ isOther;
    row += 4;
  }
  for (; row < past; row++) {
    into[count] = row;
    count += +(((fail[row]! & mask) ^ bits) === 0) ^ isOther;
  }
  return count;
}

/** Lists the rows that pass and are only possibly in range; tells how many. */
export function listPossible(
  fail: Uint8Array,
  start: Float64Array,
  end: Float64Array,
  begin: number,
  past: number,
  from: number,
  to: number,
  into: Uint32Array,
): number {
  let count = 0;
  for (let row = begin; row < past; row++) {
    const isCertain = +(start[row]! >= from) & +(end[row]! <= to);
    into[count] = row;
    count += +(fail[row] === 0) & (isCertain ^ 1);
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
    const apart = bits & ~TIME;
    passed[passedCount] = row;
    passedCount += turns & +(apart === 0);
    near[nearCount] = row;
    nearCount += turns & isOneFacet[apart]!;
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
    count += +(other[row]! * sign >= least) & +((fail[row]! & ~TIME) === 0);
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
    found += +((fail[row]! & ~TIME) === bit);
  }
  return found;
}
