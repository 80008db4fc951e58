import type { ScreenPoint } from './mapState.ts';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWanted {
  readonly at: ScreenPoint;
  readonly width: number;
  readonly height: number;
}

/** From a symbol's middle to its label: CSS pixels. */
const GAP = 16;

/**
 * Where labels find room beside their symbols: each at its right, at its left, below or above, the first of these that
 * touches nothing taken; null where none is free. Earlier labels go first. `view`: a label is whole or not drawn.
 */
export function placeMarkLabels(
  wanted: readonly LabelWanted[],
  taken: readonly Box[],
  view: Box,
): (Box | null)[] {
  const boxes = [...taken];
  return wanted.map(({ at: { x, y }, width, height }) => {
    const box = (left: number, top: number): Box => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    });
    const candidates = [
      box(x + GAP, y - height / 2),
      box(x - GAP - width, y - height / 2),
      box(x - width / 2, y + GAP),
      box(x - width / 2, y - GAP - height),
    ];
    const free = candidates.find((one) => isWithin(one, view) && !boxes.some((other) => touches(one, other)));
    if (free === undefined) return null;
    boxes.push(free);
    return free;
  });
}

function isWithin(box: Box, view: Box): boolean {
  return box.left >= view.left && box.top >= view.top && box.right <= view.right && box.bottom <= view.bottom;
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
