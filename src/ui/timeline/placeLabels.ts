import { textWidth } from './textWidth.ts';

export interface WantedLabel {
  /** Where its middle belongs, in CSS pixels from the inline start. */
  readonly offset: number;
  readonly text: string;
  readonly bold?: boolean;
  /** How far it may step aside. */
  readonly give: number;
}

const GAP = 10;
/** A label may hang over the end of the plot by this much. */
const OVERHANG = 14;

/**
 * The middles of labels on one line, none touching another; the earlier in the list the stronger. Null: no room within
 * what it may give.
 */
export function placeLabels(wanted: readonly WantedLabel[], width: number): (number | null)[] {
  const taken: { start: number; end: number }[] = [];
  return wanted.map(({ offset, text, bold = false, give }) => {
    const half = textWidth(text, bold) / 2;
    const lowest = half - OVERHANG;
    const highest = width - half + OVERHANG;
    if (lowest > highest) return null;
    const clamped = Math.min(Math.max(offset, lowest), highest);
    const candidates = [
      clamped,
      ...taken.flatMap(({ start, end }) => [start - GAP - half, end + GAP + half]),
    ].sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
    const place = candidates.find(
      (middle) =>
        middle >= lowest &&
        middle <= highest &&
        Math.abs(middle - clamped) <= give &&
        taken.every(({ start, end }) => middle + half + GAP <= start || middle - half >= end + GAP),
    );
    if (place === undefined) return null;
    taken.push({ start: place - half, end: place + half });
    return place;
  });
}
