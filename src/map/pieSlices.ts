import { SHAPES, type SymbolShape } from '../core/vocabulary.ts';

/** CSS pixels at full size. */
export const PIE_RADIUS = 32;
/** Inside it stands the number. */
export const PIE_HOLE = 24;

/** One shape's part of a ring; radians clockwise from the top, as a canvas counts them. */
export interface PieSlice {
  readonly shape: SymbolShape;
  readonly from: number;
  readonly to: number;
}

/** True for what `TileProperties.pie` can be: a digit from 0 to `g` (sixteen) for each shape. */
export function isPie(shares: string): boolean {
  return shares.length === SHAPES.length && /^[0-9a-g]+$/.test(shares) && /[1-9a-g]/.test(shares);
}

/** The slices of a pie from the top round, in the order of the shapes; sixteenths that are not given out leave no gap. */
export function pieSlices(shares: string): PieSlice[] {
  const parts = Array.from(shares, (digit) => parseInt(digit, 17));
  const whole = parts.reduce((total, part) => total + part, 0);
  let given = 0;
  return SHAPES.flatMap((shape, index): PieSlice[] => {
    const part = parts[index] ?? 0;
    if (part === 0) return [];
    const angle = (sixteenths: number) => (sixteenths / whole) * 2 * Math.PI - Math.PI / 2;
    const from = angle(given);
    given += part;
    return [{ shape, from, to: angle(given) }];
  });
}
