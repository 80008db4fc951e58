import { expect, test } from 'vitest';
import { claimOf, issuesAfter } from './fixture.ts';
import { unwrittenTexts } from './unwrittenTexts.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(unwrittenTexts)).toEqual([]);
});

test('what a skeleton left is a warning, in both languages; the words of a quote are not', () => {
  const issues = issuesAfter(unwrittenTexts, (bundle) => {
    bundle.dataset.title = { en: 'To be written: a title', ar: 'للكتابة: عنوان' };
    Object.assign(claimOf(bundle, 'c01').translations[0] ?? {}, { text: 'To be translated: “words”' });
    claimOf(bundle, 'c01').quote.exact = 'To be written: says the source';
  });
  expect(issues.map(({ path, severity }) => [path, severity])).toEqual([
    ['title.en', 'warning'],
    ['title.ar', 'warning'],
    ['claims[0].translations[0].text', 'warning'],
  ]);
});
