import { expect, test } from 'vitest';
import { uniqueIds } from './uniqueIds.ts';
import { claimOf, entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(uniqueIds)).toEqual([]);
});

test('reports the second of two entries with one id, and where the first stands', () => {
  const issues = issuesAfter(uniqueIds, (bundle) => {
    entry(bundle.actors, 'group').id = 'coalition';
    claimOf(bundle, 'c02').id = 'c01';
  });
  expect(issues.map(({ file, path }) => [file, path])).toEqual([
    ['sources/article.json', 'claims[1].id'],
    ['actors.json', 'actors[1].id'],
  ]);
  expect(issues[1]?.evidence).toContain('actors.json actors[0]');
});
