import { expect, test } from 'vitest';
import { quotesInArchive } from './quotesInArchive.ts';
import { ARCHIVES, ARTICLE, ARTICLE_SHA256, claimOf, issuesAfter } from './fixture.ts';
import type { Bundle } from '../../core/format/dataset.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(quotesInArchive)).toEqual([]);
});

function found(spoil: (bundle: Bundle) => void) {
  return issuesAfter(quotesInArchive, spoil, ARCHIVES);
}

test('every selector of the valid dataset stands in the archived text', () => {
  expect(found(() => undefined)).toEqual([]);
});

test('says at which offsets the words stand instead', () => {
  const issues = found((bundle) => {
    const { quote } = claimOf(bundle, 'c05');
    quote.start += 3;
    quote.end += 3;
  });
  const start = ARTICLE.text.indexOf('على الإثر');
  expect(issues[0]?.path).toBe('claims[4].quote.start');
  expect(issues[0]?.remedy).toContain(`start ${start}, end ${start + 58}`);
});

test('of several places it names the one whose context fits first', () => {
  const issues = found((bundle) => {
    const time = claimOf(bundle, 'c04').assertions[1];
    if (time?.fact === 'time') time.expression = { ...time.expression, start: 3, end: 13 };
  });
  const second = ARTICLE.text.lastIndexOf('ليل الخميس');
  expect(issues[0]?.path).toBe('claims[3].assertions[1].expression.start');
  expect(issues[0]?.remedy).toMatch(new RegExp(`stand at start ${second},.*; or start`));
});

test('words that do not occur are shown beside the nearest, with the first difference', () => {
  const issues = found((bundle) => {
    const { quote } = claimOf(bundle, 'c03');
    quote.exact = quote.exact.replace('إ', 'ا');
  });
  expect(issues[0]?.path).toBe('claims[2].quote.exact');
  expect(issues[0]?.evidence).toContain('the text has "إ" (U+0625), the quote "ا" (U+0627)');
  expect(issues[0]?.remedy).toContain('من دون وقوع إصابات');
});

test('words with nothing near them are said to be absent', () => {
  const issues = found((bundle) => {
    claimOf(bundle, 'c03').quote.exact = 'zzzzzzzzzzzzzzzzzz';
  });
  expect(issues[0]?.evidence).toContain('does not occur in article.txt; at');
});

test('a context that differs is named with what stands there', () => {
  const issues = found((bundle) => {
    claimOf(bundle, 'c02').quote.prefix = 'قوله ان ';
    const { attribution } = claimOf(bundle, 'c02');
    if (attribution !== undefined) attribution.suffix = ' أن';
  });
  expect(issues.map(({ path, remedy }) => [path, remedy])).toEqual([
    ['claims[1].quote.prefix', 'Set prefix to "قوله إن ".'],
    ['claims[1].attribution.suffix', 'Set suffix to " إن".'],
  ]);
});

test('an archive without the text is an error that names the hash', () => {
  const issues = issuesAfter(quotesInArchive, () => undefined, new Map());
  expect(issues).toHaveLength(1);
  expect(issues[0]?.evidence).toContain(ARTICLE_SHA256);
});

test('the number of code points is that of the text', () => {
  const issues = found((bundle) => {
    const source = bundle.sources[0];
    if (source !== undefined) source.archive.codePoints += 1;
  });
  expect(issues[0]).toMatchObject({
    path: 'archive.codePoints',
    remedy: `Set codePoints to ${ARTICLE.points.length}.`,
  });
});
