import type { SymbolShape } from '../core/vocabulary.ts';

/** Paths in SVG's language around (0, 0), in a box from −12 to 12 with y downwards. */
export interface SymbolPaths {
  readonly outline: string;
  /** Strokes only: cut out of a filled symbol, drawn in a hollow one. */
  readonly glyph: string;
}

/** A circle as two arcs, since path data has no circle. */
function circle(radius: number): string {
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
}

const PATHS: Record<SymbolShape, SymbolPaths> = {
  shelling: { outline: circle(9), glyph: 'M-4.2 -4.2L3.2 3.2M3.6 -2.2V3.6H-2.2' },
  air: { outline: 'M0 -10L9.8 8L0 4.2L-9.8 8Z', glyph: 'M0 -3.5V1.2' },
  blast: {
    outline:
      'M0 -10.5L2.4 -5.8L7.4 -7.4L5.8 -2.4L10.5 0L5.8 2.4L7.4 7.4L2.4 5.8L0 10.5L-2.4 5.8L-7.4 7.4L-5.8 2.4L-10.5 0L-5.8 -2.4L-7.4 -7.4L-2.4 -5.8Z',
    glyph: circle(2),
  },
  battle: { outline: 'M-8 -8H8V8H-8Z', glyph: 'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6' },
  civilians: { outline: 'M0 -9.5L9 -3L5.6 7.7H-5.6L-9 -3Z', glyph: 'M0 -3.6V0.8M0 3.6V4' },
  protest: { outline: 'M-8 -8H8.5L4.5 -2.5L8.5 3H-4.6V10H-8Z', glyph: 'M-4 -2.5H1' },
  strategic: { outline: 'M-5 -8.7H5L10 0L5 8.7H-5L-10 0Z', glyph: 'M-3.6 0H3.6' },
};

/** Half the side of the box that every symbol fits in, stroke included. */
export const SYMBOL_HALF = 12;

/** How a symbol is stroked. A hollow one is drawn smaller, so that both look the same size. */
export const SYMBOL_STROKES = {
  filled: { outline: 1.5, glyph: 2, scale: 1 },
  hollow: { outline: 1.75, glyph: 1.75, scale: 0.94 },
} as const;

/** The outline and the glyph of a type's symbol. */
export function symbolPath(shape: SymbolShape): SymbolPaths {
  return PATHS[shape];
}

/** The diamond of conflicting accounts, and its ≠; in a box from −7 to 7. */
export const CONFLICT_PATHS: SymbolPaths = {
  outline: 'M0 -7L7 0L0 7L-7 0Z',
  glyph: 'M-2.8 -1.2H2.8M-2.8 1.4H2.8M1.5 -3.2L-1.5 3.4',
};

/** The two squares of a discrepancy with the outside world, back and front; in a box from −7 to 7. */
export const DISCREPANCY_PATHS = {
  back: 'M-5.5 -5.5H2V2H-5.5Z',
  front: 'M-2 -2H5.5V5.5H-2Z',
} as const;
