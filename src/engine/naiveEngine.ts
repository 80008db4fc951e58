import { FACETS, type FacetName, type Filter } from '../core/filter.ts';
import { boundsOf } from '../core/geometry.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { certaintyOf } from '../core/interval.ts';
import { SHAPES, shapeOf, type SymbolShape } from '../core/vocabulary.ts';
import { capOptions } from './capOptions.ts';
import { facetIdsOf } from './facetIdsOf.ts';
import { foldText, wordsOf } from './foldText.ts';
import { FACET_ORDER } from './indexRows.ts';
import type { FacetCount, Page, PageRequest, QueryRequest, QueryResult, TileAddress } from './protocol.ts';
import { worldX, worldY } from './worldPosition.ts';

/**
 * The engine in the plainest words, one record at a time: what tests hold the real one to, and the benchmark's measure.
 * No part of the app imports it.
 */
export interface NaiveEngine {
  query(request: QueryRequest): QueryResult;
  page(request: PageRequest): Page;
  /** The records that pass, in the order of the rows. */
  passing(filter: Filter): IncidentRecord[];
}

type Dimension = FacetName | 'time' | 'query';

export function createNaiveEngine(
  records: readonly IncidentRecord[],
  shapeOfType: (type: string) => SymbolShape = shapeOf,
): NaiveEngine {
  const shownBy = (filter: Filter) => records.filter((record) => filter.background || !record.background);
  const passesBut = (filter: Filter, dimension: Dimension | null) => (record: IncidentRecord) =>
    failedBy(record, filter).every((failed) => failed === dimension);

  return {
    query({ filter, binEdges }) {
      const shown = shownBy(filter);
      const passing = shown.filter(passesBut(filter, null));
      const certain = passing.filter(({ interval }) => certaintyOf(interval, filter.range) === 'certain');
      const apartFromTime = shown.filter(passesBut(filter, 'time'));
      const positions = passing.flatMap(({ position }) => (position === null ? [] : [position]));
      const options = FACETS.map((facet): [FacetName, FacetCount[]] => [
        facet,
        countFacet(shown, shown.filter(passesBut(filter, facet)), facet, filter.keep[facet]),
      ]);
      return {
        certain: certain.length,
        possible: passing.length - certain.length,
        outside: apartFromTime.length - passing.length,
        total: shown.length,
        histogram: {
          edges: binEdges,
          all: countBins(shown, binEdges),
          passing: countBins(apartFromTime, binEdges),
          passingByShape: SHAPES.map((shape) =>
            countBins(
              apartFromTime.filter(({ type }) => shapeOfType(type) === shape),
              binEdges,
            ),
          ),
        },
        facets: Object.fromEntries(
          options.map(([facet, all]) => [facet, capOptions(all, filter.keep[facet])]),
        ) as unknown as QueryResult['facets'],
        facetSizes: Object.fromEntries(
          options.map(([facet, all]) => [facet, all.length]),
        ) as unknown as QueryResult['facetSizes'],
        bounds: boundsOf(positions),
      };
    },

    page({ filter, order, from, count, outside, within }) {
      const all = shownBy(filter).filter((record) => {
        const failed = failedBy(record, filter);
        if (within !== undefined && !isWithin(record, within)) return false;
        return outside ? failed.length === 1 && failed[0] === 'time' : failed.length === 0;
      });
      const compare = {
        time: byTime,
        'time-reversed': (a: IncidentRecord, b: IncidentRecord) => byTime(b, a),
        title: (a: IncidentRecord, b: IncidentRecord) =>
          ascending(foldText(a.title.en), foldText(b.title.en)),
        conflicts: (a: IncidentRecord, b: IncidentRecord) => b.conflicts - a.conflicts,
      }[order];
      const rows = all
        .toSorted(compare)
        .slice(Math.max(0, from), Math.max(0, from) + Math.max(0, count))
        .map((record) => ({ record, certainty: certaintyOf(record.interval, filter.range) }));
      return { rows, total: all.length };
    },

    passing: (filter) => shownBy(filter).filter(passesBut(filter, null)),
  };
}

function failedBy(record: IncidentRecord, filter: Filter): Dimension[] {
  const certainty = certaintyOf(record.interval, filter.range);
  const failed: Dimension[] = [];
  if (certainty === 'no' || (filter.certain && certainty !== 'certain')) failed.push('time');
  const text = foldText(record.searchText);
  if (!wordsOf(filter.query).every((word) => text.includes(word))) failed.push('query');
  for (const facet of FACETS) {
    const keep = filter.keep[facet];
    if (keep.length > 0 && !facetIdsOf(record, facet).some((id) => keep.includes(id))) failed.push(facet);
  }
  return failed;
}

function isWithin({ position }: IncidentRecord, { z, x, y }: TileAddress): boolean {
  if (position === null) return false;
  const size = 2 ** (32 - z);
  return Math.floor(worldX(position[0]) / size) === x && Math.floor(worldY(position[1]) / size) === y;
}

function countBins(records: readonly IncidentRecord[], edges: readonly number[]): number[] {
  return edges.slice(0, -1).map((from, bin) => {
    const to = edges[bin + 1] as number;
    const isLast = bin === edges.length - 2;
    return records.filter(
      ({ interval }) =>
        interval.latest >= from && (interval.earliest < to || (isLast && interval.earliest === to)),
    ).length;
  });
}

function countFacet(
  shown: readonly IncidentRecord[],
  counted: readonly IncidentRecord[],
  facet: FacetName,
  keep: readonly string[],
): FacetCount[] {
  const found = new Set(shown.flatMap((record) => facetIdsOf(record, facet)));
  const known = new Set([...found, ...keep]);
  const order = FACET_ORDER[facet];
  const ids = [
    ...order.filter((id) => known.has(id)),
    ...[...known].filter((id) => !order.includes(id)).sort(ascending),
  ];
  return ids.map((id) => ({
    id,
    count: counted.filter((record) => facetIdsOf(record, facet).includes(id)).length,
  }));
}

function byTime(a: IncidentRecord, b: IncidentRecord): number {
  return (
    ascending(a.interval.earliest, b.interval.earliest) || ascending(a.interval.latest, b.interval.latest)
  );
}

function ascending<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
