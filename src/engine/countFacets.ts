import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import { FACET_ORDER, type Columns } from './columns.ts';
import { compareIds, countsOfIds, type FacetColumn } from './facetColumn.ts';
import { FACET_BITS, type Passes } from './passes.ts';
import { capOptions } from './capOptions.ts';
import type { FacetCount, QueryResult } from './protocol.ts';

/** Counts of every id that is `occurring` (1 by its index) or kept, each facet under the others. */
export function countFacets(
  columns: Columns,
  filter: Filter,
  passes: Passes,
  occurring: Readonly<Record<FacetName, Uint8Array>>,
): Pick<QueryResult, 'facets' | 'facetSizes'> {
  const counted = FACETS.map((facet): [FacetName, FacetCount[]] => {
    const column = columns.facets[facet];
    const counts = countsOfIds(column, countSets(column, passes, FACET_BITS[facet]));
    const kept = new Set(filter.keep[facet]);
    const options: FacetCount[] = [];
    column.ids.forEach((id, index) => {
      const isKept = kept.delete(id);
      if (isKept || occurring[facet][index] === 1) options.push({ id, count: counts[index]! });
    });
    for (const id of kept) options.push({ id, count: 0 });
    if (kept.size > 0) options.sort((a, b) => compareIds(a.id, b.id, FACET_ORDER[facet]));
    return [facet, options];
  });
  return {
    facets: Object.fromEntries(
      counted.map(([facet, options]) => [facet, capOptions(options, filter.keep[facet])]),
    ) as unknown as QueryResult['facets'],
    facetSizes: Object.fromEntries(
      counted.map(([facet, options]) => [facet, options.length]),
    ) as unknown as QueryResult['facetSizes'],
  };
}

/** Rows a set that fail nothing but the facet's own filter. */
function countSets({ sets, offsets }: FacetColumn, passes: Passes, ownBit: number): Uint32Array {
  const counts = new Uint32Array(offsets.length - 1);
  const { rows, nearMisses, fail } = passes;
  for (let index = 0; index < rows.length; index++) counts[sets[rows[index]!]!]! += 1;
  for (let index = 0; index < nearMisses.length; index++) {
    const row = nearMisses[index]!;
    if (fail[row] === ownBit) counts[sets[row]!]! += 1;
  }
  return counts;
}

/** For each facet, 1 for every id of a row that the background switch admits. */
export function findOccurring(columns: Columns, background: boolean): Record<FacetName, Uint8Array> {
  const found = FACETS.map((facet): [FacetName, Uint8Array] => {
    const column = columns.facets[facet];
    const setOccurs = new Uint32Array(column.offsets.length - 1);
    column.sets.forEach((set, row) => {
      if (background || columns.background[row] === 0) setOccurs[set] = 1;
    });
    return [facet, Uint8Array.from(countsOfIds(column, setOccurs), (count) => (count > 0 ? 1 : 0))];
  });
  return Object.fromEntries(found) as Record<FacetName, Uint8Array>;
}
