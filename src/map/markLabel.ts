import type { Language } from '../core/text.ts';
import type { IncidentColours } from './incidentColours.ts';
import { pictureOf } from './markSprites.ts';
import type { LoneIncident } from './placeSymbols.ts';
import { TITLE_SIZE } from './symbolLayers.ts';

/** The qualifying line beside its title. */
const QUALIFIER_SCALE = 0.83;
/** Lines are broken at this width, in ems of the title. */
const WIDEST = 16;
const MOST_LINES = 2;
const LINE_HEIGHT = 1.12;
const HALO = 2;

/** Families as the page's style sheet names them, by language. */
export interface MarkFonts {
  readonly serif: string;
  readonly sans: string;
}

/** Draws a lone incident's title, and its qualifying line under it, as a picture of its own. */
export function drawMarkLabel(
  { label, qualifier }: Pick<LoneIncident, 'label' | 'qualifier'>,
  language: Language,
  fonts: MarkFonts,
  colours: IncidentColours,
  pixelRatio: number,
): ImageBitmap {
  const measuring = new OffscreenCanvas(1, 1).getContext('2d');
  if (measuring === null) throw new Error('The browser gives no 2D canvas to draw the map labels on.');
  const size = TITLE_SIZE[language];
  const title = `${language === 'ar' ? 700 : 600} ${size}px ${fonts.serif}`;
  const small = `400 ${size * QUALIFIER_SCALE}px ${fonts.sans}`;
  const lines = [
    ...brokenAt(measuring, title, label[language], size * WIDEST).map((text) => ({
      text,
      font: title,
      colour: colours.ink,
    })),
    ...(qualifier[language] === '' ? [] : [{ text: qualifier[language], font: small, colour: colours.ink2 }]),
  ].map((line) => {
    measuring.font = line.font;
    return { ...line, width: measuring.measureText(line.text).width };
  });
  const width = Math.max(1, ...lines.map((line) => line.width)) + 2 * HALO;
  const height = lines.length * size * LINE_HEIGHT + 2 * HALO;
  return pictureOf(Math.ceil(width * pixelRatio), Math.ceil(height * pixelRatio), (context) => {
    context.scale(pixelRatio, pixelRatio);
    context.textAlign = 'start';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    lines.forEach(({ text, font, colour }, index) => {
      // A table's titles are in the language of the table.
      const direction = startsRightToLeft(text) ? 'rtl' : 'ltr';
      const x = direction === 'rtl' ? width - HALO : HALO;
      context.direction = direction;
      const y = HALO + (index + 0.5) * size * LINE_HEIGHT;
      context.font = font;
      context.strokeStyle = colours.halo;
      context.lineWidth = 2 * HALO;
      context.strokeText(text, x, y);
      context.fillStyle = colour;
      context.fillText(text, x, y);
    });
  });
}

/** Whether the first letter is of a script that is written from right to left, as `dir="auto"` decides. */
function startsRightToLeft(text: string): boolean {
  return /^\P{L}*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(text);
}

/** A text in at most two lines; what does not fit ends in an ellipsis. `width`: CSS pixels. */
function brokenAt(
  context: OffscreenCanvasRenderingContext2D,
  font: string,
  text: string,
  width: number,
): string[] {
  context.font = font;
  const fits = (line: string) => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) || line === '') {
      line = longer;
      continue;
    }
    if (lines.length === MOST_LINES - 1) return [...lines, `${line} …`];
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
