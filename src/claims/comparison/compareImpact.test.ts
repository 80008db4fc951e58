import { describe, expect, it } from 'vitest';
import { compareImpact, mergeImpact, type Impact } from './compareImpact.ts';
import { exactly } from './exampleDataset.ts';

type Area = Impact['items'][number]['where'];
const part = (where: Area, count?: number, as: 'fell' | 'targeted' = 'fell') => ({
  where,
  as,
  ...(count !== undefined && { count: exactly(count) }),
});
const impact = (...items: Impact['items']): Impact => ({ fact: 'impact', items });

const TWO_AND_TWO = impact(part('inside', 2), part('vicinity', 2));
const FOUR_AROUND = impact(part('vicinity', 4));
const OUTSIDE = impact(part('outside'));
const EDGES_TARGETED = impact(part('outskirts', undefined, 'targeted'));

describe('compareImpact', () => {
  it.each<[string, Impact, Impact, string, string]>([
    ['the same', TWO_AND_TWO, TWO_AND_TWO, 'agrees', 'same-value'],
    ['two inside against four around', TWO_AND_TWO, FOUR_AROUND, 'conflicts', 'inside-vs-none-inside'],
    ['two inside against outside', TWO_AND_TWO, OUTSIDE, 'conflicts', 'inside-vs-none-inside'],
    ['inside against outside', impact(part('inside')), OUTSIDE, 'conflicts', 'inside-vs-none-inside'],
    ['vicinity and outside', FOUR_AROUND, OUTSIDE, 'compatible', 'vicinity-is-outside'],
    ['two inside, silent on the rest', impact(part('inside', 2)), TWO_AND_TWO, 'compatible', 'more-specific'],
    [
      'outside, and at least one outside',
      OUTSIDE,
      impact({ where: 'outside', as: 'fell', count: { min: 1, max: null } }),
      'compatible',
      'more-specific',
    ],
    ['two inside against one inside', impact(part('inside', 1)), TWO_AND_TWO, 'conflicts', 'counts-differ'],
    [
      'four around against three outside',
      FOUR_AROUND,
      impact(part('outside', 3)),
      'conflicts',
      'counts-differ',
    ],
    [
      'outskirts and inside',
      impact(part('outskirts')),
      impact(part('inside', 2)),
      'compatible',
      'outskirts-fits-both',
    ],
    ['outskirts and outside', impact(part('outskirts', 4)), FOUR_AROUND, 'compatible', 'outskirts-fits-both'],
    ['outskirts, another number', impact(part('outskirts', 3)), FOUR_AROUND, 'conflicts', 'counts-differ'],
    ['edges targeted and some inside', EDGES_TARGETED, TWO_AND_TWO, 'compatible', 'targeted-is-not-fell'],
    ['edges targeted and none inside', EDGES_TARGETED, FOUR_AROUND, 'compatible', 'targeted-is-not-fell'],
    ['the same aim', EDGES_TARGETED, EDGES_TARGETED, 'agrees', 'same-value'],
    [
      'inside aimed at, outside fallen',
      impact(part('inside', 2, 'targeted')),
      OUTSIDE,
      'compatible',
      'targeted-is-not-fell',
    ],
    [
      'none inside, said outright',
      impact(part('inside', 0)),
      TWO_AND_TWO,
      'conflicts',
      'inside-vs-none-inside',
    ],
  ])('%s', (_, a, b, verdict, code) => {
    expect(compareImpact(a, b)).toMatchObject({ verdict, reason: { code } });
    expect(compareImpact(b, a)).toMatchObject({ verdict, reason: { code } });
  });
});

describe('mergeImpact', () => {
  it('adds up counted areas of one speaker', () => {
    expect(mergeImpact(impact(part('inside', 2)), impact(part('vicinity', 2)))).toEqual(TWO_AND_TWO);
  });

  it('keeps apart what cannot stand together', () => {
    expect(mergeImpact(OUTSIDE, impact(part('inside', 2)))).toBeNull();
  });

  it('does not count the vicinity and the outside twice', () => {
    expect(mergeImpact(FOUR_AROUND, OUTSIDE)).toBeNull();
  });
});
