import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Markup } from './markup.ts';
import type { PictureFonts } from './pictureFonts.ts';

/** Our fonts only: the same picture on every machine. */
export function rasteriserOptions(fonts: PictureFonts): ResvgRenderOptions {
  return {
    font: { loadSystemFonts: false, fontFiles: [...fonts.files], defaultFontFamily: 'IBM Plex Sans' },
  };
}

/** Draws an SVG as PNG, in its own size. */
export async function rasterise(svg: Markup, fonts: PictureFonts): Promise<Buffer> {
  return (await renderAsync(svg.text, rasteriserOptions(fonts))).asPng();
}
