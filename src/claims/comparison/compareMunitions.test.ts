import { describe, expect, it } from 'vitest';
import { compareMunitions, mergeMunitions, type Munitions } from './compareMunitions.ts';
import { exactly, text } from './exampleDataset.ts';

type Item = Munitions['items'][number];
const munitions = (...items: Item[]): Munitions => ({ fact: 'munitions', items });
const some = (kind: Item['kind'], count?: number): Item =>
  count === undefined ? { kind } : { kind, count: exactly(count) };

const ROCKETS = munitions(some('rocket'));
const FOUR_ROCKETS = munitions(some('rocket', 4));
const THREE_AND_DRONE = munitions(some('rocket', 3), some('drone', 1));

describe('compareMunitions', () => {
  it.each<[string, Munitions, Munitions, string, string]>([
    ['the same number of the same kind', FOUR_ROCKETS, FOUR_ROCKETS, 'agrees', 'same-value'],
    ['no number and a number', ROCKETS, FOUR_ROCKETS, 'compatible', 'more-specific'],
    ['no number and a drone besides', ROCKETS, THREE_AND_DRONE, 'compatible', 'more-specific'],
    [
      'four against three and a drone',
      FOUR_ROCKETS,
      THREE_AND_DRONE,
      'conflicts',
      'kind-differs-total-agrees',
    ],
    [
      'the same rockets, a drone unmentioned',
      munitions(some('rocket', 3)),
      THREE_AND_DRONE,
      'compatible',
      'more-specific',
    ],
    [
      'no number and at least one',
      ROCKETS,
      munitions({ kind: 'rocket', count: { min: 1, max: null } }),
      'compatible',
      'more-specific',
    ],
    ['other numbers', FOUR_ROCKETS, munitions(some('rocket', 5)), 'conflicts', 'counts-differ'],
    ['no kind in common', ROCKETS, munitions(some('drone', 2)), 'conflicts', 'kind-differs'],
    [
      'one of either kind',
      munitions(some('rocket', 1)),
      munitions(some('drone', 1)),
      'conflicts',
      'kind-differs-total-agrees',
    ],
    ['rockets or missiles', FOUR_ROCKETS, munitions(some('missile', 4)), 'compatible', 'rocket-or-missile'],
    [
      'projectiles of no named kind',
      munitions(some('unknown', 4)),
      THREE_AND_DRONE,
      'compatible',
      'kind-not-named',
    ],
    [
      'too many of no named kind',
      munitions(some('unknown', 6)),
      THREE_AND_DRONE,
      'conflicts',
      'counts-differ',
    ],
    [
      'at least one',
      munitions({ kind: 'rocket', count: { min: 1, max: null } }),
      FOUR_ROCKETS,
      'compatible',
      'more-specific',
    ],
    [
      'ranges that overlap',
      munitions({ kind: 'rocket', count: { min: 2, max: 5 } }),
      munitions({ kind: 'rocket', count: { min: 4, max: 8 } }),
      'compatible',
      'ranges-overlap',
    ],
    [
      'two models of the same number',
      munitions({ ...some('rocket', 4), model: text('Katyusha') }),
      munitions({ ...some('rocket', 4), model: text('Grad') }),
      'compatible',
      'models-differ',
    ],
    [
      'each names a kind that the other does not',
      munitions(some('rocket', 3)),
      munitions(some('rocket'), some('drone')),
      'compatible',
      'each-adds-detail',
    ],
  ])('%s', (_, a, b, verdict, code) => {
    expect(compareMunitions(a, b)).toMatchObject({ verdict, reason: { code } });
    expect(compareMunitions(b, a)).toMatchObject({ verdict, reason: { code } });
  });

  it('carries both totals where kinds differ', () => {
    expect(compareMunitions(FOUR_ROCKETS, THREE_AND_DRONE).reason.totals).toEqual([exactly(4), exactly(4)]);
  });

  it('says which side is more specific', () => {
    expect(compareMunitions(ROCKETS, FOUR_ROCKETS).reason.moreSpecific).toBe('second');
    expect(compareMunitions(FOUR_ROCKETS, ROCKETS).reason.moreSpecific).toBe('first');
  });

  it('notes other phases and still compares the numbers', () => {
    const fired: Munitions = { ...FOUR_ROCKETS, phase: 'fired' };
    const fell: Munitions = { ...FOUR_ROCKETS, phase: 'fell' };
    expect(compareMunitions(fired, fell)).toMatchObject({
      verdict: 'agrees',
      reason: { phases: ['fired', 'fell'] },
    });
  });
});

describe('mergeMunitions', () => {
  it('joins the kinds and narrows the numbers of one speaker', () => {
    const merged = mergeMunitions(munitions({ kind: 'rocket', model: text('Katyusha') }), THREE_AND_DRONE);
    expect(merged?.items).toEqual([{ ...some('rocket', 3), model: text('Katyusha') }, some('drone', 1)]);
  });

  it('keeps apart what cannot be one number', () => {
    expect(mergeMunitions(FOUR_ROCKETS, munitions(some('rocket', 3)))).toBeNull();
  });

  it('drops the phase where the numbers hold for two', () => {
    const merged = mergeMunitions({ ...FOUR_ROCKETS, phase: 'fired' }, { ...FOUR_ROCKETS, phase: 'fell' });
    expect(merged).toEqual(FOUR_ROCKETS);
  });
});
