import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import type { Interval } from '../core/interval.ts';
import { createApartRules, type ApartRules } from './apartRules.ts';
import { createFacetCounts, type FacetCounts } from './facetCounts.ts';
import { ALL_BITS, FACET_BITS, TIME_BIT } from './filterBits.ts';
import type { IncidentTable } from './incidentTable.ts';
import { isSameApart } from './isSameApart.ts';
import {
  countOfBits,
  createRowLists,
  listApart,
  listByBits,
  listFailing,
  listPossible,
  turnTime,
} from './rowLists.ts';
import { CHUNK, createRowMarks, type Marks } from './rowMarks.ts';
import { firstAbove, firstAtLeast } from './searchSorted.ts';
import type { ApartTally, RowTally } from './rowTally.ts';

/** Where more of the rows than this lie between the old edges of the range and the new, looking at all is cheaper. */
const MOST_CROSSED = 0.15;

/**
 * Which rows pass, and how many, kept up as the filter moves. A move of the range alone looks only at the rows that
 * begin or end between its old edges and its new ones.
 */
export interface Selection {
  readonly filter: Filter;
  /** For each row the bits of the filters that it fails (`filterBits.ts`). */
  readonly marks: Marks;
  readonly passing: number;
  readonly certain: number;
  /** Rows that fail nothing but time. */
  readonly outside: number;
  /** Counts each facet's ids under all filters but the facet's own. */
  readonly facets: Pick<FacetCounts, 'countsOf'>;
  /** Another number after every change, and after every change of more than the time. */
  readonly version: number;
  readonly apartVersion: number;
  moveTo(filter: Filter): void;
}

/**
 * `rowsHolding` finds the rows that hold a query's words, null where it has none; `tallies` are kept up as well, and
 * `apartTally` where that costs least.
 */
export function createSelection(
  table: IncidentTable,
  rowsHolding: (query: string) => Uint8Array | null,
  tallies: readonly RowTally[],
  apartTally: ApartTally,
): Selection {
  const { rows, start, end } = table;
  const marks = createRowMarks(table);
  const { fail, words } = marks;
  const chunks = Math.ceil(rows / CHUNK);
  /** How many rows of each chunk pass; right only after `tellPassing`. */
  const passingOfChunk = new Uint16Array(chunks);
  const facets = createFacetCounts(table.facets);
  const lists = createRowLists(CHUNK);
  const listed = new Uint32Array(CHUNK);

  let filter: Filter | null = null;
  /** The facets that are filtered by. */
  let asked: readonly FacetName[] = [];
  /** The facet that is all that is filtered by, time apart. */
  let only: FacetName | null = null;
  let apart = 0;
  let passing = 0;
  let certain = 0;
  let version = 0;
  let apartVersion = 0;

  /** Looks at all rows: by new rules, where there are any, and by the range. */
  const scan = (
    range: Interval,
    certainOnly: boolean,
    rules: ApartRules | null,
    isSameTime: boolean,
  ): void => {
    marks.mark(rules, isSameTime ? null : range, certainOnly);
    if (rules !== null) ({ only } = rules);
    const areAllIn = marks.areAllIn(range);
    if (rules !== null && !areAllIn) apartTally.forget();
    tellPassing(range, areAllIn);
    facets.ask(asked);
    for (const facet of asked) {
      if (areAllIn && facet === only) facets.takeRest(facet);
      else tellNear(facet, range);
    }
    certain = passing;
    for (const tally of tallies) tally.assure();
    if (!certainOnly) findCertain(range);
  };

  /**
   * Counts the rows that pass, and tells the tallies which ones do or do not: what are likely the fewer; `areAllIn`
   * where the range holds all rows.
   */
  const tellPassing = (range: Interval, areAllIn: boolean): void => {
    const areMissing = marks.areMost(0);
    passing = 0;
    apart = 0;
    for (const tally of tallies) {
      if (areMissing) tally.fill();
      else tally.clear();
    }
    if (areAllIn) apartTally.begin(areMissing);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const begin = chunk * CHUNK;
      const past = Math.min(rows, begin + CHUNK);
      if (!marks.isIn(chunk, range)) apart += countOfBits(fail, words, begin, past, TIME_BIT);
      passingOfChunk[chunk] = 0;
      if (!areMissing && marks.isOut(chunk, range)) continue;
      const count = listByBits(fail, words, begin, past, ALL_BITS, 0, areMissing ? 1 : 0, listed);
      const passed = areMissing ? past - begin - count : count;
      passingOfChunk[chunk] = passed;
      passing += passed;
      facets.scan(listed, count);
      if (areAllIn) apartTally.add(listed, count);
      for (const tally of tallies) tally.add(listed, count, areMissing ? -1 : 1);
    }
    apart += passing;
    facets.takeScan(areMissing);
  };

  /** Tells a facet that is filtered by which rows fail it alone, or which do not: what are likely the fewer. */
  const tellNear = (facet: FacetName, range: Interval): void => {
    const bit = FACET_BITS[facet];
    const areMissing = marks.areMost(bit);
    for (let chunk = 0; chunk < chunks; chunk++) {
      if (!areMissing && marks.isOut(chunk, range)) continue;
      const begin = chunk * CHUNK;
      const past = Math.min(rows, begin + CHUNK);
      const count = listByBits(fail, words, begin, past, ALL_BITS, bit, areMissing ? 1 : 0, listed);
      if (count > 0) facets.scanNear(facet, listed, count);
    }
    facets.takeNear(facet, areMissing);
  };

  /** Counts the certain rows among those that pass, by those that are not. */
  const findCertain = (range: Interval): void => {
    for (let chunk = 0; chunk < chunks; chunk++) {
      if (passingOfChunk[chunk] === 0 || marks.isIn(chunk, range)) continue;
      const begin = chunk * CHUNK;
      const past = Math.min(rows, begin + CHUNK);
      const count = listPossible(fail, start, end, begin, past, range.earliest, range.latest, listed);
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
      facets.add(lists.passed, lists.passedCount, delta);
      for (const tally of tallies) tally.add(lists.passed, lists.passedCount, delta);
      for (const facet of asked) {
        const count = listFailing(lists.near, lists.nearCount, fail, FACET_BITS[facet], listed);
        facets.addNear(facet, listed, count, delta);
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
    const { byEnd } = table;
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
    marks,
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
      const { range } = next;
      const isSameTime =
        filter !== null && isSameRange(filter.range, range) && filter.certain === next.certain;
      if (filter === null || !isSameApart(filter, next)) {
        asked = FACETS.filter((facet) => next.keep[facet].length > 0);
        scan(range, next.certain, createApartRules(table, next, rowsHolding(next.query)), isSameTime);
        apartVersion += 1;
      } else {
        if (isSameTime) return;
        if (filter.certain !== next.certain || !brush(filter.range, range, next.certain)) {
          scan(range, next.certain, null, false);
        }
      }
      filter = next;
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

function isSameRange(one: Interval, other: Interval): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}
