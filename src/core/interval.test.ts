import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_TIME, certaintyOf, coverOf, covers, overlaps } from './interval.ts';

const range = { earliest: 10, latest: 20 };

describe('certaintyOf', () => {
  it.each([
    ['inside', { earliest: 12, latest: 18 }, 'certain'],
    ['the very range', range, 'certain'],
    ['an instant on the edge', { earliest: 20, latest: 20 }, 'certain'],
    ['reaching past the end', { earliest: 12, latest: 21 }, 'possible'],
    ['around the range', { earliest: 0, latest: 30 }, 'possible'],
    ['open towards the past', { earliest: -Infinity, latest: 12 }, 'possible'],
    ['touching the start', { earliest: 0, latest: 10 }, 'possible'],
    ['before', { earliest: 0, latest: 9 }, 'no'],
    ['after', { earliest: 21, latest: Infinity }, 'no'],
  ])('%s', (_, interval, expected) => {
    expect(certaintyOf(interval, range)).toBe(expected);
  });

  it('is certain of everything in all of time, open ends included', () => {
    expect(certaintyOf({ earliest: -Infinity, latest: Infinity }, ALL_TIME)).toBe('certain');
  });

  const interval = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40))
    .map(([earliest, length]) => ({ earliest, latest: earliest + length }));

  it('agrees with trying every instant', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const instants = Array.from({ length: a.latest - a.earliest + 1 }, (_, index) => a.earliest + index);
        const inside = instants.filter((instant) => instant >= b.earliest && instant <= b.latest).length;
        const expected = inside === 0 ? 'no' : inside === instants.length ? 'certain' : 'possible';
        expect(certaintyOf(a, b)).toBe(expected);
        expect(overlaps(a, b)).toBe(inside > 0);
        expect(covers(b, a)).toBe(inside === instants.length);
        expect(covers(coverOf(a, b), a)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
