import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder, writeDataset } from '../datasetFixture.ts';
import { publishPlugin } from './publishPlugin.ts';

async function site(address?: string, spoilSecond?: string) {
  const root = await temporaryFolder();
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>Test</title></head><body><noscript><p>Script</p></noscript></body></html>',
  );
  await writeDataset(join(root, 'data'));
  if (spoilSecond !== undefined) {
    await writeDataset(join(root, 'data', 'second'), (bundle) => {
      bundle.dataset.id = spoilSecond;
    });
  }
  const config: InlineConfig = {
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [publishPlugin({ folder: 'data', address })],
  };
  const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');
  return { dist: join(root, 'dist'), config, read };
}

test('a build has pages, pictures, API, feeds, header files and compressed copies of each dataset', async () => {
  const { dist, config, read } = await site('https://example.org/map', 'second-one');
  await build(config);
  const files = (await readdir(dist, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  for (const folder of ['', 'second-one/']) {
    expect(files).toEqual(
      expect.arrayContaining(
        [
          'en/index.html',
          'ar/index.html.br',
          'en/feed.json',
          'en/incident/base-attack/index.html',
          'ar/incident/base-attack/card.png',
          'en/incident/base-attack/map.png',
          'ar/source/article/index.html.gz',
          'api/dataset.json',
          'api/incidents.geojson',
          'api/claims.jsonld.gz',
        ].map((path) => `${folder}${path}`),
      ),
    );
  }
  expect(files).toEqual(
    expect.arrayContaining([
      'sitemap.xml',
      'robots.txt',
      '_headers',
      '.htaccess',
      'nginx.conf',
      'vercel.json',
      '.nojekyll',
      'api/schema/source.schema.json',
    ]),
  );
  expect(await read('sitemap.xml')).toContain('https://example.org/map/second-one/ar/source/article/');
  const page = await read('index.html');
  expect(page).toContain('<meta property="og:image" content="https://example.org/map/en/card.png" />');
  expect(page).toMatch(/<noscript><p>Script<\/p><p lang="en" dir="ltr">\s*<a href="\.\/en\/">/);
  const style = /href="\.\.\/(assets\/pages-[\w-]+\.css)"/.exec(await read('en/index.html'))?.[1];
  expect(files).toContain(style);
}, 60_000);

test('a build without an address has no sitemap, and says nothing false', async () => {
  const { dist, config, read } = await site();
  await build(config);
  expect(await readdir(dist)).not.toContain('sitemap.xml');
  expect(await read('robots.txt')).not.toContain('Sitemap');
  expect(await read('en/index.html')).not.toContain('og:image');
}, 60_000);

test('a build fails on an address that is none, and on a dataset that would cover a folder of the app', async () => {
  const wrong = await site('example.org');
  await expect(build(wrong.config)).rejects.toThrow('DATELINE_SITE_URL=example.org is not an address');
  const taken = await site(undefined, 'assets');
  await expect(build(taken.config)).rejects.toThrow('A dataset has the id assets');
}, 60_000);
