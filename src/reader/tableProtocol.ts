import type { FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { Result } from '../core/result.ts';
import type {
  ImportChoices,
  ImportProgress,
  ImportReport,
  Inspection,
  RowDetail,
} from '../core/tableImport.ts';

/** Where a table comes from. */
export type TableSource =
  | { readonly kind: 'file'; readonly file: File }
  /** http(s); asked for only after the reader agreed where it is another origin. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  /** A file kept in the browser's own storage, by its `localFileId`. */
  | { readonly kind: 'kept'; readonly id: string };

export interface ImportEvents {
  readonly onProgress: (progress: ImportProgress) => void;
  /** A batch is taken over before the next is made; its buffers may be transferred. Rejecting stops the reading. */
  readonly onBatch: (batch: IncidentBatch) => Promise<void>;
}

export interface OpeningEvents {
  /** Bytes of an address that have come, while its rows cannot be read yet. */
  readonly onProgress: (progress: ImportProgress) => void;
  /** Ends the worker, and with it the request; `open` rejects with an `AbortError`. */
  readonly signal: AbortSignal;
}

/** What a finished import knows; the worker that read it stays for `detail` until `close`. */
export interface TableHandle {
  readonly inspection: Inspection;
  readonly report: ImportReport;
  /** One row, by its number in the engine (0 is the first that was kept). */
  detail(row: number): Promise<RowDetail>;
  /** Every problem of the report as CSV: row, column, value, problem, outcome, in words of both languages. */
  problemsCsv(): Promise<Blob>;
  /** What the file is called in links, whether it can be kept or not. */
  identify(): Promise<KeptFile>;
  /** Keeps the file in the browser's storage. */
  keep(): Promise<Result<KeptFile>>;
  /** The file is going to be removed from the browser's storage: its rows are read from a copy in memory from now on. */
  holdInMemory(): Promise<void>;
  /** The same bytes, looked at again under other choices, in a worker of their own: this one goes on until `close`. */
  again(choices: ImportChoices): Promise<Result<InspectedTable>>;
  close(): void;
}

/** A file in the browser's own storage. */
export interface KeptFile {
  /** `localFileId`. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Epoch milliseconds. */
  readonly keptAt: number;
  readonly choices: ImportChoices;
}

/** A file whose beginning has been read. */
export interface InspectedTable {
  readonly inspection: Inspection;
  /** Looks again under other choices (encoding, delimiter, header, zone). */
  inspect(choices: ImportChoices): Promise<Result<Inspection>>;
  /** Reads all rows. `signal` cancels: what was read until then is forgotten and the result is a report that says so. */
  read(choices: ImportChoices, events: ImportEvents, signal: AbortSignal): Promise<Result<TableHandle>>;
  close(): void;
}

/** Reads tables, each in a worker of its own. Nothing throws across: what goes wrong is in the results. */
export interface TableReader {
  open(source: TableSource, choices: ImportChoices, events?: OpeningEvents): Promise<Result<InspectedTable>>;
  /** Files that are kept on this machine, the latest first. */
  kept(): Promise<readonly KeptFile[]>;
  forget(id: string): Promise<void>;
  /** What a file is called in links; for a dataset of ours in a file. */
  identify(name: string, file: Blob): Promise<KeptFile>;
  keep(known: KeptFile, file: Blob): Promise<Result<KeptFile>>;
  /** The bytes of a kept file; null where it is not kept here. */
  bytesOf(id: string): Promise<Blob | null>;
}

/** Names of facet values by id, gathered from the batches. */
export type FacetNames = Readonly<Record<FacetName, ReadonlyMap<string, string>>>;
