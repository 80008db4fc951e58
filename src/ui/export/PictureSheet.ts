import { directionOf, type Language } from '../../core/text.ts';
import type { Theme } from '../../core/view.ts';
import { INCIDENT_COLOURS } from '../../map/incidentColours.ts';
import { distanceText } from '../../map/mapMessages.ts';
import { roundDistance } from '../../map/roundDistance.ts';
import type { KeyEntry, KeyMark } from './pictureKey.ts';
import { wrapText } from './wrapText.ts';

export interface PictureContent {
  readonly language: Language;
  readonly theme: Theme;
  /** Pixels of the map's image in one CSS pixel. */
  readonly pixelRatio: number;
  readonly map: ImageBitmap;
  readonly metresPerPixel: number;
  readonly title: string;
  /** Range, filters, counts: a line each. */
  readonly lines: readonly string[];
  readonly key: readonly KeyEntry[];
  /** What the uncertainty drawn means. */
  readonly notes: readonly string[];
  readonly credits: readonly string[];
  readonly address: string;
}

const MARGIN = 20;
/** Widest scale bar in CSS pixels. */
const LONGEST_SCALE = 120;
/** Narrowest column of the key. */
const KEY_COLUMN = 170;
const KEY_LINE = 24;

export interface Type {
  readonly font: string;
  readonly lineHeight: number;
}

const SANS = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';
const SERIF = '"Source Serif 4", "Noto Naskh Arabic", serif';

export const PICTURE_TYPES: Readonly<
  Record<Language, Readonly<Record<'title' | 'body' | 'small' | 'mark', Type>>>
> = {
  en: {
    title: { font: `600 25px ${SERIF}`, lineHeight: 31 },
    body: { font: `400 14px ${SANS}`, lineHeight: 21 },
    small: { font: `400 12px ${SANS}`, lineHeight: 18 },
    mark: { font: `600 17px ${SERIF}`, lineHeight: 22 },
  },
  ar: {
    title: { font: `700 26px "Noto Naskh Arabic", "Source Serif 4", serif`, lineHeight: 39 },
    body: { font: `400 14.5px "IBM Plex Sans Arabic", "IBM Plex Sans", sans-serif`, lineHeight: 24 },
    small: { font: `400 12.5px "IBM Plex Sans Arabic", "IBM Plex Sans", sans-serif`, lineHeight: 20 },
    mark: { font: `600 17px ${SERIF}`, lineHeight: 22 },
  },
};

/** A part of the picture: its height is known before anything is drawn. */
export interface Block {
  readonly height: number;
  draw(top: number): void;
}

/** Colours of the page in the theme that it wears. */
export function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Draws parts of one picture on one canvas; x runs along the line of reading. */
export class PictureSheet {
  readonly #context: CanvasRenderingContext2D;
  readonly #content: PictureContent;
  readonly #isRightToLeft: boolean;
  /** CSS pixels. */
  readonly width: number;

  constructor(context: CanvasRenderingContext2D, content: PictureContent, width: number) {
    this.#context = context;
    this.#content = content;
    this.#isRightToLeft = directionOf(content.language) === 'rtl';
    this.width = width;
  }

  /** Text over the full width; an address keeps its direction in every language. */
  text(text: string, type: Type, colour: string, isAddress = false): Block {
    const context = this.#context;
    context.font = type.font;
    const lines = wrapText(text, this.width - 2 * MARGIN, (part) => context.measureText(part).width);
    return {
      height: lines.length * type.lineHeight,
      draw: (top) => {
        lines.forEach((line, index) => {
          const baseline = top + (index + 0.74) * type.lineHeight;
          this.#line(line, this.#along(MARGIN), baseline, type, colour, isAddress);
        });
      },
    };
  }

  gap(height: number): Block {
    return { height, draw: () => {} };
  }

  rule(thickness: number, colour: string): Block {
    return {
      height: thickness,
      draw: (top) => {
        this.#context.fillStyle = colour;
        this.#context.fillRect(0, top, this.width, thickness);
      },
    };
  }

  map(): Block {
    const { map, pixelRatio } = this.#content;
    const [width, height] = [map.width / pixelRatio, map.height / pixelRatio];
    return {
      height,
      draw: (top) => {
        this.#context.drawImage(map, (this.width - width) / 2, top, width, height);
        this.#scale(top + height);
      },
    };
  }

  key(marks: ReadonlyMap<KeyMark, ImageBitmap>): Block {
    const { key, language } = this.#content;
    const type = PICTURE_TYPES[language].body;
    const columns = Math.max(1, Math.floor((this.width - 2 * MARGIN) / KEY_COLUMN));
    const perColumn = Math.ceil(key.length / columns);
    const column = (this.width - 2 * MARGIN) / columns;
    return {
      height: perColumn * KEY_LINE,
      draw: (top) => {
        key.forEach(({ mark, words }, index) => {
          const start = MARGIN + Math.floor(index / perColumn) * column;
          const middle = top + ((index % perColumn) + 0.5) * KEY_LINE;
          this.#mark(mark, marks, this.#along(start + 10), middle);
          this.#line(words, this.#along(start + 28), middle + 5, type, colourOf('--ink-2'));
        });
      },
    };
  }

  /** The wordmark, a left-to-right lock-up in every language. */
  wordmark(): Block {
    const context = this.#context;
    const type = PICTURE_TYPES.en.mark;
    return {
      height: type.lineHeight,
      draw: (top) => {
        context.font = type.font;
        const size = context.measureText('Dateline').width + 24;
        const left = this.#isRightToLeft ? this.width - MARGIN - size : MARGIN;
        const middle = top + type.lineHeight / 2;
        context.fillStyle = colourOf('--ink');
        context.fillRect(left, middle - 8, 2, 16);
        context.fillRect(left + 14, middle - 8, 2, 16);
        context.fillStyle = colourOf('--attack');
        context.fillRect(left + 4.5, middle - 3.5, 7, 7);
        context.direction = 'ltr';
        context.textAlign = 'left';
        context.fillStyle = colourOf('--ink');
        context.fillText('Dateline', left + 24, middle + 6);
      },
    };
  }

  /** Where a distance along the line of reading lies on the canvas. */
  #along(distance: number): number {
    return this.#isRightToLeft ? this.width - distance : distance;
  }

  #line(text: string, x: number, baseline: number, { font }: Type, colour: string, isAddress = false): void {
    const context = this.#context;
    context.font = font;
    context.fillStyle = colour;
    context.direction = this.#isRightToLeft && !isAddress ? 'rtl' : 'ltr';
    context.textAlign = this.#isRightToLeft ? 'right' : 'left';
    context.fillText(text, x, baseline);
  }

  #mark(mark: KeyMark, images: ReadonlyMap<KeyMark, ImageBitmap>, x: number, y: number): void {
    const context = this.#context;
    const colours = INCIDENT_COLOURS[this.#content.theme];
    const image = images.get(mark);
    if (image !== undefined) {
      const { pixelRatio } = this.#content;
      const [width, height] = [image.width / pixelRatio, image.height / pixelRatio];
      // Symbols are 24 CSS pixels on the map; a key's line has room for less.
      const scale = mark.kind === 'symbol' ? 0.75 : 1;
      context.drawImage(
        image,
        x - (width * scale) / 2,
        y - (height * scale) / 2,
        width * scale,
        height * scale,
      );
      return;
    }
    context.beginPath();
    context.arc(x, y, mark.kind === 'role' ? 6 : 7, 0, 2 * Math.PI);
    const colour = mark.kind === 'role' ? colours[mark.role] : colours.attack;
    context.fillStyle = colour;
    context.globalAlpha = mark.kind === 'role' ? 1 : 0.3;
    context.fill();
    context.globalAlpha = 1;
    if (mark.kind === 'role') return;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.setLineDash([2, 1.6]);
    context.stroke();
    context.setLineDash([]);
  }

  /** At the lower right of the map, as on the page. */
  #scale(bottom: number): void {
    const { metresPerPixel, language } = this.#content;
    const metres = roundDistance(metresPerPixel * LONGEST_SCALE);
    const length = metres / metresPerPixel;
    const right = this.width - 14;
    const context = this.#context;
    context.beginPath();
    context.moveTo(right - length, bottom - 18);
    context.lineTo(right - length, bottom - 12);
    context.lineTo(right, bottom - 12);
    context.lineTo(right, bottom - 18);
    context.lineJoin = 'round';
    context.font = PICTURE_TYPES[language].small.font;
    context.direction = directionOf(language);
    context.textAlign = 'center';
    const text = distanceText(metres, language);
    const [x, y] = [right - length / 2, bottom - 20];
    for (const [colour, width] of [
      [colourOf('--map-halo'), 4],
      [colourOf('--ink'), 1.5],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.stroke();
      if (width === 4) context.strokeText(text, x, y);
    }
    context.fillStyle = colourOf('--ink');
    context.fillText(text, x, y);
  }
}
