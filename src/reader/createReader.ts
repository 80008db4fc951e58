import type { DatasetSource, Reader, ReadReply } from './protocol.ts';

/** One worker a dataset: it ends with its answer, and its memory goes with it. */
function readInWorker(source: DatasetSource): Promise<ReadReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: 'dateline-reader',
    });
    const settle = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => settle(() => resolve(data)));
    worker.addEventListener('error', (event) =>
      settle(() => reject(new Error(event.message || 'the reader could not start'))),
    );
    worker.postMessage(source, []);
  });
}

/** Reads in a worker; on the page itself where the browser gives no worker, so that the text is there all the same. */
export function createReader(): Reader {
  return {
    async read(source) {
      try {
        return await readInWorker(source);
      } catch {
        const { readBundle } = await import('./readBundle.ts');
        return readBundle(source);
      }
    },
  };
}
