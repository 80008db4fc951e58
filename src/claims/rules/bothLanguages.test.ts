import { expect, test } from 'vitest';
import { bothLanguages } from './bothLanguages.ts';
import { entry, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(bothLanguages)).toEqual([]);
});

function withTitle(en: string, ar: string) {
  return issuesAfter(bothLanguages, (bundle) => {
    bundle.dataset.title = { en, ar };
  }).map(({ path, severity }) => [path, severity]);
}

test('a sentence without an Arabic letter is no Arabic', () => {
  expect(withTitle('A drone strike', 'A drone strike')).toEqual([['title.ar', 'error']]);
});

test('a name in Latin letters is a warning', () => {
  expect(withTitle('Katyusha', 'Katyusha')).toEqual([['title.ar', 'warning']]);
});

test('English keeps Arabic between quotation marks', () => {
  expect(withTitle('Rockets at عين الأسد', 'صواريخ')).toEqual([['title.en', 'warning']]);
  expect(withTitle('Rockets at "عين الأسد" (قاعدة)', 'صواريخ')).toEqual([]);
  expect(withTitle('صواريخ', 'صواريخ')).toEqual([['title.en', 'error']]);
});

test('numbers alone are the same in both languages', () => {
  expect(withTitle('2024', '2024')).toEqual([]);
});

test('texts deep inside an entry are found at their path', () => {
  const issues = issuesAfter(bothLanguages, (bundle) => {
    const strike = entry(bundle.incidents, 'river-strike');
    Object.assign(strike.relations[1] ?? {}, { reading: { en: 'by one reading', ar: 'by one reading' } });
  });
  expect(issues).toMatchObject([{ file: 'incidents/river-strike.json', path: 'relations[1].reading.ar' }]);
});
