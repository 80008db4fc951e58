import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type {
  Page,
  PageRequest,
  QueryRequest,
  QueryResult,
  Summary,
  TableGrowth,
  TileRequest,
  TilesRequest,
} from './protocol.ts';

/** What each kind of call takes to the worker, and brings back. */
export interface Calls {
  open: { takes: readonly IncidentRecord[]; brings: Summary };
  beginTable: { takes: null; brings: null };
  appendBatch: { takes: IncidentBatch; brings: TableGrowth };
  finishTable: { takes: null; brings: Summary };
  dropTable: { takes: null; brings: null };
  query: { takes: QueryRequest; brings: QueryResult };
  page: { takes: PageRequest; brings: Page };
  tile: { takes: TileRequest; brings: ArrayBuffer };
  tiles: { takes: TilesRequest; brings: ArrayBuffer[] };
  record: { takes: string; brings: IncidentRecord | null };
  rowOf: { takes: string; brings: number | null };
}
export type CallKind = keyof Calls;

/** To the worker: a call, or word that an earlier one is no longer waited for. */
export type ToEngine =
  | { [Kind in CallKind]: { call: number; kind: Kind; takes: Calls[Kind]['takes'] } }[CallKind]
  | { call: number; kind: 'cancel' };

/** From the worker: what a call brought, or why it failed, in words. A cancelled call may bring nothing at all. */
export type FromEngine =
  { call: number; brings: Calls[CallKind]['brings'] } | { call: number; failure: string };
