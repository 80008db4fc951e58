import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { Result } from '../core/result.ts';
import type {
  ImportChoices,
  ImportProgress,
  ImportReport,
  Inspection,
  RowDetail,
} from '../core/tableImport.ts';
import type { KeptFile } from './tableProtocol.ts';

/** A source as it goes to a worker. */
export type PortableSource =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'kept'; readonly id: string };

/** What is asked of a table's worker, one call after the other; `cancel` and `taken` while `read` goes on. `open` and `read` tell progress. */
export interface TableCalls {
  open: { takes: { source: PortableSource; choices: ImportChoices }; brings: Result<Inspection> };
  inspect: { takes: ImportChoices; brings: Result<Inspection> };
  read: { takes: ImportChoices; brings: Result<ImportReport> };
  detail: { takes: number; brings: RowDetail };
  problemsCsv: { takes: null; brings: Blob };
  identify: { takes: null; brings: KeptFile };
  keep: { takes: null; brings: Result<KeptFile> };
  original: { takes: null; brings: Blob };
  holdInMemory: { takes: null; brings: null };
}
export type TableCallKind = keyof TableCalls;

export type ToTable =
  | { [Kind in TableCallKind]: { call: number; kind: Kind; takes: TableCalls[Kind]['takes'] } }[TableCallKind]
  | { kind: 'cancel' }
  /** The last batch was taken over: the next may come. */
  | { kind: 'taken' };

export type FromTable =
  | { call: number; brings: TableCalls[TableCallKind]['brings'] }
  | { call: number; failure: string }
  | { progress: ImportProgress }
  | { batch: IncidentBatch };
