import type { Result } from '../core/result.ts';
import { loadBasemap, type Basemap, type BasemapFailure } from './basemapData.ts';

export type BasemapBlobs = Readonly<Record<keyof Basemap, Blob>>;

/** Decodes away from the page and answers with blobs, which cross without being copied. */
self.addEventListener('message', (event: MessageEvent<string>) => {
  void answer(event.data);
});

async function answer(url: string): Promise<void> {
  const loaded = await loadBasemap(url);
  const blobOf = (name: keyof Basemap) =>
    new Blob([JSON.stringify(loaded.ok ? loaded.value[name] : null)], { type: 'application/geo+json' });
  const reply: Result<BasemapBlobs, BasemapFailure> = loaded.ok
    ? { ok: true, value: { land: blobOf('land'), lines: blobOf('lines'), labels: blobOf('labels') } }
    : loaded;
  self.postMessage(reply, []);
}
