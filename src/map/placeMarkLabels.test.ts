import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarkLabels, type Box } from './placeMarkLabels.ts';

const view: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const label = (x: number, y: number, width = 100, height = 20) => ({ at: { x, y }, width, height });

describe('placeMarkLabels', () => {
  it('stands at the right where there is room', () => {
    const [box] = placeMarkLabels([label(100, 100)], [], view);
    expect(box).toEqual({ left: 116, top: 90, right: 216, bottom: 110 });
  });

  it('stands at the left at the edge, and nowhere where it would be cut off', () => {
    expect(placeMarkLabels([label(790, 100)], [], view)[0]?.right).toBe(774);
    expect(placeMarkLabels([label(400, 300, 900)], [], view)).toEqual([null]);
  });

  it('never touches what is taken, another label, or the edge', () => {
    const coordinate = fc.integer({ min: 0, max: 800 });
    const labels = fc.array(
      fc.record({
        at: fc.record({ x: coordinate, y: coordinate }),
        width: fc.integer({ min: 1, max: 300 }),
        height: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 20 },
    );
    const taken = fc.array(
      fc
        .tuple(coordinate, coordinate)
        .map(([left, top]): Box => ({ left, top, right: left + 24, bottom: top + 24 })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(labels, taken, (wanted, others) => {
        const placed = placeMarkLabels(wanted, others, view).filter((box) => box !== null);
        for (const [index, box] of placed.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 800 && box.bottom <= 600).toBe(true);
          for (const other of [...others, ...placed.slice(0, index)]) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
