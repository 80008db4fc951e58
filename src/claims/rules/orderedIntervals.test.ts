import { expect, test } from 'vitest';
import { orderedIntervals } from './orderedIntervals.ts';
import { claimOf, entry, issuesAfter, NIGHT } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(orderedIntervals)).toEqual([]);
});

const BACKWARDS = { earliest: NIGHT.latest, latest: NIGHT.earliest };

test('reports every interval that ends before it begins', () => {
  const issues = issuesAfter(orderedIntervals, (bundle) => {
    Object.assign(claimOf(bundle, 'c02').assertions[2] ?? {}, BACKWARDS);
    Object.assign(bundle.sources[0]?.discrepancies[0] ?? {}, { interval: BACKWARDS });
    Object.assign(entry(bundle.incidents, 'base-attack').time, BACKWARDS);
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'claims[1].assertions[2]',
    'discrepancies[0].interval',
    'time',
  ]);
});

test('readings and parts lie inside', () => {
  const early = { earliest: '2024-07-01T00:00:00+03:00', latest: NIGHT.latest };
  const words = { en: 'early', ar: 'مبكر' };
  const issues = issuesAfter(orderedIntervals, (bundle) => {
    Object.assign(claimOf(bundle, 'c02').assertions[2] ?? {}, { readings: [{ ...early, words }] });
    entry(bundle.incidents, 'base-attack').time.parts = [{ ...early, words, claims: ['c02'] }];
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[1].assertions[2].readings[0]', 'time.parts[0]']);
});

test('open ends are in order', () => {
  const issues = issuesAfter(orderedIntervals, (bundle) => {
    Object.assign(entry(bundle.incidents, 'base-attack').time, { earliest: null, latest: null });
  });
  expect(issues).toEqual([]);
});
