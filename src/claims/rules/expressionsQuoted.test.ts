import { expect, test } from 'vitest';
import { expressionsQuoted } from './expressionsQuoted.ts';
import { ARTICLE, claimOf, issuesAfter } from './fixture.ts';
import { selectorsFor } from '../quoteMatch.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(expressionsQuoted)).toEqual([]);
});

test('an expression that no claim quotes is reported', () => {
  const issues = issuesAfter(expressionsQuoted, (bundle) => {
    const place = claimOf(bundle, 'c02').assertions[1];
    if (place?.fact === 'place') place.expression = selectorsFor(ARTICLE, 'إن')[0] ?? place.expression;
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[1].assertions[1].expression']);
});

test('an expression in another claim of the source is quoted', () => {
  const issues = issuesAfter(expressionsQuoted, (bundle) => {
    const place = claimOf(bundle, 'c02').assertions[1];
    if (place?.fact === 'place') place.expression = claimOf(bundle, 'c06').quote;
  });
  expect(issues).toEqual([]);
});
