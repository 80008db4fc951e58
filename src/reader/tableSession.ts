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
import { openContainer } from './containerRows.ts';
import { detectFormat } from './detectFormat.ts';
import { openDelimited } from './delimitedRows.ts';
import { identifyFile, keepFile } from './keptFiles.ts';
import { openTableBytes, type TableBytes } from './tableBytes.ts';
import type { PortableSource } from './tableMessages.ts';
import type { KeptFile } from './tableProtocol.ts';

/** A table as one of its kinds reads it. */
export interface TableRows {
  inspect(choices: ImportChoices): Promise<Inspection>;
  /** Rejects with `signal.reason` where it is aborted. */
  read(choices: ImportChoices, events: SessionEvents, signal: AbortSignal): Promise<ImportReport>;
  /** Of the last `read`. */
  detail(row: number): Promise<RowDetail>;
  problemsCsv(): Blob;
}

export interface SessionEvents {
  onProgress(progress: ImportProgress): void;
  onBatch(batch: IncidentBatch): Promise<void>;
}

/** One table from its opening to its end: the reader without its worker. Expected failures are results. */
export interface TableSession {
  open(source: PortableSource, choices: ImportChoices): Promise<Result<Inspection>>;
  inspect(choices: ImportChoices): Promise<Result<Inspection>>;
  read(choices: ImportChoices, events: SessionEvents, signal: AbortSignal): Promise<Result<ImportReport>>;
  detail(row: number): Promise<RowDetail>;
  problemsCsv(): Blob;
  identify(): Promise<KeptFile>;
  keep(): Promise<Result<KeptFile>>;
  /** The file as it was found. */
  original(): Promise<Blob>;
  /** From now on the file is read from memory, where it was read from the browser's storage. */
  hold(): Promise<null>;
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
      if (error instanceof RangeError) return unreadable('too-large', error.message);
      if (error instanceof DOMException && error.name === 'NotReadableError') {
        return unreadable('unreadable', error.message);
      }
      throw error;
    }
  };

  let known: Promise<KeptFile> | null = null;
  /** The hash is computed once: it takes a second for a few hundred megabytes. */
  const identify = () =>
    (known ??= (async () => {
      const { name, original } = opened().bytes;
      return identifyFile(name, await original(), read ?? { timeZone: 'UTC' });
    })());

  return {
    async open(source, choices) {
      let found: Result<TableBytes>;
      try {
        found = await openTableBytes(source);
      } catch (error) {
        const name = source.kind === 'file' || source.kind === 'text' ? source.name : '';
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
        rows =
          format.kind === 'delimited'
            ? openDelimited(opening, head)
            : await openContainer(opening, format.kind === 'json' ? 'json' : format.format, head);
        return rows.inspect(choices);
      });
    },
    inspect: (choices) => guarded(() => opened().rows.inspect(choices)),
    read(choices, events, signal) {
      read = choices;
      return guarded(() => opened().rows.read(choices, events, signal));
    },
    detail: (row) => opened().rows.detail(row),
    problemsCsv: () => opened().rows.problemsCsv(),
    identify,
    async keep() {
      return keepFile(await identify(), await opened().bytes.original());
    },
    original: () => opened().bytes.original(),
    async hold() {
      await opened().bytes.hold();
      return null;
    },
  };
}
