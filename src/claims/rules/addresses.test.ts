import { expect, test } from 'vitest';
import { addresses } from './addresses.ts';
import { issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(addresses)).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'example.org',
  'https://user:password@example.org/',
  'https://example.org/a b',
])('%s is no address to link to', (url) => {
  const issues = issuesAfter(addresses, (bundle) => {
    bundle.dataset.licence.url = url;
    Object.assign(bundle.sources[0] ?? {}, { url });
    Object.assign(bundle.places[0] ?? {}, { citations: [{ text: { en: 'x', ar: 'س' }, url }] });
  });
  expect(issues.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'dataset.json licence.url',
    'sources/article.json url',
    'places.json places[0].citations[0].url',
  ]);
});
