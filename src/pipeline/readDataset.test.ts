import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validBundle } from '../claims/rules/fixture.ts';
import { temporaryFolder, writeDataset } from './datasetFixture.ts';
import { datasetFoldersIn, readDataset } from './readDataset.ts';

test('reads a folder; documentation, hidden files, schemas and further datasets are no part of it', async () => {
  const folder = await temporaryFolder();
  await writeDataset(folder);
  await writeDataset(join(folder, 'second'));
  await mkdir(join(folder, 'schema'));
  await writeFile(join(folder, 'FORMAT.md'), '#');
  await writeFile(join(folder, '.DS_Store'), '');
  const parsed = await readDataset(folder);
  expect(parsed.issues).toEqual([]);
  expect(parsed.bundle).toEqual(validBundle());
  expect(await datasetFoldersIn(folder)).toEqual([folder, join(folder, 'second')]);
});

test('names what does not belong there', async () => {
  const folder = await temporaryFolder();
  await writeDataset(folder);
  await mkdir(join(folder, 'source'));
  await writeFile(join(folder, 'incidents', 'notes.txt'), '');
  const { issues } = await readDataset(folder);
  expect(issues.map(({ rule, file }) => [rule, file])).toEqual([
    ['file-unknown', 'incidents/notes.txt'],
    ['file-unknown', 'source'],
  ]);
});

test('a folder that is not there is an issue', async () => {
  const { issues, bundle } = await readDataset(join(await temporaryFolder(), 'nowhere'));
  expect(issues).toMatchObject([{ rule: 'file-missing', severity: 'error' }]);
  expect(bundle).toBeNull();
});
