import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPACT_AREAS, MUNITION_KINDS } from '../../core/format/assertion.ts';
import { STANDINGS } from '../../core/vocabulary.ts';
import { ACTOR_PART_OF } from './actorPartOf.ts';
import type { ComparableAssertion, ComparedFact } from './comparedFact.ts';
import { COMPARED_FACTS } from './comparedFact.ts';
import { flipComparison, REASONS, SILENT } from './comparison.ts';
import { compareOn } from './compareAccounts.ts';
import { circle, hours, selector, text } from './exampleDataset.ts';
import { ruleOf } from './factRules.ts';

const count = fc.integer({ min: 0, max: 4 });
const range = fc
  .tuple(fc.option(count), fc.option(count))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }));
const actor = fc.constantFrom('us-forces', 'international-coalition', 'x', 'y');
const words = fc.constantFrom('a', 'b').map(text);
const maybe = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc.option(value).map((given) => (given === null ? {} : { [key]: given }));
const join = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list) as object);
const interval = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 9 })), fc.option(fc.integer({ min: 0, max: 9 })))
  .map(([a, b]) => (a !== null && b !== null && a > b ? hours(b, a) : hours(a, b)));
const incidents = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
const quantity = fc.oneof(range, fc.constant('unconfirmed'));
const counted = join(fc.record({ value: quantity }), maybe('who', words));

const ARBITRARY: Record<ComparedFact, fc.Arbitrary<object>> = {
  munitions: join(
    fc.record({
      items: fc.array(
        join(
          fc.record({ kind: fc.constantFrom(...MUNITION_KINDS) }),
          maybe('count', range),
          maybe('model', words),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    maybe('phase', fc.constantFrom('fired', 'fell', 'targeted')),
  ),
  impact: fc.record({
    items: fc.array(
      join(
        fc.record({ where: fc.constantFrom(...IMPACT_AREAS), as: fc.constantFrom('fell', 'targeted') }),
        maybe('count', range),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  killed: counted,
  injured: counted,
  damage: fc.record({ value: fc.constantFrom('none', 'unconfirmed', 'reported') }),
  responsibility: join(
    fc.record({ standing: fc.constantFrom(...STANDINGS.filter((standing) => standing !== 'not-stated')) }),
    maybe('actor', actor),
  ),
  striker: join(fc.record({ actor }), maybe('weapon', words)),
  target: fc.oneof(fc.record({ actor }), fc.record({ object: words }), fc.record({ actor, object: words })),
  'responds-to': fc.record({
    readings: fc.array(fc.record({ incidents, words }), { minLength: 1, maxLength: 3 }),
  }),
  time: join(
    fc.record({ expression: fc.constant(selector('x')), precision: fc.constant('night'), words }),
    interval,
    maybe('readings', fc.array(join(interval, fc.record({ words })), { maxLength: 2 })),
  ),
  place: fc.record({
    place: fc.constantFrom('wide', 'narrow', 'far', 'nowhere', null),
    expression: fc.constantFrom(selector('x'), selector('y')),
  }),
  attacks: fc.record({ value: quantity }),
  'location-holder': fc.record({ actors: fc.uniqueArray(actor, { minLength: 1 }) }),
};

const places = [
  circle('wide', [40, 35], 90_000),
  circle('narrow', [40, 35], 900),
  circle('far', [50, 35], 900),
];
const context = { places: new Map(places.map((place) => [place.id, place])), partOf: ACTOR_PART_OF };

function oneOf(fact: ComparedFact): fc.Arbitrary<ComparableAssertion> {
  return ARBITRARY[fact].map((value) => ({ ...value, fact }) as ComparableAssertion);
}

function valuesOf(fact: ComparedFact): fc.Arbitrary<ComparableAssertion[]> {
  return fc.array(oneOf(fact), { minLength: 1, maxLength: 2 });
}

describe.each([...COMPARED_FACTS])('the rule of %s', (fact) => {
  const rule = ruleOf(fact);

  it('is symmetric', () => {
    fc.assert(
      fc.property(valuesOf(fact), valuesOf(fact), (a, b) => {
        const there = rule.compare(a, b, context);
        const back = rule.compare(b, a, context);
        expect([back.verdict, back.reason.code]).toEqual([there.verdict, there.reason.code]);
      }),
    );
  });

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(oneOf(fact), oneOf(fact), (a, b) => {
        const there = rule.compare([a], [b], context);
        expect(rule.compare([b], [a], context)).toEqual(flipComparison(there));
      }),
    );
  });

  it('is reflexive: who says something agrees with themselves', () => {
    fc.assert(
      fc.property(valuesOf(fact), (values) => {
        expect(rule.compare(values, values, context).verdict).toBe('agrees');
      }),
    );
  });

  it('gives a verdict that its reason stands for', () => {
    fc.assert(
      fc.property(valuesOf(fact), valuesOf(fact), (a, b) => {
        const { verdict, reason } = rule.compare(a, b, context);
        expect(REASONS[reason.code]).toBe(verdict);
        expect(verdict).not.toBe('silent');
      }),
    );
  });

  it('is neutral to silence', () => {
    fc.assert(
      fc.property(valuesOf(fact), (values) => {
        const silent = { speaker: 'silent', claims: [], values: new Map() };
        const said = values.map((assertion) => ({ assertion, claims: ['c'], from: [] }));
        const speaking = { speaker: 'speaking', claims: ['c'], values: new Map([[fact, said]]) };
        expect(compareOn(fact, silent, speaking, context)).toEqual(SILENT);
        expect(compareOn(fact, speaking, silent, context)).toEqual(SILENT);
        expect(compareOn(fact, silent, silent, context)).toEqual(SILENT);
      }),
    );
  });
});

// One speaker's kinds of munition and counted areas add up where those of two speakers would conflict.
const WHOLE_FACTS = COMPARED_FACTS.filter((fact) => fact !== 'munitions' && fact !== 'impact');

it.each(WHOLE_FACTS)('what contradicts itself on %s is never merged', (fact) => {
  const rule = ruleOf(fact);
  fc.assert(
    fc.property(oneOf(fact), oneOf(fact), (a, b) => {
      const apart = rule.merge(a, b, context) === null;
      expect(apart || !rule.contradictsItself([a, b], context)).toBe(true);
    }),
  );
});
