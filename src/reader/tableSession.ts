import type { IncidentBatch } from '../core/incidentBatch.ts';
import { failure, success, type Result } from '../core/result.ts';
import type {
  ImportChoices,
  ImportProgress,
  ImportReport,
  Inspection,
  RowDetail,
  TableFailureKind,
} from '../core/tableImport.ts';
import { UnreadableTable } from '../formats/container/containerTable.ts';
import type { RowValues } from '../formats/table/rowValues.ts';
import { BrokenOff } from './brokenOff.ts';
import { openContainer } from './containerRows.ts';
import { detectFormat, type DetectedFormat } from './detectFormat.ts';
import { openDelimited } from './delimitedRows.ts';
import { openJson } from './jsonRows.ts';
import { identifyFile, keepFile } from './keptFiles.ts';
import { createPace } from './readingPace.ts';
import { nameInAddress, sourceName } from './sourceName.ts';
import { DownloadFailed, openTableBytes, type TableBytes } from './tableBytes.ts';
import type { PortableSource } from './tableMessages.ts';
import type { KeptFile } from './tableProtocol.ts';

/** A table as one of its kinds reads it. */
export interface TableRows {
  inspect(choices: ImportChoices): Promise<Inspection>;
  /** Rejects with `signal.reason` where it is aborted. */
  read(choices: ImportChoices, events: SessionEvents, signal: AbortSignal): Promise<ImportReport>;
  /** Of the last `read`. */
  detail(row: number): Promise<RowDetail>;
  problemsCsv(): Blob | Promise<Blob>;
}

export interface SessionEvents {
  onProgress(progress: ImportProgress): void;
  onBatch(batch: IncidentBatch): Promise<void>;
  /** Each row that is kept, for who wants its own columns as well; before the batch that holds it. */
  onRow?(values: RowValues): void;
}

/** One table from its opening to its end: the reader without its worker. Expected failures are results. */
export interface TableSession {
  /** `onProgress`: what has come of an address until its beginning, or all that is needed of it, is here. */
  open(
    source: PortableSource,
    choices: ImportChoices,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Result<Inspection>>;
  inspect(choices: ImportChoices): Promise<Result<Inspection>>;
  read(choices: ImportChoices, events: SessionEvents, signal: AbortSignal): Promise<Result<ImportReport>>;
  detail(row: number): Promise<RowDetail>;
  problemsCsv(): Blob | Promise<Blob>;
  identify(): Promise<KeptFile>;
  keep(): Promise<Result<KeptFile>>;
  /** The file as it was found. */
  original(): Promise<Blob>;
  holdInMemory(): Promise<null>;
  /** Stops what still comes. */
  close(): void;
}

export function createTableSession(): TableSession {
  let bytes: TableBytes | null = null;
  let rows: TableRows | null = null;
  let read: ImportChoices | null = null;

  const opened = (): { bytes: TableBytes; rows: TableRows } => {
    if (bytes === null || rows === null) throw new Error('no table is open: call open() first');
    return { bytes, rows };
  };
  const unreadable = (problem: TableFailureKind, detail: string) =>
    failure({ kind: 'table-unreadable', name: bytes?.name ?? '', problem, detail } as const);
  /** What cannot be read becomes a failure; bugs go on. */
  const guarded = async <Value>(work: () => Promise<Value>): Promise<Result<Value>> => {
    try {
      return success(await work());
    } catch (error) {
      if (error instanceof UnreadableTable) return unreadable(error.problem, error.message);
      if (error instanceof BrokenOff) return unreadable('broken', error.message);
      if (error instanceof DownloadFailed) {
        const { address, message } = error;
        return failure({ kind: 'dataset-cut-off', address, detail: message } as const);
      }
      if (error instanceof RangeError) return unreadable('too-large', error.message);
      if (error instanceof DOMException && error.name === 'NotReadableError') {
        return unreadable('unreadable', error.message);
      }
      throw error;
    }
  };

  const inspected = async (choices: ImportChoices): Promise<Inspection> => {
    const { bytes: reading, rows: found } = opened();
    const inspection = await found.inspect(choices);
    return reading.entry === null ? inspection : { ...inspection, entry: reading.entry };
  };

  let known: Promise<KeptFile> | null = null;
  /** The hash is computed once: it takes a second for a few hundred megabytes. */
  const identify = () =>
    (known ??= (async () => {
      const { name, original } = opened().bytes;
      return identifyFile(name, await original(), read ?? { timeZone: 'UTC' });
    })());

  return {
    async open(source, choices, onProgress = () => undefined) {
      let found: Result<TableBytes>;
      let isOpening = true;
      const tell = createPace();
      try {
        found = await openTableBytes(source, (came, totalBytes) => {
          if (isOpening) tell(() => onProgress({ rows: 0, bytes: came, totalBytes }));
        });
      } catch (error) {
        const name = source.kind === 'address' ? nameInAddress(source.address) : sourceName(source);
        if (error instanceof UnreadableTable) {
          return failure({ kind: 'table-unreadable', name, problem: error.problem, detail: error.message });
        }
        const detail = error instanceof Error ? error.message : String(error);
        return failure({ kind: 'table-unreadable', name, problem: 'unreadable', detail });
      }
      if (!found.ok) return found;
      const opening = found.value;
      bytes = opening;
      return guarded(async () => {
        const head = await opening.head();
        const format = detectFormat(head);
        if (format.kind === 'refused') throw new UnreadableTable(format.problem, format.detail);
        rows = await rowsOf(opening, format, head);
        return inspected(choices);
      }).finally(() => {
        isOpening = false;
      });
    },
    inspect: (choices) => guarded(() => inspected(choices)),
    read(choices, events, signal) {
      read = choices;
      const { bytes: reading, rows: found } = opened();
      // A server that sends nothing more would never be asked whether the reader has cancelled.
      const cancel = () => reading.cancel(asError(signal.reason));
      signal.addEventListener('abort', cancel, { once: true });
      return guarded(() => found.read(choices, events, signal)).finally(() =>
        signal.removeEventListener('abort', cancel),
      );
    },
    detail: (row) => opened().rows.detail(row),
    problemsCsv: () => opened().rows.problemsCsv(),
    identify,
    async keep() {
      return keepFile(await identify(), await opened().bytes.original());
    },
    original: () => opened().bytes.original(),
    async holdInMemory() {
      await opened().bytes.holdInMemory();
      return null;
    },
    close: () => bytes?.cancel(new DOMException('the table was closed', 'AbortError')),
  };
}

async function rowsOf(
  opening: TableBytes,
  format: Exclude<DetectedFormat, { kind: 'refused' }>,
  head: Uint8Array,
): Promise<TableRows> {
  switch (format.kind) {
    case 'delimited':
      return openDelimited(opening, head);
    case 'packed': {
      const { openPackedRows } = await import('./packedRows.ts');
      return openPackedRows(opening);
    }
    case 'json':
      return openJson(opening, head);
    case 'table':
      return openContainer(opening, format.format, head);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
