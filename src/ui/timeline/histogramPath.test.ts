import { describe, expect, it } from 'vitest';
import { histogramPath } from './histogramPath.ts';

describe('histogramPath', () => {
  it('draws one bar for each bin that counts anything', () => {
    expect(histogramPath([0, 10, 20, 30], [2, 0, 4], 4)).toBe(
      'M0.75 100V50.00H9.25V100ZM20.75 100V0.00H29.25V100Z',
    );
  });

  it('keeps one among very many visible', () => {
    expect(histogramPath([0, 2], [1], 100_000)).toBe('M0.00 100V95.00H2.00V100Z');
  });
});
