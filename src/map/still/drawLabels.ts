import type { Language } from '../../core/text.ts';
import type { Basemap } from '../basemapData.ts';
import type { BasemapPalette } from '../basemapPalette.ts';
import type { ScreenPoint } from '../mapState.ts';
import { projectStill } from './stillCamera.ts';
import type { StillRequest } from './stillRequest.ts';

/** A rectangle that something takes up: CSS pixels. */
export interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextLine {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
}

type Side = 'left' | 'right' | 'middle';

export interface Label {
  readonly lines: readonly TextLine[];
  readonly halo: string;
  readonly haloWidth: number;
  /** The point that it belongs to, and how far from it the words begin: CSS pixels. */
  readonly at: ScreenPoint;
  readonly gap: number;
  readonly sides: readonly Side[];
  readonly language: Language;
  /** Height of a line as a share of its size. */
  readonly leading: number;
}

const overlaps = (a: Taken, b: Taken) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Writes a label on the first of its sides that is free and inside, and marks its room as taken. */
export function drawLabel(
  context: OffscreenCanvasRenderingContext2D,
  label: Label,
  taken: Taken[],
  { width, height }: { width: number; height: number },
): boolean {
  const { lines, at, gap, leading } = label;
  const widths = lines.map(({ text, font, size }) => {
    context.font = `${size}px ${font}`;
    return context.measureText(text).width;
  });
  const [wide, high] = [Math.max(...widths), lines.reduce((sum, { size }) => sum + size * leading, 0)];
  for (const side of label.sides) {
    const left = side === 'right' ? at.x + gap : side === 'left' ? at.x - gap - wide : at.x - wide / 2;
    const box = { left, right: left + wide, top: at.y - high / 2, bottom: at.y + high / 2 };
    const isInside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
    if (!isInside || taken.some((other) => overlaps(box, other))) continue;
    taken.push({ left: box.left - 4, top: box.top - 3, right: box.right + 4, bottom: box.bottom + 3 });
    context.direction = label.language === 'ar' ? 'rtl' : 'ltr';
    context.textBaseline = 'middle';
    context.textAlign = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
    context.lineJoin = 'round';
    context.strokeStyle = label.halo;
    context.lineWidth = label.haloWidth * 2;
    const x = side === 'right' ? box.left : side === 'left' ? box.right : at.x;
    let y = box.top;
    for (const { text, font, size, colour } of lines) {
      context.font = `${size}px ${font}`;
      context.strokeText(text, x, y + (size * leading) / 2);
      context.fillStyle = colour;
      context.fillText(text, x, y + (size * leading) / 2);
      y += size * leading;
    }
    return true;
  }
  return false;
}

/** The highest rank of a class whose labels are due at a zoom: as in the live map's style. */
const DUE = {
  country: [
    [2, 1],
    [3, 2],
    [5, 3],
    [6, 4],
    [7, 5],
  ],
  place: [
    [4, 1],
    [5, 2],
    [6, 3],
    [7, 4],
    [9, 5],
  ],
} as const;

/** Breaks words into lines of eight times their size, as MapLibre does. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Names of countries and towns, larger ones first, where there is room for them. */
export function drawNames(
  context: OffscreenCanvasRenderingContext2D,
  { labels }: Basemap,
  colours: BasemapPalette,
  request: Pick<StillRequest, 'width' | 'height' | 'camera' | 'language'>,
  taken: Taken[],
): void {
  const { camera, language } = request;
  const { zoom } = camera;
  const isArabic = language === 'ar';
  const between = (from: number, to: number) => from + Math.max(0, Math.min(1, (zoom - 5) / 3)) * (to - from);
  for (const kind of ['country', 'place'] as const) {
    const highest = DUE[kind].findLast(([from]) => zoom >= from)?.[1] ?? 0;
    if (kind === 'country' && zoom >= 9) continue;
    const due = labels.features
      .filter(({ properties }) => properties?.['class'] === kind && Number(properties['rank']) <= highest)
      .sort((a, b) => Number(a.properties?.['rank']) - Number(b.properties?.['rank']));
    for (const { geometry, properties } of due) {
      if (geometry.type !== 'Point') continue;
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const at = projectStill(camera, [longitude, latitude]);
      const name = String(properties?.[language] ?? '');
      if (name === '') continue;
      const common = { at, halo: colours.halo, haloWidth: 1.5, language, leading: 1.2 };
      if (kind === 'country') {
        const isSmall = Number(properties?.['rank']) >= 4;
        const size = (isArabic ? between(16, 21) : between(13, 17)) * (isSmall ? 0.72 : 1);
        context.letterSpacing = isArabic ? '0px' : `${size * 0.2}px`;
        const lines = wrapped(isArabic ? name : name.toUpperCase(), 11).map((text) => ({
          text,
          font: '"IBM Plex Sans SemiBold"',
          size,
          colour: colours.labelQuiet,
        }));
        drawLabel(context, { ...common, lines, gap: 0, sides: ['middle'] }, taken, request);
        context.letterSpacing = '0px';
        continue;
      }
      const size = between(11.5, 12.5) + (isArabic ? 1.5 : 0);
      const lines = [{ text: name, font: '"IBM Plex Sans"', size, colour: colours.label }];
      const drawn = drawLabel(
        context,
        { ...common, lines, gap: size * 0.55, sides: ['right', 'left'] },
        taken,
        request,
      );
      if (!drawn) continue;
      context.fillStyle = colours.label;
      context.strokeStyle = colours.halo;
      context.lineWidth = 1;
      context.beginPath();
      context.arc(at.x, at.y, 2, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }
}
