import type { StillRequest } from './stillRequest.ts';

/** Draws still pictures of the map in a worker, which keeps the basemap and the typefaces from one to the next. */
export interface StillPainter {
  /**
   * Null where the picture cannot be had (no worker, no canvas there, no basemap) or a later one was asked for
   * meanwhile: of those that wait for their turn only the last is drawn.
   */
  paint(request: StillRequest): Promise<ImageBitmap | null>;
  /** Ends the worker; pictures that are still awaited are null. */
  close(): void;
}

interface Job {
  readonly request: StillRequest;
  settle(picture: ImageBitmap | null): void;
}

export function createStillPainter(): StillPainter {
  let worker: Worker | null = null;
  let current: Job | null = null;
  let next: Job | null = null;
  let isOver = typeof OffscreenCanvas === 'undefined';

  const end = (): void => {
    isOver = true;
    worker?.terminate();
    current?.settle(null);
    next?.settle(null);
    current = next = null;
  };
  const begin = (job: Job): void => {
    current = job;
    try {
      worker ??= startWorker();
      worker.postMessage(job.request, []);
    } catch {
      // A sandboxed frame may start no worker.
      end();
    }
  };
  const startWorker = (): Worker => {
    const started = new Worker(new URL('./stillWorker.ts', import.meta.url), {
      type: 'module',
      name: 'dateline-still',
    });
    started.addEventListener('message', ({ data }: MessageEvent<ImageBitmap | null>) => {
      current?.settle(next === null ? data : null);
      current = null;
      if (next === null) return;
      const job = next;
      next = null;
      begin(job);
    });
    started.addEventListener('error', end);
    return started;
  };

  return {
    paint: (request) =>
      new Promise((settle) => {
        if (isOver) {
          settle(null);
          return;
        }
        const job = { request, settle };
        if (current === null) begin(job);
        else {
          next?.settle(null);
          next = job;
        }
      }),
    close: end,
  };
}
