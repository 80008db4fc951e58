import { expect, test } from 'vitest';
import { writtenTexts } from './writtenTexts.ts';
import { claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(writtenTexts)).toEqual([]);
});

test('an empty text is reported; an empty context is not', () => {
  const issues = issuesAfter(writtenTexts, (bundle) => {
    Object.assign(bundle.sources[0] ?? {}, { outlet: ' ' });
    Object.assign(claimOf(bundle, 'c01').translations[0] ?? {}, { text: '' });
    claimOf(bundle, 'c01').quote.prefix = '';
    bundle.dataset.licence.name = '';
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'licence.name',
    'outlet',
    'claims[0].translations[0].text',
  ]);
});
