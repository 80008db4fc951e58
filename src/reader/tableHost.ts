import type { Result } from '../core/result.ts';
import type { ImportChoices, ImportProgress, ImportReport, Inspection } from '../core/tableImport.ts';
import type { FromTable, TableCallKind, TableCalls, ToTable } from './tableMessages.ts';
import type { ImportEvents } from './tableProtocol.ts';
import type { TableSession } from './tableSession.ts';

/** One table, in a worker of its own or on the page itself. Calls reject where the worker dies. */
export interface TableHost {
  /** Rejects with an `AbortError` where it is closed meanwhile. */
  open(
    takes: TableCalls['open']['takes'],
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<Inspection>>;
  call<Kind extends Exclude<TableCallKind, 'open' | 'read'>>(
    kind: Kind,
    takes: TableCalls[Kind]['takes'],
  ): Promise<TableCalls[Kind]['brings']>;
  /** Rejects with an `AbortError` where `signal` aborts. */
  read(choices: ImportChoices, events: ImportEvents, signal: AbortSignal): Promise<Result<ImportReport>>;
  /** Ends the worker; its memory goes with it. */
  close(): void;
}

/** A worker where the browser gives one; else the page does the work, so that the file can be read all the same. */
export async function startTable(): Promise<TableHost> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./tableWorker.ts', import.meta.url), {
      type: 'module',
      name: 'dateline-table',
    });
  } catch {
    const { createTableSession } = await import('./tableSession.ts');
    return hostOfSession(createTableSession());
  }
  return hostOfWorker(worker);
}

interface Waiting {
  resolve(value: TableCalls[TableCallKind]['brings']): void;
  reject(reason: Error): void;
}

function hostOfWorker(worker: Worker): TableHost {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | null = null;
  let events: ImportEvents | null = null;
  let onProgress: ((progress: ImportProgress) => void) | null = null;

  const post = (message: ToTable) => worker.postMessage(message, []);
  const end = (reason: Error) => {
    ended ??= reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const ask = <Kind extends TableCallKind>(kind: Kind, takes: TableCalls[Kind]['takes']) =>
    new Promise<TableCalls[Kind]['brings']>((resolve, reject) => {
      if (ended !== null) throw ended;
      const call = ++calls;
      waiting.set(call, { resolve, reject });
      post({ call, kind, takes } as ToTable);
    });

  worker.addEventListener('message', ({ data }: MessageEvent<FromTable>) => {
    if ('progress' in data) (events?.onProgress ?? onProgress)?.(data.progress);
    else if ('batch' in data) {
      const next = events?.onBatch(data.batch) ?? Promise.resolve();
      next.then(
        () => post({ kind: 'taken' }),
        (error: unknown) => end(asError(error)),
      );
    } else {
      const found = waiting.get(data.call);
      waiting.delete(data.call);
      if ('failure' in data) found?.reject(new Error(data.failure));
      else found?.resolve(data.brings);
    }
  });
  worker.addEventListener('error', (event) =>
    end(new Error(event.message || 'the worker that reads tables could not be loaded')),
  );
  worker.addEventListener('messageerror', () =>
    end(new Error('a message of the table’s worker could not be read')),
  );

  return {
    call: ask,
    async open(takes, tell) {
      onProgress = tell;
      try {
        return await ask('open', takes);
      } finally {
        onProgress = null;
      }
    },
    async read(choices, taking, signal) {
      signal.throwIfAborted();
      events = taking;
      const cancel = () => post({ kind: 'cancel' });
      signal.addEventListener('abort', cancel, { once: true });
      try {
        return await ask('read', choices);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', cancel);
        events = null;
      }
    },
    close: () => end(new DOMException('the table was closed', 'AbortError')),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** The same on the page; tests use it too. */
export function hostOfSession(session: TableSession): TableHost {
  const answers: {
    [Kind in Exclude<TableCallKind, 'open' | 'read'>]: (
      takes: TableCalls[Kind]['takes'],
    ) => Promise<TableCalls[Kind]['brings']> | TableCalls[Kind]['brings'];
  } = {
    inspect: (choices) => session.inspect(choices),
    detail: (row) => session.detail(row),
    problemsCsv: () => session.problemsCsv(),
    identify: () => session.identify(),
    keep: () => session.keep(),
    original: () => session.original(),
    holdInMemory: () => session.holdInMemory(),
  };
  return {
    open: ({ source, choices }, onProgress) => session.open(source, choices, onProgress),
    call: async (kind, takes) => answers[kind](takes),
    read: (choices, events, signal) => session.read(choices, events, signal),
    close: () => session.close(),
  };
}
