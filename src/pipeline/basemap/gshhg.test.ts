import { describe, expect, it } from 'vitest';
import { joinLines } from './gshhg.ts';

describe('joinLines', () => {
  it('joins pieces end to end whatever their direction', () => {
    const [line, ...rest] = joinLines([
      [
        [2, 0],
        [1, 0],
      ],
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(rest).toEqual([]);
    expect(line?.map(([x]) => x).toSorted()).toEqual([0, 1, 2, 3]);
    expect(new Set([line?.[0]?.[0], line?.at(-1)?.[0]])).toEqual(new Set([0, 3]));
  });

  it('stops where three pieces meet', () => {
    const lines = joinLines([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 0],
      ],
      [
        [1, 1],
        [1, 2],
      ],
    ]);
    expect(lines).toHaveLength(3);
  });

  it('closes a ring on its first point, across the rounding of two bins', () => {
    const [ring] = joinLines([
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      [
        [1.00001, 1],
        [0, 1],
        [0, 0.00001],
      ],
    ]);
    expect(ring).toHaveLength(5);
  });
});
