import type { FacetName, Filter } from '../core/filter.ts';
import type { Bounds } from '../core/geometry.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Certainty, Interval } from '../core/interval.ts';

/** What the engine is asked and what it answers; the worker, its client and the tests share these shapes. */

export interface Summary {
  readonly rows: number;
  readonly backgroundRows: number;
  /** Around everything that has a position, background apart; null where nothing has. */
  readonly bounds: Bounds | null;
  /** From the earliest known bound to the latest, background apart; null where no bound is known. */
  readonly span: Interval | null;
  readonly spanWithBackground: Interval | null;
}

export interface QueryRequest {
  readonly filter: Filter;
  /** Ascending edges of the histogram's bins in epoch milliseconds: n + 1 edges for n bins. */
  readonly binEdges: readonly number[];
}

export interface FacetCount {
  readonly id: string;
  /** Rows that would be kept, certain and possible, under all filters but this facet's own. */
  readonly count: number;
}

export interface QueryResult {
  readonly certain: number;
  readonly possible: number;
  /** Rows that pass every filter but fall outside the range (or are only possible, where `certain` is asked). */
  readonly outside: number;
  /** Rows before any filter, background included only where the filter asks for it. */
  readonly total: number;
  /** Incidents that may have been under way in each bin. Time is not filtered by itself. */
  readonly histogram: {
    readonly edges: readonly number[];
    readonly all: readonly number[];
    readonly passing: readonly number[];
    /** `passing` by symbol: for each of `SHAPES` one count a bin. */
    readonly passingByShape: readonly (readonly number[])[];
  };
  /** At most `MOST_OPTIONS` options a facet, the most frequent ones and all that are kept; in the facet's order. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** How many options each facet has in all. */
  readonly facetSizes: Readonly<Record<FacetName, number>>;
  /** Around what passes; null where nothing that passes has a position. */
  readonly bounds: Bounds | null;
}

export const MOST_OPTIONS = 200;

export const ORDERS = ['time', 'time-reversed', 'title', 'conflicts'] as const;
export type Order = (typeof ORDERS)[number];

export interface PageRequest {
  readonly filter: Filter;
  readonly order: Order;
  readonly from: number;
  readonly count: number;
  /** Ask for what falls outside the range but passes every other filter, instead of what passes. */
  readonly outside: boolean;
  /** Only what stands in this cell of the map, a tile address of any depth to 32; for the rows of an aggregate. */
  readonly within?: TileAddress;
}

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export interface PageRow {
  readonly record: IncidentRecord;
  readonly certainty: Certainty;
}

export interface Page {
  readonly rows: readonly PageRow[];
  readonly total: number;
}

export interface TileRequest extends TileAddress {
  readonly filter: Filter;
}

/** Several tiles under one filter, in one turn: what a view shows. */
export interface TilesRequest {
  readonly filter: Filter;
  readonly tiles: readonly TileAddress[];
}

/**
 * Properties of a point in a tile (layer `incidents`). A lone incident carries its own; an aggregate carries `count`
 * above 1 and no `id`.
 */
export interface TileProperties {
  /** Index of the row in the order it was opened; also the feature's id. */
  readonly row?: number;
  readonly id?: string;
  readonly count: number;
  readonly certainCount: number;
  readonly shape: string;
  readonly role: string;
  readonly certainty: 'certain' | 'possible';
  readonly conflicts: number;
  readonly discrepancies: number;
  readonly radius: number;
  readonly background: boolean;
  readonly label_en: string;
  readonly label_ar: string;
  readonly qualifier_en: string;
  readonly qualifier_ar: string;
  /**
   * Of an aggregate: the shares of the symbols in sixteenths, a hexadecimal digit for each of `SHAPES` (`g` for all
   * sixteen), so that few pictures serve all aggregates. Every symbol that occurs has at least one sixteenth. Empty
   * for a lone incident.
   */
  readonly pie: string;
  /** Of an aggregate: the cell that it stands for, `z/x/y`; for `PageRequest.within`. Empty for a lone incident. */
  readonly cell: string;
}

/** What a growing table has come to. */
export interface TableGrowth {
  readonly rows: number;
  /** Set where questions are answered from these rows from now on. */
  readonly shown: Summary | null;
}

/** The engine behind its worker. Promises of stale or aborted requests reject with an `AbortError`. */
export interface EngineClient {
  /** Replaces what is open. */
  open(records: readonly IncidentRecord[]): Promise<Summary>;
  /** Begins a table that takes the place of what is open, at the first rows that are worth showing or at the end. */
  beginTable(): Promise<void>;
  /** Adds rows; the batch's buffers are transferred. Throws where no table has begun. */
  appendBatch(batch: IncidentBatch): Promise<TableGrowth>;
  /** Ends the table; from now on it is what is open, and what was open before is forgotten. */
  finishTable(): Promise<Summary>;
  /** Forgets an unfinished table; what was open before it is open again. */
  dropTable(): Promise<void>;
  /** Only the latest query is answered; an older one still waiting is aborted. */
  query(request: QueryRequest, signal?: AbortSignal): Promise<QueryResult>;
  page(request: PageRequest, signal?: AbortSignal): Promise<Page>;
  /** A Mapbox vector tile; empty where nothing passes. */
  tile(request: TileRequest, signal?: AbortSignal): Promise<ArrayBuffer>;
  /** The tiles in the order in which they are asked for, as `tile` gives them. */
  tiles(request: TilesRequest, signal?: AbortSignal): Promise<ArrayBuffer[]>;
  /** One record by id; null where it is not open. */
  record(id: string, signal?: AbortSignal): Promise<IncidentRecord | null>;
  /** Number of a row in the order in which it was opened; null where no row has the id. */
  rowOf(id: string, signal?: AbortSignal): Promise<number | null>;
  /** Called once when the worker cannot go on; every pending promise rejects with the same message. */
  onFailure(listener: (detail: string) => void): void;
  close(): void;
}
