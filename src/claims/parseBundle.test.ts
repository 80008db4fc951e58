import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBundle } from './parseBundle.ts';
import { claimOf, entry, validBundle } from './rules/fixture.ts';

const ADDRESS = 'https://example.org/data/dataset.json';
const TEXT = JSON.stringify(validBundle());

function failureOf(text: string) {
  const parsed = parseBundle(text, ADDRESS);
  if (parsed.ok) throw new Error('it was accepted');
  return parsed.failure;
}

test('a valid bundle is read, with or without a byte-order mark', () => {
  expect(parseBundle(TEXT, ADDRESS)).toEqual({ ok: true, value: validBundle() });
  expect(parseBundle(`\uFEFF${TEXT}`, ADDRESS).ok).toBe(true);
});

test('a bundle that is cut off anywhere is said to be cut off, with the place', () => {
  for (let length = 1; length < TEXT.length; length += 7) {
    expect(failureOf(TEXT.slice(0, length))).toMatchObject({
      kind: 'dataset-cut-off',
      address: ADDRESS,
    });
  }
  expect(failureOf(TEXT.slice(0, 100))).toMatchObject({
    detail: expect.stringContaining('character 100') as string,
  });
  expect(failureOf('')).toMatchObject({ kind: 'dataset-cut-off', detail: 'the file is empty' });
});

test.each([
  '<!doctype html><title>Not found</title>',
  'Not found',
  '{"type": "FeatureCollection", "features": []}',
  '[]',
  'null',
  '{"format": "dateline-bundle/2"}',
  '{"format": dateline}',
])('%s is not ours', (text) => {
  expect(failureOf(text)).toMatchObject({ kind: 'dataset-not-ours', address: ADDRESS });
});

test('a breach of the format is refused with issues', () => {
  const bundle = validBundle();
  Object.assign(bundle.dataset, { timeZone: 'Mars/Olympus' });
  expect(failureOf(JSON.stringify(bundle))).toMatchObject({
    kind: 'dataset-invalid',
    issues: [{ rule: 'schema', file: 'dataset.json', path: 'dataset.timeZone' }],
  });
});

test('ids that lead nowhere, or to two places, are refused before the app follows them', () => {
  const bundle = validBundle();
  claimOf(bundle, 'c02').chain.push('nobody');
  entry(bundle.actors, 'group').id = 'coalition';
  const found = failureOf(JSON.stringify(bundle));
  const rules = found.kind === 'dataset-invalid' ? found.issues.map(({ rule }) => rule) : [];
  expect(new Set(rules)).toEqual(new Set(['unique-ids', 'resolving-ids']));
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(parseBundle(text, text).ok).toBe(false);
    }),
  );
});
