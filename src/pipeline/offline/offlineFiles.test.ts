import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_DATASET, offlineFiles } from './offlineFiles.ts';
import { describeBuild } from './offlinePlugin.ts';

let folder: string;

function write(path: string, text = path) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-offline-'));
  write(
    'index.html',
    '<link rel="stylesheet" href="./layers.css"><link href="./manifest.webmanifest"><script src="./assets/index-1.js">',
  );
  for (const path of [
    'layers.css',
    'manifest.webmanifest',
    'icon.svg',
    'icon-192.png',
    'assets/index-1.js',
    'assets/index-1.js.br',
    'assets/index-1.js.map',
    'assets/plex-1.woff',
    'assets/plex-1.woff2',
    'basemap/basemap.topo.json',
    'data/dataset.json',
    'data/schema/source.json',
    'en/incident/a/index.html',
    'ar/incident/a/card.png',
    'embed-example.html',
    'embed-example.css',
    'licenses.md',
    'sitemap.xml',
  ]) {
    write(path);
  }
  write('data/large.json', ' '.repeat(LARGEST_DATASET + 1));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is kept offline', () => {
  it('is what the app needs, and no more', () => {
    expect(offlineFiles(folder)).toEqual([
      'assets/index-1.js',
      'assets/plex-1.woff2',
      'basemap/basemap.topo.json',
      'data/dataset.json',
      'icon-192.png',
      'icon.svg',
      'index.html',
      'layers.css',
      'manifest.webmanifest',
    ]);
  });

  it('makes a new build of any change, and none of no change', () => {
    const { id, page } = describeBuild(folder);
    expect(describeBuild(folder).id).toBe(id);
    expect(page.integrity).toMatch(/^sha256-[\w+/]{43}=$/);
    write('basemap/basemap.topo.json', 'other');
    expect(describeBuild(folder).id).not.toBe(id);
  });
});
