import { expect, test } from 'vitest';
import { attributionChains } from './attributionChains.ts';
import { claimOf, entry, issuesAfter } from './fixture.ts';
import type { Bundle } from '../../core/format/dataset.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(attributionChains)).toEqual([]);
});

function spoilt(spoil: (bundle: Bundle) => void) {
  return issuesAfter(attributionChains, spoil).map(({ path, severity }) => `${severity} ${path}`);
}

test('a chain begins with the voice of its document', () => {
  expect(spoilt((bundle) => (claimOf(bundle, 'c02').chain = ['agency', 'security-source']))).toEqual([
    'error claims[1].chain[0]',
  ]);
});

test('the agency stands directly before who speaks via it', () => {
  expect(spoilt((bundle) => (claimOf(bundle, 'c02').chain = ['paper', 'security-source']))).toEqual([
    'error claims[1].chain[1]',
  ]);
});

test('nobody stands twice, and a voice is not cited', () => {
  expect(spoilt((bundle) => (claimOf(bundle, 'c01').chain = ['paper', 'agency', 'paper']))).toEqual([
    'error claims[0].chain[2]',
    'error claims[0].chain[2]',
    'warning claims[0].chain[2]',
  ]);
});

test('who follows an agency is warned about without "via"', () => {
  expect(spoilt((bundle) => delete entry(bundle.speakers, 'security-source').via)).toEqual([
    'warning claims[1].chain[2]',
    'warning claims[2].chain[2]',
  ]);
});

test('a body is no member of itself by a roundabout way', () => {
  const issues = spoilt((bundle) => {
    entry(bundle.speakers, 'paper').memberOf = 'agency';
    entry(bundle.speakers, 'agency').memberOf = 'paper';
  });
  expect(issues).toEqual(['error speakers[0].memberOf', 'error speakers[1].memberOf']);
});

test('every source has exactly one voice', () => {
  expect(spoilt((bundle) => (entry(bundle.speakers, 'agency').voiceOf = 'article'))).toContain('error id');
});
