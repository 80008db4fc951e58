import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { entry, validBundle } from '../claims/rules/fixture.ts';
import { buildBundle } from './buildBundle.ts';
import { datasetPlugin } from './datasetPlugin.ts';
import { temporaryFolder, writeDataset } from './datasetFixture.ts';

async function site() {
  const root = await temporaryFolder();
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Test</title>');
  const config: InlineConfig = {
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [datasetPlugin({ folder: 'data' })],
  };
  return { root, data: join(root, 'data'), config };
}

async function built(root: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, 'dist', 'data', name), 'utf8'));
}

test('a build emits the default dataset twice and each further one by its id', async () => {
  const { root, data, config } = await site();
  await writeDataset(data);
  await writeDataset(join(data, 'second'), (bundle) => {
    bundle.dataset.id = 'second-one';
  });
  await build(config);
  expect(await built(root, 'dataset.json')).toEqual(validBundle());
  expect(await built(root, 'fixture.json')).toEqual(validBundle());
  expect(await built(root, 'second-one.json')).toMatchObject({ dataset: { id: 'second-one' } });
});

test('a build fails on an error, with the report', async () => {
  const { data, config } = await site();
  await writeDataset(data, (bundle) => {
    entry(bundle.places, 'base').citations = [];
  });
  await expect(build(config)).rejects.toThrow(
    /places\.json:22 {2}places\[0\]\.citations {2}\[cited-places\]/,
  );
});

test('two datasets with one id fail the build', async () => {
  const { data, config } = await site();
  await writeDataset(data);
  await writeDataset(join(data, 'second'));
  await expect(build(config)).rejects.toThrow('Two datasets have the id of data/fixture.json');
});

test('in development the bundle is served, missing ones are 404 and errors 500', async () => {
  const { data, config } = await site();
  await writeDataset(data);
  const server = await createServer({ ...config, server: { host: '127.0.0.1', port: 0, watch: null } });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const answer = await fetch(`${address}data/dataset.json?v=1`);
  expect(await answer.json()).toEqual(validBundle());
  expect((await fetch(`${address}data/fixture.json`)).status).toBe(200);
  expect((await fetch(`${address}data/other.json`)).status).toBe(404);

  await writeDataset(data, (bundle) => {
    bundle.dataset.version = 'one';
  });
  server.watcher.emit('change', join(data, 'dataset.json'));
  const refused = await fetch(`${address}data/dataset.json`);
  expect(refused.status).toBe(500);
  expect(await refused.text()).toContain('[schema]');
});

test('buildBundle gives the bundle, or every error', async () => {
  const folder = await temporaryFolder();
  await writeDataset(folder);
  expect(await buildBundle(folder)).toEqual({ ok: true, value: validBundle() });
  await writeDataset(folder, (bundle) => {
    entry(bundle.places, 'base').citations = [];
    bundle.dataset.id = 'dataset';
  });
  const refused = await buildBundle(folder);
  expect(refused.ok ? [] : refused.failure.map(({ rule }) => rule)).toEqual(['dataset-head', 'cited-places']);
});
