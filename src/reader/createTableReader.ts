import { failure, success, type Result } from '../core/result.ts';
import type { ImportChoices, ImportReport, Inspection } from '../core/tableImport.ts';
import { startTable, type TableHost } from './tableHost.ts';
import { sourceName } from './sourceName.ts';
import { forgetFile, identifyFile, keepFile, keptFiles, readKeptFile } from './keptFiles.ts';
import type { PortableSource } from './tableMessages.ts';
import type {
  ImportEvents,
  InspectedTable,
  OpeningEvents,
  TableHandle,
  TableReader,
  TableSource,
} from './tableProtocol.ts';

function portable(source: TableSource): PortableSource {
  return source.kind === 'file' ? { kind: 'file', name: source.file.name, blob: source.file } : source;
}

/** A reader of tables: a worker for each, and results for whatever goes wrong. */
export function createTableReader(): TableReader {
  return {
    open: (source, choices, events) => open(sourceName(source), portable(source), choices, events),
    kept: () => keptFiles(),
    forget: (id) => forgetFile(id),
    identify: (name, file) => identifyFile(name, file, { timeZone: 'UTC' }),
    keep: (known, file) => keepFile(known, file),
    bytesOf: async (id) => (await readKeptFile(id))?.blob ?? null,
  };
}

async function open(
  name: string,
  source: PortableSource,
  choices: ImportChoices,
  events?: OpeningEvents,
): Promise<Result<InspectedTable>> {
  let host: TableHost;
  try {
    host = await startTable();
  } catch (error) {
    return unreadable(name, error);
  }
  const end = () => host.close();
  if (events?.signal.aborted === true) end();
  events?.signal.addEventListener('abort', end, { once: true });
  const inspected = await resultOf(name, () =>
    host.open({ source, choices }, (progress) => events?.onProgress(progress)),
  );
  events?.signal.removeEventListener('abort', end);
  if (!inspected.ok) {
    host.close();
    return inspected;
  }
  return success(inspectedTable(host, inspected.value));
}

function inspectedTable(host: TableHost, inspection: Inspection): InspectedTable {
  return {
    inspection,
    inspect: (choices) => resultOf(inspection.name, () => host.call('inspect', choices)),
    read: (choices, events, signal) => read(host, inspection, choices, events, signal),
    close: () => host.close(),
  };
}

async function read(
  host: TableHost,
  first: Inspection,
  choices: ImportChoices,
  events: ImportEvents,
  signal: AbortSignal,
): Promise<Result<TableHandle>> {
  const { name } = first;
  const report: Result<ImportReport> = await resultOf(name, () => host.read(choices, events, signal));
  if (!report.ok) return report;
  // After the rows: those of an address can bring columns that its beginning does not have.
  const inspected = await resultOf(name, () => host.call('inspect', choices));
  if (!inspected.ok) return inspected;
  return success({
    inspection: inspected.value,
    report: report.value,
    detail: (row) => host.call('detail', row),
    problemsCsv: () => host.call('problemsCsv', null),
    identify: () => host.call('identify', null),
    keep: () => resultOf(name, () => host.call('keep', null)),
    async again(other) {
      let blob: Blob;
      try {
        blob = await host.call('original', null);
      } catch (error) {
        return unreadable(name, error);
      }
      return open(name, { kind: 'file', name, blob }, other);
    },
    holdInMemory: async () => {
      await host.call('holdInMemory', null);
    },
    close: () => host.close(),
  });
}

/** Answers of a worker, or why it gave none. An abort goes on as what it is. */
async function resultOf<Value>(name: string, ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return failure({ kind: 'table-unreadable', name, problem: 'unreadable', detail } as const);
}
