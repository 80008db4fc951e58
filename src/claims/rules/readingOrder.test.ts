import { expect, test } from 'vitest';
import { readingOrder } from './readingOrder.ts';
import { claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(readingOrder)).toEqual([]);
});

test('reports a claim that stands before an earlier one', () => {
  const issues = issuesAfter(readingOrder, (bundle) => {
    const claims = bundle.sources[0]?.claims ?? [];
    claims.push(...claims.splice(1, 1));
  });
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ path: 'claims[5].quote.start', file: 'sources/article.json' });
  expect(issues[0]?.remedy).toContain('Move the claim c02 before c06');
});

test('of two quotes with one start the shorter comes first', () => {
  const issues = issuesAfter(readingOrder, (bundle) => {
    const second = claimOf(bundle, 'c02').quote;
    claimOf(bundle, 'c03').quote = { ...second, end: second.end - 1 };
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[2].quote.start']);
});
