import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { serve, type Serving } from '../src/pipeline/serve.ts';
import { expect, test } from './support/test.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
let site: Serving;

// The folder under a path of a host, as GitHub Pages serves it.
test.beforeAll(async () => {
  site = await serve({ root: dist, port: 0, whenTaken: 'next', base: '/some/path/' });
});
test.afterAll(() => site.close());
test.use({ allowOffOrigin: [/^http:\/\/127\.0\.0\.1:\d+\/some\/path\//] });

const PAGES = [
  '',
  'incident/ain-al-asad-2024-07-25/',
  'incident/tower-22-2024/',
  'source/article-2024-07-26/',
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the app’s page leads to the plain pages', async ({ page }) => {
    await page.goto(site.url);
    await page.getByRole('link', { name: 'The same incidents as plain pages' }).click();
    await expect(page).toHaveURL(`${site.url}en/`);
    await page.getByRole('link', { name: 'At least one rocket fired at the Conoco base' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Conoco');
  });

  test('an incident has its facts, accounts and quotes, and leads to the map', async ({ page }) => {
    await page.goto(`${site.url}en/incident/ain-al-asad-2024-07-25/`);
    await expect(page).toHaveTitle(/Ain al-Asad air base · Dateline$/);
    await expect(page.getByText('both bounds are ours')).toBeVisible();
    const table = page.getByRole('table', { name: /^Accounts of/ });
    await expect(table.getByRole('columnheader', { name: 'In the words' })).toBeVisible();
    await expect(table.getByRole('cell', { name: /conflicts, version A/ }).first()).toBeVisible();
    await expect(page.getByRole('blockquote').filter({ hasText: 'أُطلقت على قاعدة' }).first()).toBeVisible();
    await expect(page.getByRole('img')).toHaveJSProperty('naturalWidth', 1040);
    const map = page.getByRole('link', { name: 'Open on the map and the timeline' });
    const address = new URL((await map.getAttribute('href')) ?? '', page.url());
    expect(address.href.startsWith(`${site.url}?`)).toBe(true);
    expect(address.searchParams.get('incident')).toBe('ain-al-asad-2024-07-25');
  });

  test('each page leads to itself in the other language', async ({ page }) => {
    await page.goto(`${site.url}en/source/article-2024-07-26/`);
    await page.getByRole('navigation').getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL(`${site.url}ar/source/article-2024-07-26/`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  for (const width of [360, 1280]) {
    test(`nothing is wider than the window of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const language of ['en', 'ar']) {
        for (const path of PAGES) {
          await page.goto(`${site.url}${language}/${path}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${language}/${path}`).toBeLessThanOrEqual(width);
        }
      }
    });
  }
});

for (const [language, title, link, panel] of [
  ['en', 'Rockets, and possibly a drone, fired at Ain al-Asad air base', /plain page/, 'Incident'],
  ['ar', 'إطلاق صواريخ، وربما طائرة مسيّرة، على قاعدة عين الأسد الجوية', /صفحة نصية/, 'الحادث'],
] as const) {
  for (const [state, awaited] of [
    ['its code', '**/assets/main-*.js'],
    ['its dataset', '**/data/dataset.json'],
  ] as const) {
    test(`a link says in ${language} what came of its incident before the app has ${state}`, async ({
      page,
    }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((done) => (release = done));
      await page.route(awaited, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(new URL(`?incident=ain-al-asad-2024-07-25&lang=${language}`, site.url).href, {
        waitUntil: 'commit',
      });
      const shown = page.locator(state === 'its code' ? '#root > main' : '.app main');
      await expect(shown.getByRole('heading', { name: title, exact: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const address = await shown.getByRole('link', { name: link }).getAttribute('href');
      const plain = await page.request.get(new URL(address ?? '', page.url()).href);
      expect(await plain.text()).toContain(`<h1>${title}`);
      release();
      await expect(page.getByRole('region', { name: panel, exact: true })).toContainText(title);
      await expect(page.locator('.first-incident')).toHaveCount(0);
    });
  }
}

test('every link inside the folder leads to a file', async ({ request }) => {
  const waiting = new Set([`${site.url}en/`, `${site.url}ar/`]);
  const broken: string[] = [];
  let pages = 0;
  for (const address of waiting) {
    const response = await request.get(address);
    if (!response.ok()) broken.push(`${address}: ${response.status()}`);
    if (!response.headers()['content-type']?.startsWith('text/html') || address === site.url) continue;
    pages += 1;
    const text = await response.text();
    for (const [, reference = ''] of text.matchAll(/\s(?:href|src)="([^"#]+)[^"]*"/g)) {
      const found = new URL(reference.replaceAll('&amp;', '&'), address);
      found.search = '';
      if (found.href.startsWith(site.url)) waiting.add(found.href);
      else expect(found.origin, `${address} names ${reference}`).not.toBe(new URL(site.url).origin);
    }
  }
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(22);
});

test('what machines read can be read', async ({ request }) => {
  for (const path of [
    'api/incidents.geojson',
    'api/claims.jsonld',
    'api/dataset.json',
    'en/feed.json',
    'ar/feed.json',
  ]) {
    const response = await request.get(`${site.url}${path}`);
    expect(response.headers()['access-control-allow-origin'], path).toBe('*');
    expect(await response.json(), path).toBeInstanceOf(Object);
  }
  for (const path of PAGES) {
    const text = await (await request.get(`${site.url}en/${path}`)).text();
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@context': 'https://schema.org' });
  }
  const card = await request.get(`${site.url}ar/incident/conoco-2024-07-25/card.png`);
  expect(card.headers()['content-type']).toBe('image/png');
});

test('compressed copies hold the same as their files', async () => {
  for (const path of [
    'index.html',
    'en/index.html',
    'data/dataset.json',
    'basemap/basemap.topo.json',
    'api/claims.jsonld',
  ]) {
    const content = await readFile(join(dist, path));
    expect(gunzipSync(await readFile(join(dist, `${path}.gz`))).equals(content), path).toBe(true);
    expect(brotliDecompressSync(await readFile(join(dist, `${path}.br`))).equals(content), path).toBe(true);
  }
  for (const path of ['_headers', '.htaccess', 'nginx.conf', 'vercel.json', 'robots.txt', '.nojekyll']) {
    expect((await stat(join(dist, path))).isFile()).toBe(true);
  }
});

for (const language of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe, plain pages, ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      for (const path of PAGES) {
        test(path === '' ? 'index' : path, async ({ page }) => {
          await page.goto(`${site.url}${language}/${path}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
          );
          expect(found).toEqual([]);
        });
      }
    });
  }
}
