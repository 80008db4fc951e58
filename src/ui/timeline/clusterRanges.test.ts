import { describe, expect, it } from 'vitest';
import { certaintyOf } from '../../core/interval.ts';
import { parseInstant, rangeOf } from '../../core/time.ts';
import type { TimePrecision } from '../../core/vocabulary.ts';
import { clusterRanges, type TimedItem } from './clusterRanges.ts';

const zone = 'Asia/Baghdad';
const item = (
  earliest: string | null,
  latest: string | null,
  precision: TimePrecision = 'day',
): TimedItem => ({
  interval: {
    earliest: earliest === null ? -Infinity : (parseInstant(`${earliest}+03:00`) as number),
    latest: latest === null ? Infinity : (parseInstant(`${latest}+03:00`) as number),
  },
  precision,
});

const asad = item('2024-07-25T22:00:00', '2024-07-26T03:00:00', 'night');
const conoco = item('2024-07-25T19:27:00', '2024-07-26T05:24:00', 'night');
const response = item('2024-07-25T19:27:00', '2024-07-26T11:44:00', 'day');
const tower = item('2024-01-28T00:00:00', '2024-03-01T00:00:00', 'month');

describe('clusterRanges', () => {
  it('finds a winter and a night', () => {
    const ranges = clusterRanges([asad, tower, response, conoco], zone);
    expect(ranges).toEqual([
      { kind: 'month', from: '2024-01-01', to: '2024-02-29' },
      { kind: 'night', from: '2024-07-25T18:00:00+03:00', to: '2024-07-26T06:00:00+03:00' },
    ]);
    const night = rangeOf(ranges[1]?.from as string, ranges[1]?.to as string, zone);
    expect([asad, conoco, response].map(({ interval }) => certaintyOf(interval, night))).toEqual([
      'certain',
      'certain',
      'possible',
    ]);
  });

  it('takes the night of a time after midnight to begin the evening before', () => {
    expect(clusterRanges([item('2024-07-26T01:00:00', '2024-07-26T02:00:00', 'night')], zone)).toEqual([
      { kind: 'night', from: '2024-07-25T18:00:00+03:00', to: '2024-07-26T06:00:00+03:00' },
    ]);
  });

  it('gives whole days where no precision says night, and no night for two of them', () => {
    expect(clusterRanges([response], zone)).toEqual([{ kind: 'day', from: '2024-07-25', to: '2024-07-26' }]);
    const bridge = item('2024-07-26T02:00:00', '2024-07-26T22:30:00');
    const twoNights = [asad, bridge, item('2024-07-26T22:00:00', '2024-07-27T03:00:00', 'night')];
    expect(clusterRanges(twoNights, zone).map(({ kind }) => kind)).toEqual(['day']);
  });

  it('reads an open interval by its known bound, and leaves out what has none', () => {
    expect(clusterRanges([item(null, '2024-07-26T11:00:00'), item(null, null)], zone)).toEqual([
      { kind: 'day', from: '2024-07-26', to: '2024-07-26' },
    ]);
    expect(clusterRanges([item(null, null)], zone)).toEqual([]);
    expect(clusterRanges([], zone)).toEqual([]);
  });

  it('keeps to its limit', () => {
    const years = Array.from({ length: 12 }, (_, year) =>
      item(`${2000 + year * 2}-05-01T00:00:00`, `${2000 + year * 2}-05-03T00:00:00`),
    );
    expect(clusterRanges(years, zone).length).toBeLessThanOrEqual(4);
  });

  it('offers the last years of a large dataset', () => {
    const many = Array.from({ length: 400 }, (_, day) =>
      item(`${2015 + (day % 10)}-05-01T00:00:00`, `${2015 + (day % 10)}-05-03T00:00:00`),
    );
    expect(clusterRanges(many, zone).map(({ from }) => from)).toEqual([
      '2021-01-01',
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
    ]);
  });
});
