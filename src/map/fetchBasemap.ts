import type { FeatureCollection } from 'geojson';
import { success, type Result } from '../core/result.ts';
import { type Basemap, type BasemapFailure } from './basemapData.ts';
import type { BasemapBlobs } from './basemapWorker.ts';

/** What each source of the basemap is given: an address that MapLibre's own worker reads, or the features. */
export type BasemapSources = Readonly<Record<keyof Basemap, string | FeatureCollection>>;

function blobsFromWorker(url: string, signal: AbortSignal): Promise<Result<BasemapBlobs, BasemapFailure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./basemapWorker.ts', import.meta.url), {
      type: 'module',
      name: 'dateline-basemap',
    });
    const settle = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    signal.addEventListener('abort', () => settle(() => reject(signal.reason)), { once: true });
    worker.addEventListener('error', (event) => settle(() => reject(new Error(event.message))));
    worker.addEventListener('message', ({ data }: MessageEvent<Result<BasemapBlobs, BasemapFailure>>) =>
      settle(() => resolve(data)),
    );
    worker.postMessage(url, []);
  });
}

/**
 * The embedded basemap, decoded in a worker: neither the parsing nor the copying (some 100 ms together) falls on the
 * page. Where there is no worker the page decodes it. Failures are returned. The addresses live as long as the page.
 */
export async function fetchBasemap(
  url: string,
  signal: AbortSignal,
): Promise<Result<BasemapSources, BasemapFailure>> {
  try {
    const read = await blobsFromWorker(url, signal);
    if (!read.ok) return read;
    const { land, lines, labels } = read.value;
    return success({
      land: URL.createObjectURL(land),
      lines: URL.createObjectURL(lines),
      labels: URL.createObjectURL(labels),
    });
  } catch {
    const { loadBasemap } = await import('./basemapData.ts');
    return loadBasemap(url, signal);
  }
}
