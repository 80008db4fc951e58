import { describe, expect, it } from 'vitest';
import { traceNamedRivers } from './rivers.ts';

const piece = (level: number, ...line: number[][]): { level: number; line: number[][] } => ({ level, line });
const river = { en: 'River', ar: 'نهر', rank: 1, level: 2 } as const;

describe('traceNamedRivers', () => {
  it('follows the network between stops, over a small gap and into the middle of a piece', () => {
    const pieces = [
      piece(1, [0, 0], [1, 0]),
      piece(1, [1.02, 0], [2, 0], [3, 0]),
      piece(2, [2, 1], [2, 0.01]),
    ];
    const { paths, rest } = traceNamedRivers(pieces, [
      {
        ...river,
        through: [
          [0, 0],
          [2, 1],
        ],
      },
    ]);
    expect(paths[0]?.line).toEqual([
      [0, 0],
      [1, 0],
      [1.02, 0],
      [2, 0],
      [2, 0.01],
      [2, 1],
    ]);
    expect(rest).toEqual([pieces[1]]);
  });

  it('leaves out the other bank of a wide river', () => {
    const banks = [piece(0, [0, 0], [0.5, 0], [1, 0]), piece(0, [1, 0.03], [0.5, 0.03], [0, 0.03])];
    const { rest } = traceNamedRivers(banks, [
      {
        ...river,
        through: [
          [0, 0],
          [1, 0],
        ],
      },
    ]);
    expect(rest).toEqual([]);
  });

  it('says which stop has no river', () => {
    const trace = (): unknown =>
      traceNamedRivers(
        [piece(1, [0, 0], [1, 0])],
        [
          {
            ...river,
            through: [
              [0, 0],
              [5, 5],
            ],
          },
        ],
      );
    expect(trace).toThrow('River: no large river near 5, 5');
  });

  it('keeps to the levels a river runs through', () => {
    const pieces = [piece(1, [0, 0], [1, 0]), piece(4, [1, 0], [2, 0]), piece(1, [2, 0], [3, 0])];
    const trace = (level: number): unknown =>
      traceNamedRivers(pieces, [
        {
          ...river,
          level,
          through: [
            [0, 0],
            [3, 0],
          ],
        },
      ]);
    expect(() => trace(2)).toThrow('no way through GSHHG');
    expect(() => trace(4)).not.toThrow();
  });
});
