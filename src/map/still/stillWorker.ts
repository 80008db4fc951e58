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

/** Draws away from the page. Answers with the picture, or with null where it cannot be drawn. */
async function answer(request: StillRequest): Promise<ImageBitmap | null> {
  const { width, height, pixelRatio, basemapUrl, base } = request;
  const [basemap] = await Promise.all([loadBasemap(basemapUrl), loadFonts(base)]);
  if (!basemap.ok) return null;
  const canvas = new OffscreenCanvas(Math.round(width * pixelRatio), Math.round(height * pixelRatio));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(pixelRatio, pixelRatio);
  drawStill(context, request, basemap.value);
  return canvas.transferToImageBitmap();
}

self.addEventListener('message', ({ data }: MessageEvent<StillRequest>) => {
  void answer(data)
    .catch(() => null)
    .then((picture) => self.postMessage(picture, { transfer: picture === null ? [] : [picture] }));
});
