import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import type { Columns } from './columns.ts';
import { failOfSets } from './facetColumn.ts';

/** One bit for each filter that a row can fail: time, search words, and each facet. */
export const TIME_BIT = 1;
export const QUERY_BIT = 2;
export const FACET_BITS = Object.fromEntries(FACETS.map((facet, index) => [facet, 4 << index])) as Readonly<
  Record<FacetName, number>
>;
/** A background row where background is not asked for: fails everything. */
const HIDDEN = 255;

/** Which filters each row fails, and which rows pass. */
export interface Passes {
  /** Bits of the failed filters; 0 where the row passes. */
  readonly fail: Uint8Array;
  /** Rows that pass, ascending. */
  readonly rows: Uint32Array;
  /** Rows that fail one facet and nothing else, ascending: that facet counts them. */
  readonly nearMisses: Uint32Array;
  /** How many of `rows` are certainly in range. */
  readonly certain: number;
  /** Rows that fail nothing but time. */
  readonly outside: number;
}

/** For each combination of bits, 1 where it is the bit of one facet. */
const IS_ONE_FACET = Uint8Array.from({ length: 256 }, (_, bits) =>
  Object.values(FACET_BITS).includes(bits) ? 1 : 0,
);

/**
 * The bits of all filters but time. `holdsWords` says which rows hold the query's words and is null where there are
 * none.
 */
export function failApartFromTime(
  columns: Columns,
  filter: Filter,
  holdsWords: Uint8Array | null,
): Uint8Array {
  const fail = new Uint8Array(columns.rows);
  for (const facet of FACETS) {
    const column = columns.facets[facet];
    const failOfSet = failOfSets(column, filter.keep[facet], FACET_BITS[facet]);
    if (failOfSet === null) continue;
    const { sets } = column;
    for (let row = 0; row < fail.length; row++) fail[row]! |= failOfSet[sets[row]!]!;
  }
  if (holdsWords !== null) {
    for (let row = 0; row < fail.length; row++) fail[row]! |= holdsWords[row] === 0 ? QUERY_BIT : 0;
  }
  if (!filter.background) {
    const { background } = columns;
    for (let row = 0; row < fail.length; row++) fail[row]! |= -background[row]! & HIDDEN;
  }
  return fail;
}

/** Room for the longest lists, used again for each filter: what is thrown away at every step has to be collected. */
export interface PassesScratch {
  readonly rows: Uint32Array;
  readonly nearMisses: Uint32Array;
}

export function createPassesScratch(rows: number): PassesScratch {
  return { rows: new Uint32Array(rows), nearMisses: new Uint32Array(rows) };
}

/** Adds time to the bits of the other filters. */
export function passesOf(
  columns: Columns,
  filter: Filter,
  apartFromTime: Uint8Array,
  { rows, nearMisses }: PassesScratch,
): Passes {
  const { start, end } = columns;
  const from = filter.range.earliest;
  const to = filter.range.latest;
  const failsAsPossible = filter.certain ? TIME_BIT : 0;
  const fail = new Uint8Array(columns.rows);
  let passing = 0;
  let missing = 0;
  let certain = 0;
  let outside = 0;
  for (let row = 0; row < fail.length; row++) {
    const earliest = start[row]!;
    const latest = end[row]!;
    // As in `certaintyOf`, without branches: where half of the rows pass, wrong guesses cost more than the work itself.
    const isOut = +(earliest > to) | +(latest < from);
    const isCertain = +(earliest >= from) & +(latest <= to);
    const bits = apartFromTime[row]! | isOut | ((isCertain ^ 1) & failsAsPossible);
    fail[row] = bits;
    const passes = +(bits === 0);
    certain += passes & isCertain;
    outside += +(bits === TIME_BIT);
    rows[passing] = row;
    passing += passes;
    nearMisses[missing] = row;
    missing += IS_ONE_FACET[bits]!;
  }
  return {
    fail,
    rows: rows.slice(0, passing),
    nearMisses: nearMisses.slice(0, missing),
    certain,
    outside,
  };
}
