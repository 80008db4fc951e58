import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { writeServiceWorker } from '../src/pipeline/offline/offlinePlugin.ts';
import { serve } from '../src/pipeline/serve.ts';
import { expect, openView, test as base, waitUntilReady } from './support/test.ts';

/** A copy of the built folder on a server of its own, under a path. */
interface Site {
  readonly folder: string;
  readonly url: string;
  stop(): Promise<void>;
}

const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a destructured argument.
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
    cpSync(fileURLToPath(new URL('../dist', import.meta.url)), folder, { recursive: true });
    const serving = await serve({ root: folder, port: 0, whenTaken: 'next', base: 'stories/map' });
    await use({ folder, url: serving.url, stop: () => serving.close() });
    await serving.close();
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
});

test.use({ serviceWorkers: 'allow', allowConsole: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/] });

/** Waits until everything is on the device and the next start comes from there. */
async function keptOffline(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
}

async function goOffline(context: BrowserContext, site: Site) {
  await context.setOffline(true);
  await site.stop();
}

// Each test waits until everything has arrived on the device, some of them twice.
test.beforeEach(() => test.setTimeout(150_000));

const AIN_AL_ASAD = 'ain-al-asad-2024-07-25';

test('after one visit everything is there without network, at any link', async ({ page, context, site }) => {
  await openView(page, 'lang=en');
  await keptOffline(page);
  await goOffline(context, site);

  const other = await context.newPage();
  await openView(
    other,
    `lang=ar&incident=${AIN_AL_ASAD}&tab=claims&from=2024-07-25&to=2024-07-26&theme=dark`,
  );
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(other.getByRole('alert')).toHaveCount(0);
  await expect(other.locator('.maplibregl-canvas')).toBeVisible();
  const fonts = await other.evaluate(() =>
    document.fonts.ready.then((faces) => [...faces].filter(({ status }) => status === 'error').length),
  );
  expect(fonts).toBe(0);
  const panel = other.getByRole('region', { name: 'الحادث', exact: true });
  for (const tab of await panel.getByRole('tab').all()) {
    await tab.click();
    await expect(panel.getByRole('tabpanel')).not.toBeEmpty();
  }
  // Parts that the first visit never opened.
  await other.getByRole('banner').getByRole('button').last().click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.keyboard.press('Escape');
  await other.reload();
  await waitUntilReady(other);
  await openView(other, `lang=en&data=ain-al-asad-conoco-2024-07&incident=conoco-2024-07-25`);
  await expect(other.getByRole('region', { name: 'Incident', exact: true })).toContainText('Conoco');
});

test('a page that is not on the device opens in the app, one that was read is there', async ({
  page,
  context,
  site,
}) => {
  await openView(page, 'lang=en');
  await keptOffline(page);
  await page.goto('./embed-example.html');
  await goOffline(context, site);
  await page.goto(`./ar/incident/${AIN_AL_ASAD}/`);
  await waitUntilReady(page);
  expect(new URL(page.url()).search).toBe(`?lang=ar&incident=${AIN_AL_ASAD}`);
  await page.goto('./embed-example.html');
  await expect(page.getByRole('heading', { name: 'A story with a map in it' })).toBeVisible();
});

/** What a new deployment does: other names for the code, other words in the data, the old files gone. */
async function deployAgain({ folder }: Site) {
  const assets = join(folder, 'assets');
  const renamed = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const newName = (name: string) => name.replace(/\.js$/, '2.js');
  for (const path of [join(folder, 'index.html'), ...readdirSync(assets).map((name) => join(assets, name))]) {
    if (!/\.(js|html)$/.test(path)) continue;
    let text = readFileSync(path, 'utf8');
    for (const name of renamed) text = text.replaceAll(name, newName(name));
    writeFileSync(path, text);
  }
  for (const name of renamed) renameSync(join(assets, name), join(assets, newName(name)));
  const data = join(folder, 'data/dataset.json');
  const text = readFileSync(data, 'utf8');
  writeFileSync(data, text.replace('"version":"1.0.0"', '"version":"1.0.1"'));
  await writeServiceWorker(folder);
  return { names: renamed, next: renamed.map(newName) };
}

/** The page's own code file: it tells which version runs. */
async function versionOf(page: Page): Promise<string> {
  const address = await page.locator('script[type=module]').getAttribute('src');
  return address?.split('/').at(-1) ?? '';
}

test('a new version is announced, and changes nothing before the reader says so', async ({
  page,
  context,
  site,
}) => {
  await openView(page, 'lang=en');
  await keptOffline(page);
  await page.reload();
  await waitUntilReady(page);
  const before = await versionOf(page);
  const { names, next } = await deployAgain(site);
  expect(names).toContain(before);

  // Open in the old version, as a reader who was here first.
  const other = await context.newPage();
  await openView(other, 'lang=en&incident=conoco-2024-07-25');
  const notice = other.getByRole('status').filter({ hasText: 'A new version of this page is ready' });
  await expect(notice).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'A new version of this page is ready' }),
  ).toBeVisible();
  expect(await versionOf(other)).toBe(before);
  // Data are asked for each time, whatever the version of the page.
  await expect(other.getByRole('status', { name: 'Status' })).toContainText('1.0.1');

  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(other).catch(() => '')).not.toBe(before);
  await waitUntilReady(other);
  expect(next).toContain(await versionOf(other));
  expect(new URL(other.url()).searchParams.get('incident')).toBe('conoco-2024-07-25');

  // The first page was not swapped, and parts of its own version, gone from the server, are still to be had.
  expect(await versionOf(page)).toBe(before);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
});

test('data are asked for at every start, and the last answer is kept', async ({ page, context, site }) => {
  await openView(page, 'lang=en');
  await keptOffline(page);
  await page.reload();
  await waitUntilReady(page);
  const data = join(site.folder, 'data/dataset.json');
  writeFileSync(data, readFileSync(data, 'utf8').replace('"version":"1.0.0"', '"version":"1.0.7"'));
  await page.reload();
  const status = page.getByRole('status', { name: 'Status' });
  await expect(status).toContainText('1.0.7');
  await goOffline(context, site);
  await page.reload();
  await expect(status).toContainText('1.0.7');
});

test('switched off, the worker removes itself and what it kept', async ({ page, site }) => {
  await openView(page, 'lang=en');
  await keptOffline(page);
  await writeServiceWorker(site.folder, true);
  await page.reload();
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('dateline'))),
    )
    .toEqual([]);
});

test.describe('where the browser refuses the worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('the page works all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get: () => {
          throw new DOMException('not here', 'SecurityError');
        },
      });
    });
    await openView(page, 'lang=en');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('can be installed: the manifest names icons that are there', async ({ page, request }) => {
  await openView(page, '');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(address ?? '')).json()) as {
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({ start_url: './', display: 'standalone' });
  for (const { src, sizes, type } of manifest.icons) {
    const response = await request.get(src);
    expect(response.headers()['content-type'], src).toBe(type);
    if (type !== 'image/png') continue;
    const body = await response.body();
    expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`).toBe(sizes);
  }
});
