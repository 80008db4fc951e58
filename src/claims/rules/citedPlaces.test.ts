import { expect, test } from 'vitest';
import { citedPlaces } from './citedPlaces.ts';
import { entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(citedPlaces)).toEqual([]);
});

function change(changes: object) {
  return issuesAfter(citedPlaces, (bundle) => {
    Object.assign(entry(bundle.places, 'base'), changes);
  }).map(({ file, path }) => `${file} ${path}`);
}

test('a footprint is cited', () => {
  expect(change({ citations: [] })).toEqual(['places.json places[0].citations']);
});

test('a place that is not stated has no footprint, and no incident on it', () => {
  expect(change({ precision: 'none' })).toEqual([
    'places.json places[0].footprint',
    'incidents/base-attack.json place',
  ]);
  expect(change({ precision: 'none', footprint: null })).toEqual(['incidents/base-attack.json place']);
});

test('a stated place has a footprint', () => {
  expect(change({ footprint: null })).toEqual(['places.json places[0].footprint']);
});
