import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countText } from '../claims/quoteMatch.ts';
import type { Source } from '../core/format/source.ts';
import { checkData } from './checkData.ts';
import { temporaryFolder } from './datasetFixture.ts';
import { firstSentence } from './datasetSkeleton.ts';
import { newDataset } from './newDataset.ts';

const ENGLISH =
  'Fire at the quay\n\nA fire broke out on Monday, the harbour office said. Two were injured.\n';
const ARABIC = 'حريق في الميناء\n\nاندلع حريق مساء الاثنين، وفق إدارة الميناء. وأُصيب شخصان.\n';

async function begin(text: string, more: readonly string[] = []) {
  const root = await temporaryFolder();
  const data = join(root, 'data', 'quay');
  const archive = join(root, 'archive');
  const file = join(root, 'document.txt');
  await writeFile(file, text);
  const args = ['--text', file, '--id', 'quay', '--published', '2025-03-04', '--data', data];
  const run = () =>
    newDataset([...args, '--archive', archive, '--language', 'en', ...more], {
      ask: null,
      piped: null,
      today: '2025-03-05',
    });
  const source = async () => JSON.parse(await readFile(join(data, 'sources', 'quay.json'), 'utf8')) as Source;
  return { root, data, archive, run, source };
}

test.each([
  ['en', ENGLISH],
  ['ar', ARABIC],
  ['fr', 'Incendie au port\n\nUn «incendie» a éclaté lundi. Deux personnes ont été blessées.'],
  ['en', 'One line and no more'],
])(
  'the skeleton of a document in %s has no error, and warns only of what is to be written',
  async (language, text) => {
    const { data, archive, run } = await begin(text, ['--language', language]);
    const { output, status } = await run();
    expect(output).toMatch(/^0 errors, \d+ warnings? in \d files?$/m);
    expect(status).toBe(0);
    const check = await checkData(['--data', data, '--archive', archive]);
    expect(check.status).toBe(0);
    const rules = new Set([...check.output.matchAll(/warning .*\[([\w-]+)\]$/gm)].map(([, rule]) => rule));
    expect([...rules]).toEqual(['unwritten-texts']);
  },
);

test('the archived copy is the one that is hashed and counted, in NFC', async () => {
  // A letter and its hamza as two code points, which NFC joins.
  const { archive, run, source } = await begin('\uFEFFخبر\n\nقال ا\u0655ن حريقاً وقع.\n', [
    '--language',
    'ar',
  ]);
  expect((await run()).output).toContain('It was changed to NFC.');
  const kept = await readFile(join(archive, 'quay.txt'));
  expect(kept.toString()).toBe('خبر\n\nقال إن حريقاً وقع.\n');
  expect((await source()).archive).toEqual({
    sha256: createHash('sha256').update(kept).digest('hex'),
    codePoints: Array.from(kept.toString()).length,
    checked: '2025-03-05',
  });
});

test('the claim is the first sentence after the title, with its context', async () => {
  const { run, source } = await begin(ENGLISH);
  await run();
  expect((await source()).claims[0]?.quote).toEqual({
    exact: 'A fire broke out on Monday, the harbour office said.',
    prefix: 'Fire at the quay\n\n',
    suffix: ' Two were injured.\n',
    start: 18,
    end: 70,
  });
});

test('offsets of the first sentence are code points', () => {
  const text = countText('😀😀\n\n  Fire 😀 seen. More.');
  expect(firstSentence(text, '😀😀', 'en')).toEqual([6, 18]);
});

test('what is left to write is named with its line', async () => {
  const { data, run } = await begin(ENGLISH);
  const { output } = await run();
  const lines = (await readFile(join(data, 'sources', 'quay.json'), 'utf8')).split('\n');
  const [, line, path] = /sources\/quay\.json:(\d+) {2}(note\.en)/.exec(output) ?? [];
  expect(path).toBe('note.en');
  expect(lines[Number(line) - 1]).toContain('To be written: ');
});

test('nothing that exists is overwritten', async () => {
  const { data, archive, run } = await begin(ENGLISH);
  await mkdir(archive);
  await writeFile(join(archive, 'quay.txt'), 'another text');
  expect(await run()).toMatchObject({ status: 1, output: expect.stringContaining('holds another text') });
  expect(existsSync(data)).toBe(false);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'mine.json'), '{}');
  expect(await run()).toMatchObject({ status: 1, output: expect.stringContaining('is not empty') });
  expect(await readdir(data)).toEqual(['mine.json']);
});

test('the text is never put where it would be published or committed', async () => {
  const { data, run } = await begin(ENGLISH, ['--archive', join('data', 'archive')]);
  expect(await run()).toMatchObject({ status: 1, output: expect.stringContaining('must not be published') });
  expect(existsSync(data)).toBe(false);
});

test('an id that the dataset around it has is refused', async () => {
  const { root, run } = await begin(ENGLISH);
  await mkdir(join(root, 'data'));
  await writeFile(join(root, 'data', 'dataset.json'), '{\n  "id": "quay"\n}');
  expect(await run()).toMatchObject({
    status: 1,
    output: expect.stringContaining('has the id quay already'),
  });
});

test('all mistakes in the options come at once', async () => {
  const wrong = ['--id', 'Quay 1', '--language', 'Arabic', '--published', '2025-02-30', '--kind', 'rumour'];
  const { run } = await begin(ENGLISH, [...wrong, '--url', 'javascript:alert(1)', '--time-zone', 'Mars']);
  const { output, status } = await run();
  expect(status).toBe(2);
  for (const name of ['id', 'language', 'published', 'kind', 'url', 'time-zone']) {
    expect(output).toContain(`--${name} `);
  }
});

test('a day after today, an empty text and bytes that are no UTF-8 are refused', async () => {
  expect(await (await begin(ENGLISH, ['--published', '2025-03-06'])).run()).toMatchObject({ status: 2 });
  expect(await (await begin(' \n')).run()).toMatchObject({ status: 1 });
  const { root, run } = await begin(ENGLISH);
  await writeFile(join(root, 'document.txt'), Uint8Array.of(0xc3, 0x28));
  expect(await run()).toMatchObject({
    status: 1,
    output: expect.stringContaining('cannot be read as UTF-8'),
  });
});

test('without a terminal all that is missing is named', async () => {
  const { output, status } = await newDataset([], { ask: null, piped: null, today: '2025-03-05' });
  expect(status).toBe(2);
  expect(output).toContain('Missing: --text, --id, --language, --published');
});

test('on a terminal it asks, and a piped text needs no file', async () => {
  const root = await temporaryFolder();
  const answers = ['quay', 'en', '2025-03-04'];
  const { status } = await newDataset(['--data', join(root, 'quay'), '--archive', join(root, 'archive')], {
    ask: async () => answers.shift() ?? '',
    piped: async () => ENGLISH,
    today: '2025-03-05',
  });
  expect(status).toBe(0);
  expect(answers).toEqual([]);
});
