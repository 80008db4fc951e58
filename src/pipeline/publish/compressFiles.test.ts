import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../datasetFixture.ts';
import { compressFiles, SMALLEST_COMPRESSED } from './compressFiles.ts';

it('puts two copies beside every text file that is worth it', async () => {
  const folder = await temporaryFolder();
  const text = 'نص '.repeat(SMALLEST_COMPRESSED);
  await mkdir(join(folder, 'en'));
  await writeFile(join(folder, 'en', 'index.html'), text);
  await writeFile(join(folder, 'same.json'), text);
  await writeFile(join(folder, 'small.css'), 'a'.repeat(SMALLEST_COMPRESSED - 1));
  await writeFile(join(folder, 'card.png'), text);
  const { files, bytes, gzip, brotli } = await compressFiles(folder);
  expect(files).toBe(2);
  expect(bytes).toBe(2 * Buffer.byteLength(text));
  expect(Math.max(gzip, brotli)).toBeLessThan(bytes);
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
    'card.png',
    'en',
    'en/index.html',
    'en/index.html.br',
    'en/index.html.gz',
    'same.json',
    'same.json.br',
    'same.json.gz',
    'small.css',
  ]);
  expect(gunzipSync(await readFile(join(folder, 'en', 'index.html.gz'))).toString()).toBe(text);
  expect(brotliDecompressSync(await readFile(join(folder, 'same.json.br'))).toString()).toBe(text);
});
