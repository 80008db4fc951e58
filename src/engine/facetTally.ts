import { addCountsOfSets, type FacetColumn } from './facetColumn.ts';

/** Counts of a facet's ids over the rows that would pass without the facet's own filter. */
export interface FacetTally {
  /** One count for each of the column's ids. */
  readonly counts: Uint32Array;
  /** Adds `delta` for the first `count` of `rows`. */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** Begins anew; until `endScan`, rows are told with `scan`, which is the cheaper way for many. */
  beginScan(): void;
  scan(rows: Uint32Array, count: number): void;
  /** `areMissing`: the rows told are those that do not count, of all rows of the table. */
  endScan(areMissing: boolean): void;
}

/** Where most rows have one of few sets, a processor waits for each count before the next: so neighbours go apart. */
const FEW_SETS = 4096;
const LANES = 4;

export function createFacetTally(column: FacetColumn): FacetTally {
  const counts = new Uint32Array(column.ids.length);
  const sets = column.offsets.length - 1;
  const lanes = sets <= FEW_SETS ? LANES : 1;
  const countsOfSets = new Uint32Array(sets * lanes);
  const ofAll = new Uint32Array(sets);
  for (let row = 0; row < column.sets.length; row++) ofAll[column.sets[row]!]! += 1;
  return {
    counts,
    add: (rows, count, delta) => addMembers(column, rows, count, delta, counts),
    beginScan() {
      counts.fill(0);
      countsOfSets.fill(0);
    },
    scan: (rows, count) => countSets(column.sets, rows, count, countsOfSets, lanes),
    endScan(areMissing) {
      const sums = sumOfLanes(countsOfSets, lanes);
      if (areMissing) for (let set = 0; set < sets; set++) sums[set] = ofAll[set]! - sums[set]!;
      addCountsOfSets(column, sums, counts);
    },
  };
}

function countSets(
  sets: Uint16Array | Uint32Array,
  rows: Uint32Array,
  count: number,
  countsOfSets: Uint32Array,
  lanes: number,
): void {
  for (let at = 0; at < count; at++) countsOfSets[sets[rows[at]!]! * lanes + (at & (lanes - 1))]! += 1;
}

function sumOfLanes(countsOfSets: Uint32Array, lanes: number): Uint32Array {
  const sums = new Uint32Array(countsOfSets.length / lanes);
  for (let at = 0; at < countsOfSets.length; at++) sums[Math.floor(at / lanes)]! += countsOfSets[at]!;
  return sums;
}

function addMembers(
  { sets, offsets, members }: FacetColumn,
  rows: Uint32Array,
  count: number,
  delta: number,
  counts: Uint32Array,
): void {
  for (let at = 0; at < count; at++) {
    const set = sets[rows[at]!]!;
    const past = offsets[set + 1]!;
    for (let index = offsets[set]!; index < past; index++) counts[members[index]!]! += delta;
  }
}
