import { expect, test } from 'vitest';
import { initiators } from './initiators.ts';
import { claimOf, entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(initiators)).toEqual([]);
});

function change(changes: object, assertion: object = {}) {
  return issuesAfter(initiators, (bundle) => {
    Object.assign(entry(bundle.incidents, 'plant-attack').actors[0] ?? {}, changes);
    Object.assign(claimOf(bundle, 'c04').assertions[2] ?? {}, assertion);
  });
}
const OURS = { en: 'ours', ar: 'منا' };

test('a suspicion does not carry an assertion', () => {
  const [issue] = change({ standing: 'asserted' });
  expect(issue).toMatchObject({ file: 'incidents/plant-attack.json', path: 'actors[0]' });
  expect(issue?.evidence).toBe('"group" is an initiator, asserted; c04 says suspected of group');
});

test('a denial and an attack that nobody claimed carry no initiator', () => {
  expect(change({}, { standing: 'denied' })).toHaveLength(1);
  expect(change({}, { standing: 'unclaimed' })).toHaveLength(1);
  expect(change({ standing: 'asserted' }, { standing: 'not-stated' })).toHaveLength(1);
});

test('words about another actor or another incident carry none', () => {
  expect(change({ actor: 'coalition' })).toHaveLength(1);
  expect(change({}, { incidents: ['base-attack'] })).toHaveLength(1);
  expect(change({ claims: ['c01'] })[0]?.evidence).toContain('c01 name nobody as the one who acted');
});

test('an identity of ours is admitted where it is labelled and the words name the act', () => {
  expect(change({ actor: 'coalition', inference: OURS })).toEqual([]);
  expect(change({ actor: 'coalition', inference: OURS, claims: ['c01'] })).toHaveLength(1);
  expect(change({ actor: 'coalition', inference: OURS, standing: 'asserted' })).toHaveLength(1);
});

test('a suspicion needs its basis, and an entry is there once', () => {
  expect(change({ basis: undefined }).map(({ evidence }) => evidence)).toEqual([
    '"group" is suspected, without a basis',
  ]);
  const issues = issuesAfter(initiators, (bundle) => {
    const { actors } = entry(bundle.incidents, 'river-strike');
    actors.push(...actors.slice(0, 1));
  });
  expect(issues.map(({ path }) => path)).toEqual(['actors[2]']);
});
