import { expect, test } from 'vitest';
import { datasetHead } from './datasetHead.ts';
import { issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(datasetHead)).toEqual([]);
});

test('a taken id, a version that was never set and a missing method are reported', () => {
  const issues = issuesAfter(datasetHead, (bundle) => {
    Object.assign(bundle.dataset, { id: 'dataset', version: '0.0.0', curatorsNote: [] });
  });
  expect(issues.map(({ path, severity }) => [path, severity])).toEqual([
    ['id', 'error'],
    ['version', 'error'],
    ['curatorsNote', 'warning'],
  ]);
});
