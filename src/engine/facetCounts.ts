import { FACETS, type FacetName } from '../core/filter.ts';
import type { FacetColumn } from './facetColumn.ts';
import { createScanRoom, createSetTally, scanSets, type SetTally } from './setTally.ts';

/**
 * Counts of every facet's ids. The rows that pass count for all facets; those that fail one facet and nothing else
 * count for that facet all the same, since none is filtered by itself.
 */
export interface FacetCounts {
  /** Which facets are filtered by from now on; for the others no row is `near`. */
  ask(facets: readonly FacetName[]): void;
  /** Adds `delta` for the first `count` of `rows`, which pass. */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** The same for rows that fail one facet alone. */
  addNear(facet: FacetName, rows: Uint32Array, count: number, delta: number): void;
  /** Begins anew with many rows that pass; `areMissing`: with those that do not. */
  scan(rows: Uint32Array, count: number): void;
  takeScan(areMissing: boolean): void;
  scanNear(facet: FacetName, rows: Uint32Array, count: number): void;
  takeNear(facet: FacetName, areMissing: boolean): void;
  /** All rows that do not pass fail the facet alone. */
  takeRest(facet: FacetName): void;
  /** One count for each of the column's ids; good until the next call for the same facet. */
  countsOf(facet: FacetName): Uint32Array;
}

export function createFacetCounts(columns: Readonly<Record<FacetName, FacetColumn>>): FacetCounts {
  const apart = [...new Map(FACETS.map((facet) => [columns[facet].sets, columns[facet]])).values()];
  const rooms = apart.map(createScanRoom);
  const passing = apart.map((column, index) => createSetTally(column, rooms[index]!));
  const indexOf = Object.fromEntries(
    FACETS.map((facet) => [facet, apart.findIndex(({ sets }) => sets === columns[facet].sets)]),
  ) as Record<FacetName, number>;
  const near: Partial<Record<FacetName, SetTally>> = {};
  const results = Object.fromEntries(
    FACETS.map((facet) => [facet, new Uint32Array(columns[facet].ids.length)]),
  ) as Record<FacetName, Uint32Array>;
  let asked: readonly FacetName[] = [];
  const nearOf = (facet: FacetName) =>
    (near[facet] ??= createSetTally(columns[facet], rooms[indexOf[facet]]!));

  return {
    ask(facets) {
      asked = facets;
      for (const facet of facets) nearOf(facet).clear();
    },
    add(rows, count, delta) {
      for (const tally of passing) tally.add(rows, count, delta);
    },
    addNear: (facet, rows, count, delta) => nearOf(facet).add(rows, count, delta),
    scan(rows, count) {
      for (const room of rooms) scanSets(room, rows, count);
    },
    takeScan(areMissing) {
      for (const tally of passing) tally.takeScan(areMissing);
    },
    scanNear: (facet, rows, count) => scanSets(rooms[indexOf[facet]]!, rows, count),
    takeNear: (facet, areMissing) => nearOf(facet).takeScan(areMissing),
    takeRest: (facet) => nearOf(facet).takeRest(passing[indexOf[facet]]!),
    countsOf(facet) {
      const counts = results[facet].fill(0);
      passing[indexOf[facet]]!.addTo(columns[facet], counts);
      if (asked.includes(facet)) nearOf(facet).addTo(columns[facet], counts);
      return counts;
    },
  };
}
