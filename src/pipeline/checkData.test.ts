import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE, claimOf, entry } from '../claims/rules/fixture.ts';
import type { Bundle } from '../core/format/dataset.ts';
import { checkData } from './checkData.ts';
import { temporaryFolder, writeDataset } from './datasetFixture.ts';

async function folders(spoil?: (bundle: Bundle) => void) {
  const root = await temporaryFolder();
  const data = join(root, 'data');
  const archive = join(root, 'archive');
  await mkdir(archive);
  await writeFile(join(archive, 'article.txt'), ARTICLE.text);
  const sha256 = createHash('sha256').update(ARTICLE.text).digest('hex');
  await writeDataset(data, (bundle) => {
    Object.assign(bundle.sources[0]?.archive ?? {}, { sha256 });
    spoil?.(bundle);
  });
  return { data, archive };
}

test('a sound dataset ends with 0 and says that the text was not there', async () => {
  const { data } = await folders();
  const { output, status } = await checkData(['--data', data]);
  expect(status).toBe(0);
  expect(output).toContain('The archived text was not given (--archive DIR): 12 selectors of 6 claims');
  expect(output.split('\n').at(-1)).toBe('0 errors, 0 warnings in 0 files');
});

test('with the archive, by option or by environment, quotes are compared with it', async () => {
  const { data, archive } = await folders();
  const { output, status } = await checkData(['--data', data, '--archive', archive]);
  expect(status).toBe(0);
  expect(output).toContain('Compared 12 selectors of 6 claims with the archived text of 1 of 1 sources.');
  expect(await checkData(['--data', data], { DATELINE_ARCHIVE: archive })).toEqual({ output, status });
});

test('a quote that differs is found, with the line of the file', async () => {
  const { data, archive } = await folders((bundle) => {
    const { quote } = claimOf(bundle, 'c06');
    quote.exact = quote.exact.replace('اجتماع', 'إجتماع');
  });
  const { output, status } = await checkData(['--data', data, '--archive', archive]);
  expect(status).toBe(1);
  expect(output).toMatch(
    /error {2}sources\/article\.json:\d+ {2}claims\[5\]\.quote\.exact {2}\[quotes-in-archive\]/,
  );
  expect(output).toContain('the text has "ا" (U+0627), the quote "إ" (U+0625)');
});

test('an archive without the text ends with 1 and names the hash', async () => {
  const { data } = await folders();
  const { output, status } = await checkData(['--data', data, '--archive', await temporaryFolder()]);
  expect(status).toBe(1);
  expect(output).toMatch(/none of the 0 archived texts given has the SHA-256 [0-9a-f]{64}/);
});

test('all issues come in one run, grouped by file, with a count', async () => {
  const { data } = await folders((bundle) => {
    entry(bundle.places, 'base').citations = [];
    bundle.actors.push({ ...entry(bundle.actors, 'group'), id: 'left-over' });
    claimOf(bundle, 'c02').chain = ['agency'];
  });
  const { output, status } = await checkData(['--data', data]);
  expect(status).toBe(1);
  expect(output.match(/^\S+\.json$/gm)).toEqual(['actors.json', 'places.json', 'sources/article.json']);
  expect(output.split('\n').at(-1)).toBe('2 errors, 1 warning in 3 files');
});

test('warnings alone do not fail', async () => {
  const { data } = await folders((bundle) => {
    bundle.actors.push({ ...entry(bundle.actors, 'group'), id: 'left-over' });
  });
  expect((await checkData(['--data', data])).status).toBe(0);
});

test('--json prints the issues with their lines', async () => {
  const { data } = await folders((bundle) => {
    entry(bundle.places, 'base').citations = [];
  });
  const { output } = await checkData(['--data', data, '--json']);
  expect(JSON.parse(output)).toMatchObject([
    { dataset: data, rule: 'cited-places', file: 'places.json', path: 'places[0].citations', line: 22 },
  ]);
});

test('further datasets in the folder are checked too', async () => {
  const { data } = await folders();
  await writeDataset(join(data, 'second'), (bundle) => {
    entry(bundle.places, 'base').citations = [];
  });
  const { output, status } = await checkData(['--data', data]);
  expect(status).toBe(1);
  expect(output).toContain(`Dataset ${join(data, 'second')}`);
});

test.each([[['--unknown']], [['--data']], [['--data', '/nowhere/at/all']], [['positional']]])(
  'a command that cannot be understood is explained: %j',
  async (args) => {
    const { output, status } = await checkData(args);
    expect(status).toBe(2);
    expect(output).toContain('npm run data:check');
  },
);

test('an archive folder that is not there is explained', async () => {
  const { data } = await folders();
  const { output, status } = await checkData(['--data', data, '--archive', join(data, 'nowhere')]);
  expect(status).toBe(2);
  expect(output).toContain('--archive: ENOENT');
});
