import { expect, test } from 'vitest';
import { restingOnClaims } from './restingOnClaims.ts';
import { entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(restingOnClaims)).toEqual([]);
});

test('reports each field that rests on a claim about something else', () => {
  const issues = issuesAfter(restingOnClaims, (bundle) => {
    const attack = entry(bundle.incidents, 'base-attack');
    attack.titleClaims = ['c06'];
    attack.typeClaims = ['c01', 'c06'];
    attack.time.claims = ['c06'];
    attack.who.claims = ['c06'];
    if (attack.place !== null) attack.place.claims = ['c06'];
    for (const actor of attack.actors) actor.claims = ['c06'];
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'titleClaims[0]',
    'typeClaims[1]',
    'time.claims[0]',
    'who.claims[0]',
    'place.claims[0]',
    'actors[0].claims[0]',
  ]);
  expect(issues[2]?.remedy).toContain('time.convention');
});

test('a labelled convention or inference may rest on other words', () => {
  const ours = { en: 'ours', ar: 'منا' };
  const issues = issuesAfter(restingOnClaims, (bundle) => {
    const attack = entry(bundle.incidents, 'base-attack');
    attack.time = { ...attack.time, claims: ['c06'], convention: ours };
    attack.who = { ...attack.who, claims: ['c06'], inference: ours };
    for (const actor of attack.actors) Object.assign(actor, { claims: ['c06'], inference: ours });
  });
  expect(issues).toEqual([]);
});

test('a field without any claim is reported', () => {
  const issues = issuesAfter(restingOnClaims, (bundle) => {
    entry(bundle.incidents, 'base-attack').titleClaims = [];
  });
  expect(issues.map(({ path, evidence }) => [path, evidence])).toEqual([['titleClaims', 'no claim']]);
});
