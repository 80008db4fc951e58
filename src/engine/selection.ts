import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import type { Interval } from '../core/interval.ts';
import { createApartRules, type ApartRules } from './apartRules.ts';
import { createFacetTally, type FacetTally } from './facetTally.ts';
import { FACET_BITS, TIME_BIT, apartKey } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import {
  createRowLists,
  listApart,
  listFailing,
  listByMask,
  listCertain,
  countBits,
  failTime,
  turnTime,
} from './rowLists.ts';
import { firstAbove, firstAtLeast } from './searchSorted.ts';
import type { RowTally } from './rowTally.ts';

/** Rows that are looked at and counted at once: their lists stay in the processor's nearest cache. */
const CHUNK = 4096;
const ALL_BITS = 255;
/** Where more of the rows than this lie between the old edges of the range and the new, looking at all is cheaper. */
const MOST_CROSSED = 0.15;

/**
 * Which rows pass, and how many, kept up as the filter moves. A move of the range alone looks only at the rows that
 * begin or end between its old edges and its new ones.
 */
export interface Selection {
  readonly filter: Filter;
  /** For each row the bits of the filters that it fails (`filterBits.ts`). */
  readonly fail: Uint8Array;
  readonly passing: number;
  readonly certain: number;
  /** Rows that fail nothing but time. */
  readonly outside: number;
  /** Counts each facet's ids under all filters but the facet's own. */
  readonly facets: Readonly<Record<FacetName, FacetTally>>;
  /** Another number after every change, and after every change of more than the time. */
  readonly version: number;
  readonly apartVersion: number;
  moveTo(filter: Filter): void;
}

/** `rowsHolding` finds the rows that hold a query's words, null where it has none; `tallies` are kept up as well. */
export function createSelection(
  table: IncidentTable,
  rowsHolding: (query: string) => Uint8Array | null,
  tallies: readonly RowTally[],
): Selection {
  const { rows, start, end, byEnd } = table;
  const fail = new Uint8Array(rows);
  const chunkLatest = latestOfChunks(end);
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, createFacetTally(table.facets[facet])]),
  ) as Record<FacetName, FacetTally>;
  const facetTallies = FACETS.map((facet) => facets[facet]);
  const lists = createRowLists(CHUNK);
  const listed = new Uint32Array(CHUNK);

  let filter: Filter | null = null;
  let key = '';
  /** The facets that are filtered by. */
  let asked: readonly FacetName[] = [];
  let apart = 0;
  let passing = 0;
  let certain = 0;
  let version = 0;
  let apartVersion = 0;

  const scan = (range: Interval, certainOnly: boolean, rules: ApartRules | null): void => {
    const { earliest: from, latest: to } = range;
    const bitCounts = new Uint32Array(256 * 4);
    let isSure = true;
    for (let begin = 0, chunk = 0; begin < rows; begin += CHUNK, chunk++) {
      const past = Math.min(rows, begin + CHUNK);
      rules?.apply(fail, begin, past);
      const isOut = start[begin]! > to || chunkLatest[chunk]! < from;
      const isIn = start[begin]! >= from && chunkLatest[chunk]! <= to;
      if (isOut) setTime(fail, begin, past);
      else if (!isIn) failTime(fail, start, end, begin, past, from, to, certainOnly ? 1 : 0);
      else if (rules === null) clearTime(fail, begin, past);
      isSure &&= isOut || isIn;
      countBits(fail, begin, past, bitCounts);
    }
    const countOf = (bits: number) =>
      bitCounts[bits * 4]! + bitCounts[bits * 4 + 1]! + bitCounts[bits * 4 + 2]! + bitCounts[bits * 4 + 3]!;
    passing = countOf(0);
    apart = passing + countOf(TIME_BIT);

    const others = FACETS.filter((facet) => !asked.includes(facet)).map((facet) => facets[facet]);
    const areMissing = tellRows(others, ALL_BITS, passing);
    for (const tally of tallies) {
      if (areMissing) tally.fill();
      else tally.clear();
    }
    visit(ALL_BITS, areMissing, (count) => {
      for (const tally of tallies) tally.add(listed, count, areMissing ? -1 : 1);
    });
    for (const facet of asked) {
      const bit = FACET_BITS[facet];
      tellRows([facets[facet]], ALL_BITS & ~bit, passing + countOf(bit));
    }
    if (isSure || certainOnly) {
      certain = passing;
      for (const tally of tallies) tally.assure();
    } else {
      findCertain(range);
    }
  };

  /** Tells tallies which rows fail nothing of `mask`, or which do: the fewer of the two, and then true. */
  const tellRows = (told: readonly FacetTally[], mask: number, passingMask: number): boolean => {
    const areMissing = passingMask > rows / 2;
    for (const tally of told) tally.beginScan();
    visit(mask, areMissing, (count) => {
      for (const tally of told) tally.scan(listed, count);
    });
    for (const tally of told) tally.endScan(areMissing);
    return areMissing;
  };

  /** Lists, some thousand at a time, the rows that fail nothing of `mask`, or the others. */
  const visit = (mask: number, areFailing: boolean, tell: (count: number) => void): void => {
    for (let begin = 0; begin < rows; begin += CHUNK) {
      const past = Math.min(rows, begin + CHUNK);
      const count = listByMask(fail, begin, past, mask, areFailing ? 1 : 0, listed);
      if (count > 0) tell(count);
    }
  };

  /** Counts the certain rows among those that pass, by those that are not. */
  const findCertain = ({ earliest: from, latest: to }: Interval): void => {
    certain = passing;
    for (const tally of tallies) tally.assure();
    for (let begin = 0, chunk = 0; begin < rows; begin += CHUNK, chunk++) {
      const isIn = start[begin]! >= from && chunkLatest[chunk]! <= to;
      if (isIn || start[begin]! > to || chunkLatest[chunk]! < from) continue;
      const past = Math.min(rows, begin + CHUNK);
      const count = listCertain(fail, start, end, begin, past, from, to, 1, listed);
      certain -= count;
      for (const tally of tallies) tally.addCertain(listed, count, -1);
    }
  };

  /** Turns the time bit of the rows of a run whose other end, times `sign`, is at least `limit` times `sign`. */
  const turn = (
    { order, begin, past }: Run,
    other: Float64Array,
    sign: number,
    limit: number,
    delta: number,
  ) => {
    for (let next = begin; next < past; next += CHUNK) {
      turnTime(fail, order, next, Math.min(past, next + CHUNK), other, sign, limit * sign, lists);
      passing += lists.passedCount * delta;
      for (const tally of facetTallies) tally.add(lists.passed, lists.passedCount, delta);
      for (const tally of tallies) tally.add(lists.passed, lists.passedCount, delta);
      for (const facet of asked) {
        const count = listFailing(lists.near, lists.nearCount, fail, FACET_BITS[facet], listed);
        facets[facet].add(listed, count, delta);
      }
    }
  };

  /** Counts the rows of a run as certain or no longer so, where the other end is within `limit` as in `turn`. */
  const assure = (
    { order, begin, past }: Run,
    other: Float64Array,
    sign: number,
    limit: number,
    delta: number,
  ) => {
    for (let next = begin; next < past; next += CHUNK) {
      listApart(fail, order, next, Math.min(past, next + CHUNK), other, sign, limit * sign, lists);
      certain += lists.sureCount * delta;
      for (const tally of tallies) tally.addCertain(lists.sure, lists.sureCount, delta);
    }
  };

  /** Moves the range by the rows that cross its edges; false, and nothing done, where they are too many. */
  const brush = (old: Interval, range: Interval, certainOnly: boolean): boolean => {
    // Possible: start ≤ to and end ≥ from. Certain: start ≥ from and end ≤ to.
    const begun = runBetween(
      firstAbove(start, null, old.latest),
      firstAbove(start, null, range.latest),
      null,
    );
    const ended = runBetween(
      firstAtLeast(end, byEnd, old.earliest),
      firstAtLeast(end, byEnd, range.earliest),
      byEnd,
    );
    const begunInside = runBetween(
      firstAtLeast(start, null, old.earliest),
      firstAtLeast(start, null, range.earliest),
      null,
    );
    const endedInside = runBetween(
      firstAbove(end, byEnd, old.latest),
      firstAbove(end, byEnd, range.latest),
      byEnd,
    );
    const crossed = [begun, ended, begunInside, endedInside].reduce(
      (total, { begin, past }) => total + past - begin,
      0,
    );
    if (crossed > rows * MOST_CROSSED) return false;
    if (!certainOnly) {
      turn(begun, end, 1, old.earliest, begun.grows ? 1 : -1);
      turn(ended, start, -1, range.latest, ended.grows ? -1 : 1);
      assure(begunInside, end, -1, old.latest, begunInside.grows ? -1 : 1);
      assure(endedInside, start, 1, range.earliest, endedInside.grows ? 1 : -1);
      return true;
    }
    // What passes is what is certain.
    turn(begunInside, end, -1, old.latest, begunInside.grows ? -1 : 1);
    turn(endedInside, start, 1, range.earliest, endedInside.grows ? 1 : -1);
    assure(begunInside, end, -1, old.latest, begunInside.grows ? -1 : 1);
    assure(endedInside, start, 1, range.earliest, endedInside.grows ? 1 : -1);
    return true;
  };

  return {
    get filter() {
      if (filter === null) throw new Error('the selection has not been moved to a filter yet');
      return filter;
    },
    fail,
    get passing() {
      return passing;
    },
    get certain() {
      return certain;
    },
    get outside() {
      return apart - passing;
    },
    facets,
    get version() {
      return version;
    },
    get apartVersion() {
      return apartVersion;
    },
    moveTo(next) {
      const nextKey = apartKey(next);
      const { range } = next;
      if (filter === null || nextKey !== key) {
        asked = FACETS.filter((facet) => next.keep[facet].length > 0);
        scan(range, next.certain, createApartRules(table, next, rowsHolding(next.query)));
        apartVersion += 1;
      } else {
        const isSameRange = filter.range.earliest === range.earliest && filter.range.latest === range.latest;
        if (isSameRange && filter.certain === next.certain) return;
        if (filter.certain !== next.certain || !brush(filter.range, range, next.certain)) {
          scan(range, next.certain, null);
        }
      }
      filter = next;
      key = nextKey;
      version += 1;
    },
  };
}

/** Rows that lie between two edges, in order of time or by their end; `grows` where the edge moved on. */
interface Run {
  readonly order: Uint32Array | null;
  readonly begin: number;
  readonly past: number;
  readonly grows: boolean;
}

function runBetween(old: number, next: number, order: Uint32Array | null): Run {
  return { order, begin: Math.min(old, next), past: Math.max(old, next), grows: next > old };
}

function setTime(fail: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! |= TIME_BIT;
}

function clearTime(fail: Uint8Array, begin: number, past: number): void {
  for (let row = begin; row < past; row++) fail[row]! &= ~TIME_BIT;
}

function latestOfChunks(end: Float64Array): Float64Array {
  const latest = new Float64Array(Math.ceil(end.length / CHUNK)).fill(-Infinity);
  for (let begin = 0, chunk = 0; begin < end.length; begin += CHUNK, chunk++) {
    const past = Math.min(end.length, begin + CHUNK);
    let most = -Infinity;
    for (let row = begin; row < past; row++) most = Math.max(most, end[row]!);
    latest[chunk] = most;
  }
  return latest;
}
