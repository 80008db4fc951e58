import { addCountsOfSets, type FacetColumn } from './facetColumn.ts';

/** Up to so many sets are counted as such; of more, their members are. */
const FEW_SETS = 4096;
/** Where most rows have one of few sets, a processor waits for each count before the next: so neighbours go apart. */
const LANES = 4;

/** Room for counts of sets while many rows are told; tallies of the same sets share it. */
export interface ScanRoom {
  readonly sets: Uint16Array | Uint32Array;
  readonly counts: Uint32Array;
  readonly lanes: number;
}

export function createScanRoom({ sets, rowsOfSet }: FacetColumn): ScanRoom {
  const lanes = rowsOfSet.length <= FEW_SETS ? LANES : 1;
  return { sets, counts: new Uint32Array(rowsOfSet.length * lanes), lanes };
}

/** Counts the ids of rows; for facets that share their sets, those of all of them. */
export interface SetTally {
  /** Of sets where they are few, else of ids. */
  readonly counts: Uint32Array;
  clear(): void;
  /** Adds `delta` for the first `count` of `rows`. */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** Takes over what was counted in the room, and clears it; `areMissing`: the rows told are those that do not count. */
  takeScan(areMissing: boolean): void;
  /** Counts the rows that another tally of the same sets does not. */
  takeRest(other: SetTally): void;
  /** Adds the counts of a facet's ids. */
  addTo(column: FacetColumn, counts: Uint32Array): void;
}

/** `column` is any of the facets that share the sets; it is the only one where the sets are more than `FEW_SETS`. */
export function createSetTally(column: FacetColumn, room: ScanRoom): SetTally {
  const { sets, rowsOfSet } = column;
  const isOfSets = rowsOfSet.length <= FEW_SETS;
  const counts = new Uint32Array(isOfSets ? rowsOfSet.length : column.ids.length);
  const countRows = (ofSets: Uint32Array) => {
    if (isOfSets) {
      counts.set(ofSets);
    } else {
      counts.fill(0);
      addCountsOfSets(column, ofSets, counts);
    }
  };
  return {
    counts,
    clear: () => void counts.fill(0),
    add(rows, count, delta) {
      if (isOfSets) addSets(sets, rows, count, delta, counts);
      else addMembers(column, rows, count, delta, counts);
    },
    takeScan(areMissing) {
      const summed = room.lanes === 1 ? room.counts : sumLanes(room.counts, rowsOfSet.length);
      if (areMissing) subtractFrom(rowsOfSet, summed);
      countRows(summed);
      room.counts.fill(0);
    },
    takeRest(other) {
      countRows(rowsOfSet);
      for (let index = 0; index < counts.length; index++) counts[index]! -= other.counts[index]!;
    },
    addTo(asked, into) {
      if (isOfSets) addCountsOfSets(asked, counts, into);
      else for (let id = 0; id < counts.length; id++) into[id]! += counts[id]!;
    },
  };
}

/** Counts the sets of rows, four rows at a time: what is checked of the arrays is then checked once for four. */
export function scanSets({ sets, counts, lanes }: ScanRoom, rows: Uint32Array, count: number): void {
  if (lanes === 1) countSets(sets, counts, rows, count);
  else countInLanes(sets, counts, rows, count);
}

function countSets(
  sets: Uint16Array | Uint32Array,
  counts: Uint32Array,
  rows: Uint32Array,
  count: number,
): void {
  let at = 0;
  for (; at + 3 < count; at += 4) {
    counts[sets[rows[at]!]!]! += 1;
    counts[sets[rows[at + 1]!]!]! += 1;
    counts[sets[rows[at + 2]!]!]! += 1;
    counts[sets[rows[at + 3]!]!]! += 1;
  }
  for (; at < count; at++) counts[sets[rows[at]!]!]! += 1;
}

function countInLanes(
  sets: Uint16Array | Uint32Array,
  counts: Uint32Array,
  rows: Uint32Array,
  count: number,
): void {
  let at = 0;
  for (; at + 3 < count; at += 4) {
    counts[sets[rows[at]!]! * LANES]! += 1;
    counts[sets[rows[at + 1]!]! * LANES + 1]! += 1;
    counts[sets[rows[at + 2]!]! * LANES + 2]! += 1;
    counts[sets[rows[at + 3]!]! * LANES + 3]! += 1;
  }
  for (; at < count; at++) counts[sets[rows[at]!]! * LANES]! += 1;
}

/** Adds up the lanes of each set, in the place of the first ones. */
function sumLanes(counts: Uint32Array, sets: number): Uint32Array {
  for (let set = 0, at = 0; set < sets; set++, at += LANES) {
    counts[set] = counts[at]! + counts[at + 1]! + counts[at + 2]! + counts[at + 3]!;
  }
  return counts.subarray(0, sets);
}

function subtractFrom(most: Uint32Array, counts: Uint32Array): void {
  for (let set = 0; set < most.length; set++) counts[set] = most[set]! - counts[set]!;
}

function addSets(
  sets: Uint16Array | Uint32Array,
  rows: Uint32Array,
  count: number,
  delta: number,
  counts: Uint32Array,
): void {
  for (let at = 0; at < count; at++) counts[sets[rows[at]!]!]! += delta;
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
