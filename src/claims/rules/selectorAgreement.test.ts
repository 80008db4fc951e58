import { expect, test } from 'vitest';
import { selectorAgreement } from './selectorAgreement.ts';
import { ARCHIVES, claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(selectorAgreement)).toEqual([]);
});

test('a changed letter contradicts the neighbours, without the archived text', () => {
  const issues = issuesAfter(selectorAgreement, (bundle) => {
    const { quote } = claimOf(bundle, 'c03');
    quote.exact = quote.exact.replace('إ', 'ا');
  });
  expect(issues[0]).toMatchObject({ rule: 'selector-agreement', path: 'claims[2].quote' });
  expect(issues[0]?.evidence).toContain('(U+0627)');
  expect(issues[0]?.evidence).toContain('c02 quote has "إ" (U+0625)');
});

test('shifted offsets contradict the neighbours', () => {
  const issues = issuesAfter(selectorAgreement, (bundle) => {
    const { quote } = claimOf(bundle, 'c04');
    quote.start += 1;
    quote.end += 1;
  });
  expect(issues.map(({ path }) => path)).toContain('claims[3].quote');
});

test('with the archived text at hand it leaves the finding to the comparison with it', () => {
  const issues = issuesAfter(
    selectorAgreement,
    (bundle) => {
      claimOf(bundle, 'c04').quote.start += 1;
    },
    ARCHIVES,
  );
  expect(issues).toEqual([]);
});
