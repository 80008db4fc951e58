import type { Filter } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { certaintyOf } from '../core/interval.ts';
import { SHAPES } from '../core/vocabulary.ts';
import { createColumns, type Columns } from './columns.ts';
import { countFacets, findOccurring } from './countFacets.ts';
import { createCache } from './createCache.ts';
import { createTextSearch } from './createTextSearch.ts';
import { filterKey } from './filterKey.ts';
import { binRows, countBins } from './histogram.ts';
import { orderRows } from './orderRows.ts';
import { TIME_BIT, createPassesScratch, failApartFromTime, passesOf, type Passes } from './passes.ts';
import type {
  Order,
  Page,
  PageRequest,
  QueryRequest,
  QueryResult,
  Summary,
  TableGrowth,
  TileAddress,
  TileRequest,
} from './protocol.ts';
import { summarise } from './summarise.ts';
import { recordsOfBatches } from './tableRecords.ts';
import { MOST_EXACT, encodeTile } from './tile.ts';
import { boundsOfRows } from './worldPosition.ts';

/** The engine without its worker: the same answers, at once. Every function but `open` and `record` needs `open` first. */
export interface Engine {
  /** Replaces what is open. Throws, and keeps what was open, where a record is broken. */
  open(records: readonly IncidentRecord[]): Summary;
  /** As the functions of the same names of `EngineClient`; what a batch holds is taken over. */
  beginTable(): void;
  appendBatch(batch: IncidentBatch): TableGrowth;
  finishTable(): Summary;
  dropTable(): void;
  query(request: QueryRequest): QueryResult;
  page(request: PageRequest): Page;
  tile(request: TileRequest): ArrayBuffer;
  record(id: string): IncidentRecord | null;
}

export function createEngine(): Engine {
  let opened: OpenedEngine | null = null;
  let table: IncidentBatch[] | null = null;
  /** What was open before rows of the unfinished table were shown. */
  let before: OpenedEngine | null = null;
  let grown = 0;
  let nextShown = FIRST_SHOWN;
  const current = (): OpenedEngine => {
    if (opened === null) throw new Error('no incidents are open: call open() first');
    return opened;
  };
  const forgetTable = () => {
    table = null;
    before = null;
    grown = 0;
    nextShown = FIRST_SHOWN;
  };
  const dropTable = () => {
    if (table !== null) opened = before;
    forgetTable();
  };
  const showTable = (batches: readonly IncidentBatch[]): Summary => {
    const { records, shapes } = recordsOfBatches(batches);
    const columns = createColumns(records, (type) => shapes.get(type) ?? 'strategic');
    opened = openColumns(columns);
    return summarise(columns);
  };
  return {
    open(records) {
      const columns = createColumns(records);
      forgetTable();
      opened = openColumns(columns);
      return summarise(columns);
    },
    beginTable() {
      dropTable();
      table = [];
      before = opened;
    },
    appendBatch(batch) {
      if (table === null) throw new Error('no table has begun: call beginTable() first');
      table.push(batch);
      grown += batch.rows;
      if (grown < nextShown) return { rows: grown, shown: null };
      nextShown = grown * SHOWN_AGAIN;
      return { rows: grown, shown: showTable(table) };
    },
    finishTable() {
      if (table === null) throw new Error('no table has begun: call beginTable() first');
      const summary = showTable(table);
      forgetTable();
      return summary;
    },
    dropTable,
    query: (request) => current().query(request),
    page: (request) => current().page(request),
    tile: (request) => current().tile(request),
    record: (id) => opened?.record(id) ?? null,
  };
}

type OpenedEngine = Pick<Engine, 'query' | 'page' | 'tile' | 'record'>;

/** Rows of a growing table that are worth showing, and how many times more are worth showing again. */
const FIRST_SHOWN = 100_000;
const SHOWN_AGAIN = 4;

/** Filters whose passing rows are remembered: the map, the timeline and the list ask for the same few. */
const REMEMBERED_FILTERS = 4;
const REMEMBERED_LISTS = 4;

function isWithin({ x, y, placed }: Columns, row: number, tile: TileAddress): boolean {
  const size = 2 ** (32 - tile.z);
  return placed[row] === 1 && Math.floor(x[row]! / size) === tile.x && Math.floor(y[row]! / size) === tile.y;
}

function openColumns(columns: Columns): OpenedEngine {
  const search = createTextSearch(columns.records);
  const scratch = createPassesScratch(columns.rows);
  const apartFromTime = createCache<Uint8Array>(2);
  const passes = createCache<Passes>(REMEMBERED_FILTERS);
  const orders = createCache<Uint32Array>(4);
  const lists = createCache<Uint32Array>(REMEMBERED_LISTS);
  const rowBins = createCache<ReturnType<typeof binRows>>(1);
  const histograms = createCache<readonly number[]>(4);
  const byShape = createCache<readonly (readonly number[])[]>(4);
  const occurring = createCache<ReturnType<typeof findOccurring>>(2);

  const apartFromTimeOf = (filter: Filter) =>
    apartFromTime.get(filterKey(filter, false), () =>
      failApartFromTime(columns, filter, search.rowsHolding(filter.query)),
    );
  const passesFor = (filter: Filter) =>
    passes.get(filterKey(filter, true), () => passesOf(columns, filter, apartFromTimeOf(filter), scratch));

  /** Rows whose failed filters are exactly `bits`, in order. */
  const listOf = (filter: Filter, order: Order, bits: number) =>
    lists.get(`${order} ${bits} ${filterKey(filter, true)}`, () => {
      const { fail } = passesFor(filter);
      const inOrder = orders.get(order, () => orderRows(columns, order));
      return inOrder.filter((row) => fail[row] === bits);
    });

  const histogramOf = (filter: Filter, edges: readonly number[]): QueryResult['histogram'] => {
    const edgesKey = edges.join();
    const bins = rowBins.get(edgesKey, () => binRows(columns, edges));
    const count = (name: string, fail: () => Uint8Array) =>
      histograms.get(`${name} ${edgesKey}`, () => countBins(bins, fail()));
    return {
      edges,
      all: count(`all ${filter.background}`, () =>
        filter.background ? new Uint8Array(columns.rows) : columns.background.map((flag) => -flag),
      ),
      passing: count(filterKey(filter, false), () => apartFromTimeOf(filter)),
      passingByShape: byShape.get(`${filterKey(filter, false)} ${edgesKey}`, () =>
        SHAPES.map((_, code) =>
          countBins(
            bins,
            apartFromTimeOf(filter).map((bits, row) => (columns.shape[row] === code ? bits : 255)),
          ),
        ),
      ),
    };
  };

  const backgroundRows = columns.background.reduce((total, flag) => total + flag, 0);

  return {
    query({ filter, binEdges }) {
      const found = passesFor(filter);
      const shown = occurring.get(String(filter.background), () => findOccurring(columns, filter.background));
      return {
        certain: found.certain,
        possible: found.rows.length - found.certain,
        outside: found.outside,
        total: filter.background ? columns.rows : columns.rows - backgroundRows,
        histogram: histogramOf(filter, binEdges),
        ...countFacets(columns, filter, found, shown),
        bounds: boundsOfRows(columns.x, columns.y, columns.placed, found.rows),
      };
    },

    page({ filter, order, from, count, outside, within }) {
      const all = listOf(filter, order, outside ? TIME_BIT : 0);
      const list = within === undefined ? all : all.filter((row) => isWithin(columns, row, within));
      const begin = Math.max(0, from);
      const rows = Array.from(list.subarray(begin, begin + Math.max(0, count)), (row) => {
        const record = columns.records[row]!;
        return { record, certainty: certaintyOf(record.interval, filter.range) };
      });
      return { rows, total: list.length };
    },

    tile({ filter, ...address }) {
      const { fail, rows } = passesFor(filter);
      return encodeTile(columns, { fail, range: filter.range }, rows.length <= MOST_EXACT, address);
    },

    record(id) {
      const row = columns.rowOfId.get(id);
      return row === undefined ? null : columns.records[row]!;
    },
  };
}
