import { loadBasemap } from '../basemapData.ts';
import { mapFontFaces } from '../basemapFonts.ts';
import { drawStill } from './drawStill.ts';
import type { StillRequest } from './stillRequest.ts';

/** The map's typefaces; a file that does not come leaves its words in a font of the device. */
async function loadFonts(base: string): Promise<void> {
  const scope = self as unknown as { fonts?: FontFaceSet };
  const faces = Object.entries(mapFontFaces(base)).flatMap(([name, files]) =>
    files.map(
      (file) => new FontFace(name, `url(${file.url})`, { unicodeRange: file['unicode-range'].join() }),
    ),
  );
  for (const face of faces) scope.fonts?.add(face);
  await Promise.allSettled(
    Object.keys(mapFontFaces(base)).map(async (name) => scope.fonts?.load(`16px "${name}"`, 'aا')),
  );
}

/** What pictures share, fetched once; what did not come is asked for again with the next picture. */
let basemap: ReturnType<typeof loadBasemap> | null = null;
let fonts: Promise<void> | null = null;

/** Draws away from the page. Answers with the picture, or with null where it cannot be drawn. */
async function answer(request: StillRequest): Promise<ImageBitmap | null> {
  const { width, height, pixelRatio, basemapUrl, base } = request;
  const [found] = await Promise.all([(basemap ??= loadBasemap(basemapUrl)), (fonts ??= loadFonts(base))]);
  if (!found.ok) {
    basemap = null;
    return null;
  }
  const canvas = new OffscreenCanvas(Math.round(width * pixelRatio), Math.round(height * pixelRatio));
  // Drawn once and taken: a graphics processor, or what stands in for it, is not to be waited for.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.scale(pixelRatio, pixelRatio);
  drawStill(context, request, found.value);
  return canvas.transferToImageBitmap();
}

self.addEventListener('message', ({ data }: MessageEvent<StillRequest>) => {
  void answer(data)
    .catch(() => null)
    .then((picture) => self.postMessage(picture, { transfer: picture === null ? [] : [picture] }));
});
