import { expect, test } from 'vitest';
import { translations } from './translations.ts';
import { claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(translations)).toEqual([]);
});

function withTranslations(...languages: string[]) {
  return issuesAfter(translations, (bundle) => {
    claimOf(bundle, 'c01').translations = languages.map((language) => ({
      language,
      text: 'x',
      by: 'curators',
    }));
  }).map(({ path }) => path);
}

test('a quote without a translation is reported', () => {
  expect(withTranslations()).toEqual(['claims[0].translations']);
});

test('a translation into the language of the quote, and a second into one language', () => {
  expect(withTranslations('en', 'ar')).toEqual(['claims[0].translations[1].language']);
  expect(withTranslations('en', 'en')).toEqual(['claims[0].translations[1].language']);
});

test('a source in a third language needs both', () => {
  const issues = issuesAfter(translations, (bundle) => {
    const source = bundle.sources[0];
    if (source !== undefined) source.language = 'fa';
  });
  expect(issues).toHaveLength(6);
  expect(issues[0]?.evidence).toContain('no translation into Arabic');
});
