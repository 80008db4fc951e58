import { expect, it } from 'vitest';
import type { Standing } from '../../core/vocabulary.ts';
import { ACTOR_PART_OF } from './actorPartOf.ts';
import { responsibilityRule, type Responsibility } from './compareResponsibility.ts';

const context = { places: new Map(), partOf: ACTOR_PART_OF };
const tie = (standing: Standing, actor?: string): Responsibility => ({
  fact: 'responsibility',
  standing,
  ...(actor !== undefined && { actor }),
});
const COALITION = 'international-coalition';

it.each<[string, Responsibility[], Responsibility[], string, string]>([
  ['unclaimed twice', [tie('unclaimed')], [tie('unclaimed')], 'agrees', 'same-value'],
  [
    'unclaimed and suspected',
    [tie('unclaimed')],
    [tie('suspected', 'x')],
    'compatible',
    'unclaimed-names-nobody',
  ],
  [
    'unclaimed and asserted',
    [tie('unclaimed')],
    [tie('asserted', 'x')],
    'compatible',
    'unclaimed-names-nobody',
  ],
  [
    'asserted and asserted, unrelated',
    [tie('asserted', 'x')],
    [tie('asserted', 'y')],
    'conflicts',
    'actors-differ',
  ],
  ['asserted and denied', [tie('asserted', 'x')], [tie('denied', 'x')], 'conflicts', 'asserted-vs-denied'],
  [
    'part asserted, whole denied',
    [tie('asserted', 'us-forces')],
    [tie('denied', COALITION)],
    'conflicts',
    'asserted-vs-denied',
  ],
  [
    'whole asserted, part denied',
    [tie('asserted', COALITION)],
    [tie('denied', 'us-forces')],
    'compatible',
    'denial-of-another',
  ],
  [
    'part and whole',
    [tie('asserted', 'us-forces')],
    [tie('asserted', COALITION)],
    'compatible',
    'actor-is-part-of-other',
  ],
  [
    'asserted and suspected, the same',
    [tie('asserted', 'x')],
    [tie('suspected', 'x')],
    'compatible',
    'suspicion-is-weaker',
  ],
  [
    'suspicions of two',
    [tie('suspected', 'x')],
    [tie('suspected', 'y')],
    'compatible',
    'suspicion-excludes-nothing',
  ],
  [
    'suspected and another asserted',
    [tie('suspected', 'x')],
    [tie('asserted', 'y')],
    'compatible',
    'suspicion-excludes-nothing',
  ],
  ['denial of another', [tie('denied', 'x')], [tie('asserted', 'y')], 'compatible', 'denial-of-another'],
  [
    'two together and one of them',
    [tie('asserted', 'x'), tie('asserted', 'y')],
    [tie('asserted', 'x')],
    'compatible',
    'more-specific',
  ],
])('%s', (_, a, b, verdict, code) => {
  expect(responsibilityRule.compare(a, b, context)).toMatchObject({ verdict, reason: { code } });
  expect(responsibilityRule.compare(b, a, context)).toMatchObject({ verdict, reason: { code } });
});

it('knows a speaker who asserts and denies the same', () => {
  expect(responsibilityRule.contradictsItself([tie('asserted', 'x'), tie('denied', 'x')], context)).toBe(
    true,
  );
  expect(responsibilityRule.contradictsItself([tie('asserted', 'x'), tie('asserted', 'y')], context)).toBe(
    false,
  );
});
