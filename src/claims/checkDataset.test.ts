import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDataset } from './checkDataset.ts';
import { parseBundle } from './parseBundle.ts';
import { parseDataset } from './parseDataset.ts';
import { ARCHIVES, claimOf, entry, filesOf, validBundle } from './rules/fixture.ts';

test('a valid dataset has no issue, with its archive and without', () => {
  const parsed = parseDataset(filesOf(validBundle()));
  expect(checkDataset(parsed, ARCHIVES)).toEqual([]);
  expect(checkDataset(parsed, null)).toEqual([]);
});

test('many mistakes come in one report, by file, errors before warnings, the same each time', () => {
  const bundle = validBundle();
  claimOf(bundle, 'c02').chain = ['agency', 'nobody'];
  claimOf(bundle, 'c03').quote.prefix = '';
  bundle.dataset.title.ar = 'English words in Arabic';
  entry(bundle.places, 'base').citations = [];
  entry(bundle.places, 'plant').id = 'works';
  const files = filesOf(bundle);
  const issues = checkDataset(parseDataset(files), ARCHIVES);
  expect(issues.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)).toEqual([
    'dataset.json error both-languages',
    'incidents/plant-attack.json error resolving-ids',
    'places.json error cited-places',
    'places.json warning used-entries',
    'sources/article.json error attribution-chains',
    'sources/article.json error resolving-ids',
    'sources/article.json warning selector-offsets',
  ]);
  const reversed = new Map([...files].toReversed());
  expect(checkDataset(parseDataset(reversed), ARCHIVES)).toEqual(issues);
});

test('every issue says where, on what evidence and what to do', () => {
  const bundle = validBundle();
  bundle.incidents.splice(0, 2);
  for (const issue of checkDataset(parseDataset(filesOf(bundle)), new Map())) {
    expect(issue.file).not.toBe('');
    expect(issue.evidence).not.toBe('');
    expect(issue.remedy).toMatch(/\.$/);
  }
});

/** Every path of a JSON value, as lists of keys. */
function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[], ...entries.flatMap(([key, item]) => pathsOf(item).map((rest) => [key, ...rest]))];
}

const PATHS = pathsOf(validBundle()).filter((path) => path.length > 0);

/** The valid bundle with a few values replaced, deleted or doubled. */
const mutated = fc
  .array(
    fc.record({
      path: fc.constantFrom(...PATHS),
      change: fc.oneof(
        fc.constant({ kind: 'delete' as const }),
        fc.constant({ kind: 'double' as const }),
        fc.record({
          kind: fc.constant('replace' as const),
          value: fc.oneof(
            fc.constantFrom<unknown>(
              null,
              '',
              [],
              {},
              -1,
              1e300,
              'c01',
              'group',
              'base',
              '2024-02-30T00:00:00Z',
              ['x'],
            ),
            fc.jsonValue({ maxDepth: 2 }),
          ),
        }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => {
    const bundle: unknown = validBundle();
    for (const { path, change } of changes) {
      let parent = bundle as Record<string, unknown>;
      for (const key of path.slice(0, -1)) {
        const next = parent[key];
        if (typeof next !== 'object' || next === null) break;
        parent = next as Record<string, unknown>;
      }
      const key = path.at(-1) as string;
      if (change.kind === 'replace') parent[key] = change.value;
      else if (change.kind === 'delete') delete parent[key];
      else if (Array.isArray(parent)) parent.push(structuredClone(parent[key as unknown as number]));
    }
    return bundle as ReturnType<typeof validBundle>;
  });

// Some seconds of work where the machine is busy.
test('a mutated dataset is accepted or refused with issues, and never throws', () => {
  fc.assert(
    fc.property(mutated, (bundle) => {
      const parsed = parseBundle(JSON.stringify(bundle), 'data/dataset.json');
      const silent =
        !parsed.ok && parsed.failure.kind === 'dataset-invalid' && parsed.failure.issues.length === 0;
      expect(silent).toBe(false);
      const files = new Map<string, Uint8Array>();
      try {
        for (const [name, bytes] of filesOf(bundle)) files.set(name, bytes);
      } catch {
        // The mutation took the lists away that files are made from.
        return;
      }
      const read = parseDataset(files);
      const issues = checkDataset(read, ARCHIVES);
      expect(read.bundle === null).toBe(read.issues.some(({ severity }) => severity === 'error'));
      for (const { evidence, remedy } of issues) expect(`${evidence}${remedy}`).not.toContain('undefined');
    }),
    { numRuns: 150 },
  );
}, 60_000);
