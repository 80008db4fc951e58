import { expect, test } from 'vitest';
import { checkDataset, lineOfIssue } from './checkDataset.ts';
import { parseDataset } from './parseDataset.ts';
import { claimOf, entry, filesOf, validBundle } from './rules/fixture.ts';

function changed(file: string, change: (text: string) => string | Uint8Array | null) {
  const files = filesOf(validBundle());
  const next = change(new TextDecoder().decode(files.get(file)));
  if (next === null) files.delete(file);
  else files.set(file, typeof next === 'string' ? new TextEncoder().encode(next) : next);
  return parseDataset(files);
}

test('gives back the bundle that the files were made from', () => {
  const parsed = parseDataset(filesOf(validBundle()));
  expect(parsed.issues).toEqual([]);
  expect(parsed.bundle).toEqual(validBundle());
});

test.each(['dataset.json', 'places.json', 'actors.json', 'speakers.json'])('%s must be there', (file) => {
  const parsed = changed(file, () => null);
  expect(parsed.issues).toMatchObject([{ rule: 'file-missing', file }]);
  expect(parsed.bundle).toBeNull();
});

test('an empty folder lacks everything, in one report', () => {
  expect(parseDataset(new Map()).issues.map(({ file }) => file)).toEqual([
    'dataset.json',
    'places.json',
    'actors.json',
    'speakers.json',
    'sources/',
    'incidents/',
  ]);
});

test('a byte-order mark', () => {
  const { issues } = changed('actors.json', (text) => `\uFEFF${text}`);
  expect(issues).toMatchObject([{ rule: 'file-encoding', file: 'actors.json' }]);
  expect(issues[0]?.evidence).toContain('EF BB BF');
});

test('bytes that are not UTF-8, with their line', () => {
  const { issues } = changed('actors.json', (text) => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.indexOf(10, 30) + 3] = 0xff;
    return bytes;
  });
  expect(issues[0]).toMatchObject({ rule: 'file-encoding', file: 'actors.json' });
  expect(issues[0]?.evidence).toBe('line 5 has the byte 0xFF, which is not UTF-8');
});

test('text that is not in normal form C, with its place', () => {
  const { issues } = changed('actors.json', (text) => text.replace('The group', 'The gro\u0301up'));
  expect(issues).toMatchObject([{ rule: 'file-normal-form', file: 'actors.json' }]);
  expect(issues[0]?.evidence).toMatch(/^line \d+, column \d+/);
});

test('broken JSON, with line and column', () => {
  const { issues } = changed('actors.json', (text) => text.replace('[', '[,'));
  expect(issues).toMatchObject([{ rule: 'file-json', file: 'actors.json' }]);
  expect(issues[0]?.evidence).toBe('line 2, column 14: expected a value, found ","');
});

test('a key that stands twice', () => {
  const { issues } = changed('dataset.json', (text) => text.replace('"id"', '"id": "other",\n  "id"'));
  expect(issues).toMatchObject([{ rule: 'file-json', file: 'dataset.json', path: 'id' }]);
});

test('an id that is not the name of its file', () => {
  const files = filesOf(validBundle());
  for (const name of ['sources/article.json', 'incidents/meeting.json']) {
    const bytes = files.get(name);
    files.delete(name);
    if (bytes !== undefined) files.set(name.replace('.json', '-2.json'), bytes);
  }
  expect(parseDataset(files).issues.map(({ rule, file }) => [rule, file])).toEqual([
    ['file-name', 'sources/article-2.json'],
    ['file-name', 'incidents/meeting-2.json'],
  ]);
});

test('a file that the format does not have is a warning, and no obstacle', () => {
  const files = filesOf(validBundle());
  files.set('sources/notes.txt', new Uint8Array());
  const parsed = parseDataset(files);
  expect(parsed.issues).toMatchObject([
    { rule: 'file-unknown', severity: 'warning', file: 'sources/notes.txt' },
  ]);
  expect(parsed.bundle).not.toBeNull();
});

test('the shape of a file: unknown keys, missing keys, wrong values, each at its path and line', () => {
  const parsed = changed('actors.json', (text) =>
    text
      .replace('"wordings"', '"wordngs"')
      .replace('"The group"', '7')
      .replace('"id": "group"', '"id": "The Group"'),
  );
  const found = checkDataset(parsed, null).filter(({ file }) => file === 'actors.json');
  expect(found.map(({ path, evidence }) => [path, evidence])).toEqual([
    ['actors[0].wordings', 'the key is missing'],
    ['actors[0].wordngs', 'the format has no key "wordngs" here'],
    ['actors[1].id', '"The Group"'],
    ['actors[1].name.en', '7'],
  ]);
  expect(found.map((issue) => lineOfIssue(issue, parsed))).toEqual([3, 9, 14, 16]);
});

test('a key that is missing: the remedy says what belongs there, as far as the format tells', () => {
  const bundle = validBundle();
  const { time, place } = entry(bundle.incidents, 'base-attack');
  Reflect.deleteProperty(time, 'earliest');
  Reflect.deleteProperty(time, 'precision');
  Reflect.deleteProperty(place ?? {}, 'words');
  Object.assign(claimOf(bundle, 'c04'), { assertions: [{ fact: 'place' }] });
  const { issues } = parseDataset(filesOf(bundle));
  expect(issues.map(({ path, remedy }) => [path, remedy])).toEqual([
    [
      'claims[3].assertions[0].expression',
      'Add "expression": { "exact": …, "prefix": …, "suffix": …, "start": …, "end": … }.',
    ],
    [
      'claims[3].assertions[0].place',
      'Add "place": an id of lower-case letters, digits and single hyphens, or null.',
    ],
    ['time.earliest', 'Add "earliest": ISO 8601 date-time with its offset, or null.'],
    ['time.precision', 'Add "precision": "minute", "hour", "night", "day", "week", "month" or "year".'],
    ['place.words', 'Add "words": { "en": …, "ar": … }.'],
  ]);
});

test('one broken claim hides no other mistake, and is no missing id', () => {
  const bundle = validBundle();
  Object.assign(claimOf(bundle, 'c04'), { kind: 'rumour' });
  claimOf(bundle, 'c05').quote.end += 1;
  entry(bundle.incidents, 'base-attack').time.latest = '2024-07-20T00:00:00+03:00';
  const issues = checkDataset(parseDataset(filesOf(bundle)), null);
  expect(issues.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'ordered-intervals time',
    'covered-times time.latest',
    'schema claims[3].kind',
    'selector-offsets claims[4].quote.end',
  ]);
});
