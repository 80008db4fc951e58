import { describe, expect, it } from 'vitest';
import type { AssertionOf } from '../../core/format/assertion.ts';
import { compareTime, mergeTime, type When } from './compareTime.ts';
import { hours, selector, text } from './exampleDataset.ts';

function at(from: number | null, to: number | null, readings?: [number, number][]): When {
  return {
    fact: 'time',
    expression: selector('when'),
    ...hours(from, to),
    precision: 'night',
    words: text('when'),
    ...(readings && { readings: readings.map(([a, b]) => ({ ...hours(a, b), words: text('reading') })) }),
  };
}
const drawn = (words: string): When => ({
  ...(at(19, 29) as AssertionOf<'time'>),
  expression: selector(words),
  words: text(words),
  convention: text('sunset to sunrise'),
});
const together = (...incidents: string[]): When => ({ fact: 'simultaneous-with', with: incidents });

describe('compareTime', () => {
  it.each<[string, When, When, string, string]>([
    ['the same interval', at(19, 29), at(19, 29), 'agrees', 'same-value'],
    ['late in the night, in the night', at(22, 27), at(19, 29), 'compatible', 'more-specific'],
    ['nights that overlap', at(19, 28), at(20, 29), 'compatible', 'intervals-overlap'],
    ['that touch in an instant', at(19, 22), at(22, 24), 'compatible', 'intervals-overlap'],
    ['that do not meet', at(1, 3), at(19, 29), 'conflicts', 'intervals-disjoint'],
    ['an open beginning', at(null, 3), at(1, 2), 'compatible', 'more-specific'],
    [
      'one of two readings fits',
      at(1, 48, [
        [1, 24],
        [25, 48],
      ]),
      at(30, 31),
      'compatible',
      'readings-overlap',
    ],
    [
      'no reading fits',
      at(1, 48, [
        [1, 10],
        [30, 48],
      ]),
      at(15, 20),
      'conflicts',
      'intervals-disjoint',
    ],
    [
      'the same readings',
      at(1, 9, [
        [1, 2],
        [8, 9],
      ]),
      at(1, 9, [
        [1, 2],
        [8, 9],
      ]),
      'agrees',
      'same-value',
    ],
    [
      'the same night, drawn alike from other words',
      drawn('Thursday night'),
      drawn('late'),
      'compatible',
      'drawn-alike',
    ],
    [
      'the same night in the same words',
      drawn('Thursday night'),
      drawn('Thursday night'),
      'agrees',
      'same-value',
    ],
    [
      'at the same time as, and an hour',
      together('b'),
      at(19, 29),
      'compatible',
      'simultaneous-gives-no-hour',
    ],
    ['at the same time as, twice', together('b'), together('b'), 'agrees', 'same-value'],
  ])('%s', (_, a, b, verdict, code) => {
    expect(compareTime(a, b)).toMatchObject({ verdict, reason: { code } });
    expect(compareTime(b, a)).toMatchObject({ verdict, reason: { code } });
  });
});

describe('mergeTime', () => {
  it('keeps the narrower of two, and both where neither holds the other', () => {
    expect(mergeTime(at(19, 29), at(22, 27))).toEqual(at(22, 27));
    expect(mergeTime(at(19, 25), at(22, 29))).toBeNull();
  });
});
