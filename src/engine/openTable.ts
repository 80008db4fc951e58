import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Filter } from '../core/filter.ts';
import { createBoundsTally } from './boundsTally.ts';
import { createCache } from './createCache.ts';
import { createTextSearch } from './createTextSearch.ts';
import { facetOptions, findOccurring, type Occurring } from './facetOptions.ts';
import { checkEdges, createHistogram, type BinCounts } from './histogram.ts';
import { PLACED, type IncidentTable } from './incidentTable.ts';
import { createPages } from './pages.ts';
import type { Page, PageRequest, QueryRequest, QueryResult, TileRequest } from './protocol.ts';
import { createSelection } from './selection.ts';
import { tileInWorld } from './tileInWorld.ts';
import { createTileCells } from './tileCells.ts';
import { createTileDrawer } from './tileDrawer.ts';
import { boundsOfRows } from './worldPosition.ts';

/** Up to this many passing rows each has its own symbol, whatever the zoom, and bounds are exact. */
export const MOST_EXACT = 2000;

/** A table that answers. */
export interface OpenTable {
  /** Does a part of what has to be done once before a filter can be answered; true where nothing is left to do. */
  prepare(filter: Filter): boolean;
  /** Does a part of what brushes and deep tiles need once; true where nothing is left to do. */
  arrange(): boolean;
  query(request: QueryRequest): QueryResult;
  page(request: PageRequest): Page;
  tile(request: TileRequest): ArrayBuffer;
  record(id: string): IncidentRecord | null;
  /** Null where no row has the id. */
  rowOf(id: string): number | null;
}

export function openTable(table: IncidentTable): OpenTable {
  const search = createTextSearch(table);
  const bounds = createBoundsTally(table);
  const cells = createTileCells(table);
  const histogram = createHistogram(table);
  const selection = createSelection(table, (query) => search.rowsHolding(query), [bounds, cells], histogram);
  const pages = createPages(table, selection);
  const drawer = createTileDrawer(table);
  const occurring = createCache<Occurring>(2);
  const passingBins = createCache<BinCounts>(2);
  let few: { readonly version: number; readonly rows: Uint32Array } | null = null;

  const isCertain = (row: number): boolean => {
    const { range } = selection.filter;
    return table.start[row]! >= range.earliest && table.end[row]! <= range.latest;
  };

  /** The placed rows that pass, in the order of opening; asked for only where few do. */
  const fewRows = (): Uint32Array => {
    if (few?.version === selection.version) return few.rows;
    const { fail } = selection.marks;
    const rows: number[] = [];
    for (let row = fail.indexOf(0); row >= 0; row = fail.indexOf(0, row + 1)) {
      if ((table.flags[row]! & PLACED) !== 0) rows.push(row);
    }
    // One number holds a row's number and its place in the list, so that no comparison has to be called.
    const keys = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
      keys[index] = table.numbers[rows[index]!]! * MOST_EXACT + index;
    }
    keys.sort();
    const ordered = new Uint32Array(rows.length);
    for (let index = 0; index < rows.length; index++) ordered[index] = rows[keys[index]! % MOST_EXACT]!;
    few = { version: selection.version, rows: ordered };
    return ordered;
  };

  const histogramOf = ({ background }: Filter, edges: readonly number[]): QueryResult['histogram'] => {
    const { passing: all } = histogram.countAll(edges, background);
    const key = `${selection.apartVersion} ${edges.join()}`;
    const marked = selection.passing + selection.outside;
    const passing = passingBins.get(key, () => histogram.count(edges, selection.marks, marked));
    return { edges, all, ...passing };
  };

  return {
    prepare: ({ query }) => search.prepare(query),

    arrange: () => table.arrange(),

    query({ filter, binEdges }) {
      checkEdges(binEdges);
      selection.moveTo(filter);
      const { passing, certain, outside, facets } = selection;
      const shown = occurring.get(String(filter.background), () => findOccurring(table, filter.background));
      return {
        certain,
        possible: passing - certain,
        outside,
        total: filter.background ? table.rows : table.rows - table.backgroundRows,
        histogram: histogramOf(filter, binEdges),
        ...facetOptions(table, filter, (facet) => facets.countsOf(facet), shown),
        bounds: passing <= MOST_EXACT ? boundsOfRows(table.x, table.y, fewRows()) : bounds.bounds(),
      };
    },

    page(request) {
      selection.moveTo(request.filter);
      return pages.page(request);
    },

    tile({ filter, ...address }) {
      const tile = tileInWorld(address);
      if (tile === null) return new ArrayBuffer(0);
      selection.moveTo(filter);
      if (selection.passing <= MOST_EXACT) {
        return drawer.drawRows(fewRows(), tile, isCertain);
      }
      const firstCell = cells.firstCellOf(tile, selection.marks.fail, filter.range);
      return drawer.drawCells(cells, firstCell, tile);
    },

    rowOf: (id) => table.texts.numberOf(id),

    record(id) {
      const number = table.texts.numberOf(id);
      if (number === null) return null;
      return table.texts.recordOf(table, table.numbers.indexOf(number));
    },
  };
}
