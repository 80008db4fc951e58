import { addCountsOfSets, type FacetColumn } from './facetColumn.ts';

/** Counts of a facet's ids over the rows that would pass without the facet's own filter. */
export interface FacetTally {
  /** One count for each of the column's ids. */
  readonly counts: Uint32Array;
  /** Adds `delta` for the first `count` of `rows`. */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** Begins anew; until `endScan`, rows are added with `scan`, which is the cheaper way for many. */
  beginScan(): void;
  scan(rows: Uint32Array, count: number): void;
  endScan(): void;
}

export function createFacetTally(column: FacetColumn): FacetTally {
  const { sets, offsets, members } = column;
  const counts = new Uint32Array(column.ids.length);
  const countsOfSets = new Uint32Array(offsets.length - 1);
  return {
    counts,
    add(rows, count, delta) {
      for (let at = 0; at < count; at++) {
        const set = sets[rows[at]!]!;
        const past = offsets[set + 1]!;
        for (let index = offsets[set]!; index < past; index++) counts[members[index]!]! += delta;
      }
    },
    beginScan() {
      counts.fill(0);
      countsOfSets.fill(0);
    },
    scan(rows, count) {
      for (let at = 0; at < count; at++) countsOfSets[sets[rows[at]!]!]! += 1;
    },
    endScan() {
      addCountsOfSets(column, countsOfSets, counts);
    },
  };
}
