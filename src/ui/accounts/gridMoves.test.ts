import { describe, expect, it } from 'vitest';
import { moveInGrid } from './gridMoves.ts';

/** `x` speaks, `.` is silent. */
const grid = ['xx.x', '.xx.', '....', 'x..x'].map((row) => Array.from(row, (cell) => cell === 'x'));
const plain = { rightToLeft: false, control: false };

describe('moveInGrid', () => {
  it.each([
    ['ArrowRight', [0, 1], [0, 3]],
    ['ArrowRight', [0, 3], null],
    ['ArrowLeft', [0, 3], [0, 1]],
    ['ArrowLeft', [0, 0], null],
    ['ArrowDown', [0, 0], [1, 1]],
    ['ArrowDown', [0, 3], [1, 2]],
    ['ArrowDown', [1, 1], [3, 0]],
    ['ArrowDown', [3, 0], null],
    ['ArrowUp', [3, 3], [1, 2]],
    ['ArrowUp', [0, 1], null],
    ['Home', [0, 3], [0, 0]],
    ['End', [1, 1], [1, 2]],
    ['Enter', [0, 0], null],
  ] as const)('%s from %j stops at what speaks', (key, [row, column], expected) => {
    const place = moveInGrid(grid, { row, column }, key, plain);
    expect(place && [place.row, place.column]).toEqual(expected);
  });

  it('follows what is seen in a right-to-left grid', () => {
    const mirrored = { rightToLeft: true, control: false };
    expect(moveInGrid(grid, { row: 0, column: 0 }, 'ArrowLeft', mirrored)).toEqual({ row: 0, column: 1 });
    expect(moveInGrid(grid, { row: 0, column: 1 }, 'ArrowRight', mirrored)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid(grid, { row: 0, column: 1 }, 'ArrowRight', plain)).toEqual({ row: 0, column: 3 });
  });

  it('goes to either end of the grid with Control', () => {
    const control = { rightToLeft: false, control: true };
    expect(moveInGrid(grid, { row: 1, column: 1 }, 'Home', control)).toEqual({ row: 0, column: 0 });
    expect(moveInGrid(grid, { row: 1, column: 1 }, 'End', control)).toEqual({ row: 3, column: 3 });
  });

  it('leads nowhere in an empty grid', () => {
    expect(moveInGrid([], { row: 0, column: 0 }, 'ArrowDown', plain)).toBeNull();
  });
});
