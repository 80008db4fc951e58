import { describe, expect, it } from 'vitest';
import { stackedPaths } from './stackedPaths.ts';

describe('stackedPaths', () => {
  it('puts each bar on the one before it', () => {
    expect(
      stackedPaths(
        [0, 2, 4],
        [
          [1, 0],
          [3, 2],
        ],
        4,
      ),
    ).toEqual([
      'M0.00 100.00V75.00H2.00V100.00Z',
      'M0.00 75.00V0.00H2.00V75.00ZM2.00 100.00V50.00H4.00V100.00Z',
    ]);
  });
});
