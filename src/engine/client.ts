import { buffersOf } from '../core/incidentBatch.ts';
import type { CallKind, Calls, FromEngine, ToEngine } from './messages.ts';
import type { EngineClient } from './protocol.ts';

/** What the client needs of a `Worker`. */
export interface EngineWorker {
  postMessage(message: ToEngine, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromEngine>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  resolve(value: Calls[CallKind]['brings']): void;
  reject(reason: Error): void;
}

/** The engine behind a worker that it owns from now on. */
export function createEngineClient(worker: EngineWorker): EngineClient {
  const waiting = new Map<number, Waiting>();
  const failureListeners: ((detail: string) => void)[] = [];
  let calls = 0;
  let latestQuery: number | null = null;
  /** Why nothing can be asked any more. */
  let ended: Error | null = null;
  let failure: string | null = null;

  const settle = (call: number): Waiting | undefined => {
    const found = waiting.get(call);
    waiting.delete(call);
    return found;
  };

  const cancel = (call: number, reason: string): void => {
    const found = settle(call);
    if (found === undefined) return;
    worker.postMessage({ call, kind: 'cancel' }, []);
    found.reject(abortError(reason));
  };

  const end = (reason: Error): void => {
    ended = reason;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const fail = (detail: string): void => {
    if (ended !== null) return;
    failure = detail;
    end(new Error(detail));
    for (const listener of failureListeners) listener(detail);
  };

  const ask = <Kind extends CallKind>(
    kind: Kind,
    takes: Calls[Kind]['takes'],
    signal?: AbortSignal,
    transfer: ArrayBuffer[] = [],
  ) =>
    new Promise<Calls[Kind]['brings']>((resolve, reject) => {
      if (ended !== null) throw ended;
      if (signal?.aborted === true) throw abortError(`${kind}: aborted before it was asked`);
      const call = ++calls;
      worker.postMessage({ call, kind, takes } as ToEngine, transfer);
      const abort = () => cancel(call, `${kind}: aborted`);
      signal?.addEventListener('abort', abort, { once: true });
      const done = () => signal?.removeEventListener('abort', abort);
      waiting.set(call, {
        resolve(value) {
          done();
          resolve(value);
        },
        reject(reason) {
          done();
          reject(reason);
        },
      });
    });

  worker.addEventListener('message', ({ data }) => {
    const found = settle(data.call);
    if (found === undefined) return;
    if ('failure' in data) found.reject(new Error(data.failure));
    else found.resolve(data.brings);
  });
  worker.addEventListener('error', ({ message }) => {
    // A script that does not load gives an event without a message.
    fail(message ? `the engine's worker failed: ${message}` : "the engine's worker could not be loaded");
  });
  worker.addEventListener('messageerror', () => fail("a message of the engine's worker could not be read"));

  return {
    open: (records) => ask('open', records),
    async beginTable() {
      await ask('beginTable', null);
    },
    appendBatch: (batch) => ask('appendBatch', batch, undefined, buffersOf(batch)),
    finishTable: () => ask('finishTable', null),
    async dropTable() {
      await ask('dropTable', null);
    },
    query(request, signal) {
      if (latestQuery !== null) cancel(latestQuery, 'query: a newer one took its place');
      const answer = ask('query', request, signal);
      latestQuery = calls;
      return answer;
    },
    page: (request, signal) => ask('page', request, signal),
    tile: (request, signal) => ask('tile', request, signal),
    tiles: (request, signal) => ask('tiles', request, signal),
    record: (id, signal) => ask('record', id, signal),
    rowOf: (id, signal) => ask('rowOf', id, signal),
    onFailure(listener) {
      if (failure === null) failureListeners.push(listener);
      else listener(failure);
    },
    close() {
      if (ended === null) end(abortError('the engine was closed'));
    },
  };
}

function abortError(reason: string): DOMException {
  return new DOMException(reason, 'AbortError');
}
