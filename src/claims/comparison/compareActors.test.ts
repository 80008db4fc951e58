import { describe, expect, it } from 'vitest';
import { ACTOR_PART_OF, isPartOf } from './actorPartOf.ts';
import { locationHolderRule, strikerRule, targetRule, type Striker, type Target } from './compareActors.ts';
import { text } from './exampleDataset.ts';

const context = { places: new Map(), partOf: ACTOR_PART_OF };
const striker = (actor: string, rest: Partial<Striker> = {}): Striker => ({
  fact: 'striker',
  actor,
  ...rest,
});
const COALITION = striker('international-coalition');
const US = striker('us-forces');

describe('isPartOf', () => {
  const table = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
  ]);
  it('follows parts of parts and survives a circle', () => {
    expect(isPartOf('a', 'c', table)).toBe(true);
    expect(isPartOf('a', 'd', table)).toBe(false);
    expect(isPartOf('a', 'a', table)).toBe(false);
  });
  it('runs one way', () => {
    expect(isPartOf('us-forces', 'international-coalition', ACTOR_PART_OF)).toBe(true);
    expect(isPartOf('international-coalition', 'us-forces', ACTOR_PART_OF)).toBe(false);
  });
});

describe('striker', () => {
  it.each<[string, Striker[], Striker[], string, string]>([
    ['the same', [US], [striker('us-forces', { weapon: text('guns') })], 'agrees', 'same-value'],
    ['the US and the US-led coalition', [US], [COALITION], 'compatible', 'actor-is-part-of-other'],
    ['two that nothing ties', [US], [striker('x')], 'conflicts', 'actors-differ'],
    ['one of two together', [US, striker('x')], [US], 'compatible', 'more-specific'],
  ])('%s', (_, a, b, verdict, code) => {
    expect(strikerRule.compare(a, b, context)).toMatchObject({ verdict, reason: { code } });
    expect(strikerRule.compare(b, a, context)).toMatchObject({ verdict, reason: { code } });
  });

  it('names part and whole', () => {
    expect(strikerRule.compare([COALITION], [US], context).reason).toEqual({
      code: 'actor-is-part-of-other',
      part: 'us-forces',
      whole: 'international-coalition',
      moreSpecific: 'second',
    });
  });
});

describe('target', () => {
  const target = (rest: Partial<Target>): Target => ({ fact: 'target', ...rest });
  it.each<[string, Target, Target, string, string]>([
    [
      'the same actor',
      target({ actor: 'x', object: text('a') }),
      target({ actor: 'x' }),
      'agrees',
      'same-value',
    ],
    ['other actors', target({ actor: 'x' }), target({ actor: 'y' }), 'conflicts', 'actors-differ'],
    ['the same words', target({ object: text('a') }), target({ object: text('a') }), 'agrees', 'same-value'],
    [
      'other words',
      target({ object: text('a') }),
      target({ object: text('b') }),
      'compatible',
      'words-not-compared',
    ],
  ])('%s', (_, a, b, verdict, code) => {
    expect(targetRule.compare([a], [b], context)).toMatchObject({ verdict, reason: { code } });
    expect(targetRule.compare([b], [a], context)).toMatchObject({ verdict, reason: { code } });
  });
});

it('two forces can hold one base', () => {
  const holder = (...actors: string[]) => [{ fact: 'location-holder' as const, actors }];
  expect(locationHolderRule.compare(holder('x'), holder('y'), context).reason.code).toBe('both-may-hold');
  expect(locationHolderRule.compare(holder('x', 'y'), holder('y'), context).reason.code).toBe(
    'more-specific',
  );
});
