import { expect, test } from 'vitest';
import { documentDates } from './documentDates.ts';
import { issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(documentDates)).toEqual([]);
});

test('dates exist and follow one another', () => {
  const change = (changes: object, archive: object = {}) =>
    issuesAfter(documentDates, (bundle) => {
      Object.assign(bundle.sources[0] ?? {}, changes);
      Object.assign(bundle.sources[0]?.archive ?? {}, archive);
    }).map(({ path }) => path);
  expect(change({ published: '2024-02-30' })).toEqual(['published']);
  expect(change({ lastUpdated: '2024-07-24T11:00:00+03:00' })).toEqual(['lastUpdated']);
  expect(change({ lastUpdated: null })).toEqual([]);
  expect(change({}, { checked: '2024-07-01' })).toEqual(['archive.checked']);
});
