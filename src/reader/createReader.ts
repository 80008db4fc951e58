import type { Reader, ReadReply, ReadRequest } from './protocol.ts';

/** One worker a dataset: it ends with its answer, and its memory goes with it. */
function readInWorker(address: string): Promise<ReadReply> {
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
    worker.postMessage({ address } satisfies ReadRequest, []);
  });
}

/** Reads in a worker; on the page itself where the browser gives no worker, so that the text is there all the same. */
export function createReader(): Reader {
  return {
    async read(address) {
      try {
        return await readInWorker(address);
      } catch {
        const { readBundle } = await import('./readBundle.ts');
        return readBundle(address);
      }
    },
  };
}
