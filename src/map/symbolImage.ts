import { THEMES, type Theme } from '../core/view.ts';
import { INCIDENT_ROLES, SHAPES, type IncidentRole, type SymbolShape } from '../core/vocabulary.ts';
import { INCIDENT_COLOURS, type IncidentColours } from './incidentColours.ts';
import { PIE_HOLE, PIE_RADIUS, isPie, pieSlices } from './pieSlices.ts';
import type { Displacement } from './standOff.ts';
import {
  CONFLICT_PATHS,
  DISCREPANCY_PATHS,
  SYMBOL_HALF,
  SYMBOL_STROKES,
  symbolPath,
} from './symbolGeometry.ts';

/** An image that the style asks for by name and that is drawn when it is first asked for. */
export type SymbolImage =
  | {
      kind: 'symbol';
      shape: SymbolShape;
      /** `own`: coloured by its shape, in a reader's own table. */
      role: IncidentRole | 'own';
      certainty: 'certain' | 'possible';
      theme: Theme;
    }
  /** Several incidents: the shares of their shapes round a number. `shares`: as `TileProperties.pie`. */
  | { kind: 'pie'; shares: string; certainty: 'certain' | 'possible'; theme: Theme }
  | { kind: 'conflict'; theme: Theme }
  | { kind: 'discrepancy'; theme: Theme }
  /** Round a symbol: selected, pointed at, or under the keyboard's focus. */
  | { kind: 'ring'; ring: Ring; theme: Theme }
  /** From a symbol that stands off to its true place. */
  | { kind: 'leader'; displacement: Displacement; theme: Theme }
  /** The true place of a symbol that stands off. */
  | { kind: 'dot'; theme: Theme };

export const RINGS = ['selected', 'hover', 'focus', 'focus-selected', 'focus-disc'] as const;
export type Ring = (typeof RINGS)[number];

/** Of the page, or of a worker. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Parts of an image's name are joined by this, in names built here and in style expressions. */
export const NAME_SEPARATOR = '|';

/** CSS pixels. The focus goes round the symbol, round the ring of the selected one, or round any disc. */
const RING_RADII: Readonly<Record<Ring, number>> = {
  selected: 18,
  hover: 15.5,
  focus: 16.5,
  'focus-selected': 22,
  'focus-disc': 34,
};

/** Where the marks of a symbol have their centre, seen from the symbol's: CSS pixels. */
export const SYMBOL_OFFSETS = {
  conflict: [9, -9],
  discrepancy: [-9, -9],
  /** On the ring of a selected symbol. */
  conflictSelected: [13, -13],
  discrepancySelected: [-13, -13],
} as const;

export function imageName(image: SymbolImage): string {
  return namePartsOf(image).join(NAME_SEPARATOR);
}

function namePartsOf(image: SymbolImage): (string | number)[] {
  const { kind, theme } = image;
  switch (image.kind) {
    case 'symbol':
      return [kind, image.shape, image.role, image.certainty, theme];
    case 'pie':
      return [kind, image.shares, image.certainty, theme];
    case 'ring':
      return [kind, image.ring, theme];
    case 'leader':
      return [kind, image.displacement.dx, image.displacement.dy, theme];
    case 'conflict':
    case 'discrepancy':
    case 'dot':
      return [kind, theme];
  }
}

/** Reads a name back; null for a name that is not ours. A type or role we do not know is drawn as `other`. */
export function parseImageName(name: string): SymbolImage | null {
  const parts = name.split(NAME_SEPARATOR);
  const theme = THEMES.find((one) => one === parts.at(-1));
  if (theme === undefined) return null;
  switch (parts[0]) {
    case 'symbol':
      return {
        kind: 'symbol',
        shape: SHAPES.find((one) => one === parts[1]) ?? 'strategic',
        role: parts[2] === 'own' ? 'own' : (INCIDENT_ROLES.find((one) => one === parts[2]) ?? 'other'),
        certainty: parts[3] === 'certain' ? 'certain' : 'possible',
        theme,
      };
    case 'pie': {
      const shares = parts[1] ?? '';
      const certainty = parts[2] === 'certain' ? 'certain' : 'possible';
      return isPie(shares) ? { kind: 'pie', shares, certainty, theme } : null;
    }
    case 'conflict':
    case 'discrepancy':
    case 'dot':
      return { kind: parts[0], theme };
    case 'ring': {
      const ring = RINGS.find((one) => one === parts[1]);
      return ring === undefined ? null : { kind: 'ring', ring, theme };
    }
    case 'leader': {
      const displacement = { dx: Number(parts[1]), dy: Number(parts[2]) };
      const isDrawable = Math.hypot(displacement.dx, displacement.dy) <= 1000;
      return isDrawable ? { kind: 'leader', displacement, theme } : null;
    }
    default:
      return null;
  }
}

/** Half the side of the square that an image needs, in CSS pixels. */
function halfSizeOf(image: SymbolImage): number {
  switch (image.kind) {
    case 'symbol':
      return SYMBOL_HALF + 2;
    case 'pie':
      return PIE_RADIUS + 2;
    case 'conflict':
    case 'discrepancy':
      return 9;
    case 'ring':
      return RING_RADII[image.ring] + 4;
    case 'dot':
      return 4;
    case 'leader':
      return Math.ceil(Math.max(Math.abs(image.displacement.dx), Math.abs(image.displacement.dy))) + 4;
  }
}

/** Side of the square that an image is drawn in: device pixels. */
export function symbolSide(image: SymbolImage, pixelRatio: number): number {
  return Math.ceil(halfSizeOf(image) * 2 * pixelRatio);
}

/** Draws an image for `addImage`; its centre is the point that the symbol stands for. */
export function drawSymbolImage(image: SymbolImage, pixelRatio: number): ImageData {
  const side = symbolSide(image, pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser gives no 2D canvas to draw the map symbols on.');
  context.translate(side / 2, side / 2);
  context.scale(pixelRatio, pixelRatio);
  paintSymbol(context, image);
  return context.getImageData(0, 0, side, side);
}

/** Paints an image round the origin of a context, in CSS pixels. */
export function paintSymbol(context: Context, image: SymbolImage): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  draw(context, image, INCIDENT_COLOURS[image.theme]);
}

function draw(context: Context, image: SymbolImage, colours: IncidentColours): void {
  switch (image.kind) {
    case 'symbol':
      drawShape(context, image, colours);
      break;
    case 'pie':
      drawPie(context, image, colours);
      break;
    case 'conflict':
      drawConflict(context, colours);
      break;
    case 'discrepancy':
      drawDiscrepancy(context, colours);
      break;
    case 'ring':
      drawRing(context, image.ring, colours);
      break;
    case 'leader':
      drawLeader(context, image.displacement, colours);
      break;
    case 'dot':
      fill(context, circleOf(2), colours.ink);
      break;
  }
}

function drawShape(
  context: Context,
  { shape, role, certainty }: Extract<SymbolImage, { kind: 'symbol' }>,
  colours: IncidentColours,
): void {
  const paths = symbolPath(shape);
  const outline = new Path2D(paths.outline);
  const colour = role === 'own' ? colours.shapes[shape] : colours[role];
  const filled = certainty === 'certain';
  const strokes = SYMBOL_STROKES[filled ? 'filled' : 'hollow'];
  stroke(context, outline, colours.halo, 4.5);
  context.save();
  context.scale(strokes.scale, strokes.scale);
  fill(context, outline, filled ? colour : colours.halo);
  stroke(context, outline, filled ? colours.halo : colour, strokes.outline);
  context.restore();
  stroke(context, new Path2D(paths.glyph), filled ? colours.halo : colour, strokes.glyph);
}

function drawPie(
  context: Context,
  { shares, certainty }: Extract<SymbolImage, { kind: 'pie' }>,
  colours: IncidentColours,
): void {
  fill(context, circleOf(PIE_RADIUS + 1.5), colours.halo);
  // What is only possibly in range is lighter, as its symbols are hollow.
  context.globalAlpha = certainty === 'certain' ? 1 : 0.45;
  for (const { shape, from, to } of pieSlices(shares)) {
    const slice = new Path2D();
    slice.arc(0, 0, PIE_RADIUS, from, to);
    slice.arc(0, 0, PIE_HOLE, to, from, true);
    slice.closePath();
    fill(context, slice, colours.shapes[shape]);
    stroke(context, slice, colours.halo, 1);
  }
  context.globalAlpha = 1;
}

function drawConflict(context: Context, colours: IncidentColours): void {
  const outline = new Path2D(CONFLICT_PATHS.outline);
  stroke(context, outline, colours.halo, 3.6);
  fill(context, outline, colours.dispute);
  stroke(context, outline, colours.onDispute, 1.1);
  context.lineCap = 'butt';
  stroke(context, new Path2D(CONFLICT_PATHS.glyph), colours.onDispute, 1.1);
}

function drawDiscrepancy(context: Context, colours: IncidentColours): void {
  const back = new Path2D(DISCREPANCY_PATHS.back);
  const front = new Path2D(DISCREPANCY_PATHS.front);
  stroke(context, back, colours.halo, 4);
  stroke(context, front, colours.halo, 4);
  for (const square of [back, front]) {
    fill(context, square, colours.raised);
    stroke(context, square, colours.discrepancy, 1.4);
  }
}

function drawRing(context: Context, ring: Ring, colours: IncidentColours): void {
  const circle = circleOf(RING_RADII[ring]);
  if (ring === 'selected') {
    // The halo is a band, not a disc: a footprint stays visible inside the ring.
    stroke(context, circle, colours.halo, 4.5);
    stroke(context, circle, colours.ink, 2);
  } else if (ring === 'hover') {
    stroke(context, circle, colours.halo, 3);
    stroke(context, circle, colours.ink, 1);
  } else {
    stroke(context, circle, colours.halo, 4);
    stroke(context, circle, colours.focus, 2);
  }
}

/** The image's centre is the true place; the line stops where the symbol begins. */
function drawLeader(context: Context, { dx, dy }: Displacement, colours: IncidentColours): void {
  const length = Math.hypot(dx, dy);
  const reach = Math.max(0, length - SYMBOL_HALF + 1) / (length || 1);
  const line = new Path2D();
  line.moveTo(0, 0);
  line.lineTo(dx * reach, dy * reach);
  stroke(context, line, colours.halo, 2.5);
  stroke(context, line, colours.ink, 1);
}

function circleOf(radius: number): Path2D {
  const circle = new Path2D();
  circle.arc(0, 0, radius, 0, 2 * Math.PI);
  return circle;
}

function fill(context: Context, path: Path2D, colour: string): void {
  context.fillStyle = colour;
  context.fill(path, 'nonzero');
}

function stroke(context: Context, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
