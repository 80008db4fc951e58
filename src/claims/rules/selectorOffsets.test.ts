import { expect, test } from 'vitest';
import { selectorOffsets } from './selectorOffsets.ts';
import { claimOf, issuesAfter } from './fixture.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(selectorOffsets)).toEqual([]);
});

test('reports offsets that do not span the words, and both ways to put them right', () => {
  const issues = issuesAfter(selectorOffsets, (bundle) => {
    claimOf(bundle, 'c02').quote.end += 2;
  });
  expect(issues.map(({ path }) => path)).toEqual(['claims[1].quote.end']);
  expect(issues[0]?.evidence).toMatch(/span 38 code points, the words .* have 36/);
  expect(issues[0]?.remedy).toMatch(/Set end to \d+ .* or start to \d+/);
});

test('counts code points, not UTF-16 units', () => {
  const issues = issuesAfter(selectorOffsets, (bundle) => {
    const { quote } = claimOf(bundle, 'c01');
    quote.exact = '\u{1F680}'.repeat(quote.end);
  });
  expect(issues).toEqual([]);
});

test('reports what lies outside the text', () => {
  const issues = issuesAfter(selectorOffsets, (bundle) => {
    const source = bundle.sources[0];
    if (source !== undefined) source.archive.codePoints -= 5;
    claimOf(bundle, 'c01').quote.prefix = 'before the beginning';
    claimOf(bundle, 'c05').quote.suffix = 'x'.repeat(100);
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'claims[0].quote.prefix',
    'claims[4].quote.suffix',
    'claims[5].quote.end',
  ]);
});

test('warns of a missing context', () => {
  const issues = issuesAfter(selectorOffsets, (bundle) => {
    claimOf(bundle, 'c02').quote.prefix = '';
    claimOf(bundle, 'c02').quote.suffix = '';
  });
  expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
    ['warning', 'claims[1].quote.prefix'],
    ['warning', 'claims[1].quote.suffix'],
  ]);
});
