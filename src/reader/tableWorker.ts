import { buffersOf } from '../core/incidentBatch.ts';
import { createTableSession } from './tableSession.ts';
import type { FromTable, ToTable } from './tableMessages.ts';

/** A table in its worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const session = createTableSession();
let reading: AbortController | null = null;
let taken: (() => void) | null = null;
/** Settles once the batch that was sent last is taken: the next one is read meanwhile. */
let lastTaken: Promise<void> = Promise.resolve();

function say(message: FromTable, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

async function answer(message: Exclude<ToTable, { kind: 'cancel' } | { kind: 'taken' }>) {
  switch (message.kind) {
    case 'open':
      return session.open(message.takes.source, message.takes.choices, (progress) => say({ progress }));
    case 'inspect':
      return session.inspect(message.takes);
    case 'read': {
      const controller = new AbortController();
      reading = controller;
      lastTaken = Promise.resolve();
      const result = await session.read(
        message.takes,
        {
          onProgress: (progress) => say({ progress }),
          async onBatch(batch) {
            await lastTaken;
            lastTaken = new Promise((resolve, reject) => {
              taken = resolve;
              controller.signal.addEventListener('abort', () => reject(abortError()), { once: true });
            });
            // Who waits for it is told; it may be that nobody does any more.
            lastTaken.catch(() => undefined);
            say({ batch }, buffersOf(batch));
          },
        },
        controller.signal,
      );
      await lastTaken;
      return result;
    }
    case 'detail':
      return session.detail(message.takes);
    case 'problemsCsv':
      return session.problemsCsv();
    case 'identify':
      return session.identify();
    case 'keep':
      return session.keep();
    case 'original':
      return session.original();
    case 'holdInMemory':
      return session.holdInMemory();
  }
}

function abortError(): DOMException {
  return new DOMException('the reading was cancelled', 'AbortError');
}

scope.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.kind === 'cancel') {
    reading?.abort(abortError());
    return;
  }
  if (data.kind === 'taken') {
    taken?.();
    return;
  }
  const { call } = data;
  answer(data).then(
    (brings) => say({ call, brings }),
    (error: unknown) => say({ call, failure: error instanceof Error ? error.message : String(error) }),
  );
});
