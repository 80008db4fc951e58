import { describe, expect, it } from 'vitest';
import { edgesOf, timeBins } from './timeBins.ts';
import { fitWindow, zoomWindow } from './timelineWindow.ts';

const at = (text: string) => Date.parse(text);
const window = (earliest: string, latest: string) => ({ earliest: at(earliest), latest: at(latest) });

describe('timeBins', () => {
  it.each([
    ['a night', window('2024-07-25T18:00+03:00', '2024-07-26T06:00+03:00'), 'hour', 1],
    ['a week', window('2024-07-22T00:00+03:00', '2024-07-29T00:00+03:00'), 'hour', 3],
    ['two months', window('2024-01-15T00:00+03:00', '2024-03-10T00:00+03:00'), 'day', 1],
    ['half a year', window('2024-01-15T00:00+03:00', '2024-07-26T00:00+03:00'), 'week', 1],
    ['five years', window('2020-01-01T00:00+03:00', '2025-01-01T00:00+03:00'), 'month', 1],
    ['two centuries', window('1825-01-01T00:00Z', '2025-01-01T00:00Z'), 'year', 5],
  ])('of %s', (_, interval, unit, step) => {
    const bins = timeBins(interval, 'Asia/Baghdad');
    expect([bins.unit, bins.step]).toEqual([unit, step]);
    expect(bins.edges[0]).toBeLessThanOrEqual(interval.earliest);
    expect(bins.edges.at(-1)).toBeGreaterThanOrEqual(interval.latest);
    expect(bins.edges.length).toBeLessThanOrEqual(84);
    for (let index = 1; index < bins.edges.length; index++) {
      expect(bins.edges[index]).toBeGreaterThan(bins.edges[index - 1] as number);
    }
  });

  it('keeps days whole where clocks change', () => {
    const days = edgesOf(
      window('2024-03-09T12:00-05:00', '2024-03-12T12:00-04:00'),
      { unit: 'day', step: 1 },
      'America/New_York',
    );
    expect(days.map((edge) => new Date(edge).toISOString())).toEqual([
      '2024-03-09T05:00:00.000Z',
      '2024-03-10T05:00:00.000Z',
      '2024-03-11T04:00:00.000Z',
      '2024-03-12T04:00:00.000Z',
      '2024-03-13T04:00:00.000Z',
    ]);
  });
});

describe('fitWindow', () => {
  const span = { earliest: 0, latest: 1e10 };

  it('is the whole span with a margin where nothing is chosen', () => {
    const fitted = fitWindow({ earliest: -Infinity, latest: Infinity }, span);
    expect(fitted?.earliest).toBeLessThan(0);
    expect(fitted?.latest).toBeGreaterThan(1e10);
  });

  it('is what is chosen with room on both sides', () => {
    expect(fitWindow({ earliest: 1e9, latest: 2e9 }, span)).toEqual({ earliest: 0.4e9, latest: 2.6e9 });
  });

  it('is null where nothing bounds it', () => {
    expect(fitWindow({ earliest: -Infinity, latest: Infinity }, null)).toBeNull();
  });
});

describe('zoomWindow', () => {
  it('leaves the instant under the pointer where it is', () => {
    const zoomed = zoomWindow({ earliest: 0, latest: 1e9 }, 0.5, 2e8);
    expect(zoomed).toEqual({ earliest: 1e8, latest: 6e8 });
  });
});
