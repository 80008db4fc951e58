import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import { addCountsOfSets, compareIds, type FacetColumn } from './facetColumn.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';
import { FACET_ORDER } from './indexRows.ts';
import { leastOfMost } from './leastOfMost.ts';
import { MOST_OPTIONS, type FacetCount, type QueryResult } from './protocol.ts';

/** For each facet, 1 for every id of a row that the background switch admits, and how many these are. */
export type Occurring = Readonly<Record<FacetName, { readonly marks: Uint8Array; readonly count: number }>>;

export function findOccurring(
  { facets, flags, backgroundRows }: IncidentTable,
  background: boolean,
): Occurring {
  const found = FACETS.map((facet) => {
    const column = facets[facet];
    const counts = new Uint32Array(column.ids.length);
    const isAll = background || backgroundRows === 0;
    addCountsOfSets(column, isAll ? column.rowsOfSet : shownOfSets(column, flags), counts);
    const marks = Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0));
    return [facet, { marks, count: marks.reduce((total, mark) => total + mark, 0) }];
  });
  return Object.fromEntries(found) as Occurring;
}

/** How many rows that are no background have each set. */
function shownOfSets({ sets, rowsOfSet }: FacetColumn, flags: Uint8Array): Uint32Array {
  const shown = new Uint32Array(rowsOfSet.length);
  for (let row = 0; row < sets.length; row++) {
    if ((flags[row]! & BACKGROUND) === 0) shown[sets[row]!]! += 1;
  }
  return shown;
}

/** The options of every facet: what is kept, and of what occurs the most frequent. */
export function facetOptions(
  table: IncidentTable,
  filter: Filter,
  countsOf: (facet: FacetName) => Uint32Array,
  occurring: Occurring,
): Pick<QueryResult, 'facets' | 'facetSizes'> {
  const facets: Partial<Record<FacetName, FacetCount[]>> = {};
  const facetSizes: Partial<Record<FacetName, number>> = {};
  for (const facet of FACETS) {
    const found = optionsOf(table.facets[facet], facet, filter, countsOf(facet), occurring[facet]);
    facets[facet] = found.options;
    facetSizes[facet] = found.size;
  }
  return { facets, facetSizes } as Pick<QueryResult, 'facets' | 'facetSizes'>;
}

function optionsOf(
  { ids, indexOfId }: FacetColumn,
  facet: FacetName,
  filter: Filter,
  counts: Uint32Array,
  { marks, count: occurring }: Occurring[FacetName],
): { options: FacetCount[]; size: number } {
  const kept = new Set<number>();
  const unknown = new Set<string>();
  for (const id of filter.keep[facet]) {
    const index = indexOfId.get(id);
    if (index === undefined) unknown.add(id);
    else kept.add(index);
  }
  let others = occurring;
  for (const index of kept) others -= marks[index]!;
  const isAsked = (index: number) => marks[index] === 1 && !kept.has(index);
  const room = Math.max(0, MOST_OPTIONS - kept.size - unknown.size);
  const { least, ofLeast } = others <= room ? { least: -1, ofLeast: 0 } : leastOfMost(counts, room, isAsked);
  let left = ofLeast;
  const options: FacetCount[] = [];
  for (let index = 0; index < ids.length; index++) {
    const count = counts[index]!;
    const isFrequent = count > least || (count === least && left > 0);
    if (isFrequent && isAsked(index)) {
      if (count === least) left -= 1;
      options.push({ id: ids[index]!, count });
    } else if (kept.size > 0 && kept.has(index)) {
      options.push({ id: ids[index]!, count });
    }
  }
  for (const id of unknown) options.push({ id, count: 0 });
  if (unknown.size > 0) options.sort((a, b) => compareIds(a.id, b.id, FACET_ORDER[facet]));
  return { options, size: others + kept.size + unknown.size };
}
