import { describe, expect, it } from 'vitest';
import { ALL_TIME } from '../../core/interval.ts';
import { timeBins } from '../../core/timeBins.ts';
import { firstFrame, nextBinFrame, nextFrame, speedsFor } from './playStep.ts';

const HOUR = 3_600_000;
const window = { earliest: 0, latest: 26 * HOUR };
const bins = timeBins(window, 'UTC');

describe('playing', () => {
  it('moves a brush of its own width', () => {
    const frame = firstFrame({ earliest: 7 * HOUR, latest: 19 * HOUR }, bins, window);
    expect(frame).toEqual({ from: 7 * HOUR, to: 19 * HOUR });
    expect(nextFrame(frame!, HOUR / 2, window)).toEqual({ from: 7.5 * HOUR, to: 19.5 * HOUR });
  });

  it('moves one bin where the range is open', () => {
    expect(firstFrame(ALL_TIME, bins, window)).toEqual({ from: 0, to: HOUR });
    expect(firstFrame({ earliest: 7 * HOUR, latest: Infinity }, bins, window)).toEqual({ from: 0, to: HOUR });
  });

  it('stops at the end of the window, and starts again from its beginning', () => {
    const last = nextFrame({ from: 13 * HOUR, to: 25.5 * HOUR }, 6 * HOUR, window);
    expect(last).toEqual({ from: 13.5 * HOUR, to: 26 * HOUR });
    expect(nextFrame(last!, HOUR, window)).toBeNull();
    expect(firstFrame({ earliest: last!.from, latest: last!.to }, bins, window)).toEqual({
      from: 0,
      to: 12.5 * HOUR,
    });
  });

  it('goes from edge to edge where motion is unwelcome', () => {
    expect(nextBinFrame({ from: 7.25 * HOUR, to: 9.25 * HOUR }, bins, window)).toEqual({
      from: 8 * HOUR,
      to: 10 * HOUR,
    });
    expect(nextBinFrame({ from: 8 * HOUR, to: 10 * HOUR }, bins, window)).toEqual({
      from: 9 * HOUR,
      to: 11 * HOUR,
    });
  });

  it('offers speeds that grow with the bins', () => {
    for (const unit of ['hour', 'day', 'week', 'month', 'year'] as const) {
      const speeds = speedsFor(unit).map(({ milliseconds }) => milliseconds);
      expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
    }
  });
});
