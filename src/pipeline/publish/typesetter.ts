import { Resvg } from '@resvg/resvg-js';
import { html, type Markup } from './markup.ts';
import type { PictureFonts, PictureType } from './pictureFonts.ts';
import { rasteriserOptions } from './rasterise.ts';
import { visualRuns } from './visualRuns.ts';

export interface TextPlace {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Set where the text is read from right to left. */
  readonly rightToLeft?: boolean;
  /** Colour of an outline behind the letters. */
  readonly halo?: string;
}

/** Sets lines of text in pictures: both scripts in one line, each in its font. Pixels. */
export interface Typesetter {
  measure(text: string, type: PictureType): number;
  /** A line in SVG. `start` and `end` of the anchor are the left and the right in every language. */
  set(text: string, type: PictureType, place: TextPlace): Markup;
}

/** Ends a run for measuring: a run's own box leaves out the spaces at its end. */
const STOP = '|';

function textElement(text: string, family: string, { size, weight }: PictureType, look: Markup): Markup {
  return html`<text
    font-family="${family}"
    font-size="${size}"
    font-weight="${weight}"
    xml:space="preserve"
    ${look}
    >${text}</text
  >`;
}

/**
 * A typesetter with our fonts. Each run is an element of its own at its measured place: the rasteriser (resvg 2.6) lays
 * out a line in every one of its fonts and drops it, or draws boxes, where that gives different numbers of glyphs, as it
 * does for Arabic with figures.
 */
export function createTypesetter(fonts: PictureFonts): Typesetter {
  const options = rasteriserOptions(fonts);
  const known = new Map<string, number>();

  const inkOf = (text: string, family: string, type: PictureType): number => {
    const key = JSON.stringify([text, family, type.size, type.weight]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const line = textElement(text, family, type, html`x="0" y="100"`);
    const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200">${line}</svg>`;
    const box = new Resvg(svg.text, options).getBBox();
    const ink = box === undefined ? 0 : box.x + box.width;
    known.set(key, ink);
    return ink;
  };

  const laidOut = (text: string, type: PictureType, rightToLeft: boolean) => {
    let width = 0;
    const runs = visualRuns(text, rightToLeft).map((run) => {
      const family = run.arabic ? type.arabic : type.latin;
      const advance = run.arabic
        ? inkOf(run.text, family, type)
        : inkOf(run.text + STOP, family, type) - inkOf(STOP, family, type);
      const placed = { text: run.text, family, x: width };
      width += advance;
      return placed;
    });
    return { runs, width };
  };

  return {
    measure: (text, type) => laidOut(text, type, true).width,
    set(text, type, { x, y, anchor, fill, rightToLeft = false, halo }) {
      const { runs, width } = laidOut(text, type, rightToLeft);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const drawn = (look: Markup) =>
        runs.map((run) =>
          textElement(
            run.text,
            run.family,
            type,
            html`x="${(left + run.x).toFixed(1)}" y="${y.toFixed(1)}" ${look}`,
          ),
        );
      const outline =
        halo !== undefined &&
        drawn(html`fill="${halo}" stroke="${halo}" stroke-width="4" stroke-linejoin="round"`);
      return html`${outline}${drawn(html`fill="${fill}"`)}`;
    },
  };
}
