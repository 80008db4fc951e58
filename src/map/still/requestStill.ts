import type { StillRequest } from './stillRequest.ts';

/**
 * A still picture of the map, drawn in a worker: the page goes on meanwhile. Null where it cannot be had (no worker, no
 * canvas there, no basemap) or is no longer wanted: then the stage stays empty until the live map stands.
 */
export function requestStill(request: StillRequest, signal: AbortSignal): Promise<ImageBitmap | null> {
  return new Promise((resolve) => {
    if (typeof OffscreenCanvas === 'undefined') {
      resolve(null);
      return;
    }
    try {
      const worker = new Worker(new URL('./stillWorker.ts', import.meta.url), {
        type: 'module',
        name: 'dateline-still',
      });
      const settle = (picture: ImageBitmap | null) => {
        worker.terminate();
        resolve(picture);
      };
      signal.addEventListener('abort', () => settle(null), { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<ImageBitmap | null>) => settle(data));
      worker.addEventListener('error', () => settle(null));
      worker.postMessage(request, []);
    } catch {
      // A sandboxed frame may start no worker.
      resolve(null);
    }
  });
}
