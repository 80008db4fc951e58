import { expect, test } from 'vitest';
import { outsideEvidence } from './outsideEvidence.ts';
import { issuesAfter } from './fixture.ts';
import type { Bundle } from '../../core/format/dataset.ts';
import type { Discrepancy } from '../../core/format/source.ts';

test('finds nothing in a valid dataset', () => {
  expect(issuesAfter(outsideEvidence)).toEqual([]);
});

function change(spoil: (discrepancy: Discrepancy, bundle: Bundle) => void) {
  return issuesAfter(outsideEvidence, (bundle) => {
    const discrepancy = bundle.sources[0]?.discrepancies[0];
    if (discrepancy !== undefined) spoil(discrepancy, bundle);
  }).map(({ path }) => path);
}

test('a discrepancy has claims and citations', () => {
  expect(change((discrepancy) => Object.assign(discrepancy, { claims: [], citations: [] }))).toEqual([
    'discrepancies[0].claims',
    'discrepancies[0].citations',
  ]);
});

test('the source is no evidence against itself', () => {
  const paths = change((_discrepancy, bundle) => {
    Object.assign(bundle.sources[0] ?? {}, { url: 'https://example.org/record' });
  });
  expect(paths).toEqual(['discrepancies[0].citations[0].url']);
});

test('its claims are of the same source', () => {
  const paths = change((discrepancy, bundle) => {
    const [source] = bundle.sources;
    if (source === undefined) return;
    bundle.sources.push({ ...source, id: 'other', claims: [], discrepancies: [discrepancy] });
    source.discrepancies = [];
  });
  expect(paths).toEqual(['discrepancies[0].claims[0]']);
});
