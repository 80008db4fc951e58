import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watchContext.ts';
import type { Watched } from './support/watchContext.ts';

const elsewhere = 'http://elsewhere.invalid/';

/** Opens an empty page at the app's origin: neither its content policy nor its errors take part here. */
async function openBlank(page: Page) {
  await page.route('**/blank.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>blank</p>' }),
  );
  await page.goto('./blank.html');
}

/** A page in a context of its own, which is watched but fails no test by itself. */
const watching = test.extend<{ watchedPage: { page: Page; watched: Watched } }>({
  watchedPage: async ({ browser, baseURL }, use) => {
    const origin = baseURL ?? '';
    const context = await browser.newContext({ baseURL: origin });
    const watched = watchContext(context, origin, { console: ['allowed'], offOrigin: [] });
    const page = await context.newPage();
    await openBlank(page);
    await use({ page, watched });
    await context.close();
  },
});

watching('sees a page ask another origin', async ({ watchedPage: { page, watched } }) => {
  await page.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => null), elsewhere);
  expect(watched.offOrigin).toEqual([elsewhere]);
});

watching('sees a worker ask another origin', async ({ watchedPage: { page, watched } }) => {
  await page.evaluate((address) => {
    const code = `fetch('${address}', { mode: 'no-cors' }).catch(() => postMessage('asked'))`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    return new Promise((done) => worker.addEventListener('message', () => done(null)));
  }, elsewhere);
  expect(watched.offOrigin).toEqual([elsewhere]);
});

watching('sees a socket to another origin', async ({ watchedPage: { page, watched } }) => {
  await page.evaluate(() => {
    const socket = new WebSocket('ws://elsewhere.invalid/');
    return new Promise((done) => socket.addEventListener('error', () => done(null)));
  });
  expect(watched.offOrigin).toEqual(['ws://elsewhere.invalid/']);
});

watching(
  'sees errors in the console, apart from those allowed',
  async ({ watchedPage: { page, watched } }) => {
    await page.evaluate(() => {
      console.error('broken');
      console.error('allowed');
      console.warn('only a warning');
    });
    await expect.poll(() => watched.errors).toEqual([expect.stringMatching(/^console: broken/)]);
  },
);

watching('sees an error that nobody caught', async ({ watchedPage: { page, watched } }) => {
  await page.evaluate(() =>
    queueMicrotask(() => {
      throw new Error('broken');
    }),
  );
  await expect.poll(() => watched.errors).toEqual(['uncaught: Error: broken']);
});

watching('sees an error that nobody caught in a worker', async ({ watchedPage: { page, watched } }) => {
  await page.evaluate(() => {
    const worker = new Worker(URL.createObjectURL(new Blob([`throw new Error('broken')`])));
    return new Promise((done) => worker.addEventListener('error', () => done(null)));
  });
  await expect.poll(() => watched.errors).toEqual([expect.stringContaining('broken')]);
});

test('an unallowed error fails the test that caused it (listed as ✘, counted as passed)', async ({
  page,
}) => {
  test.fail();
  await openBlank(page);
  const heard = page.waitForEvent('console');
  await page.evaluate(() => console.error('broken'));
  await heard;
});

test.describe('what a test allows', () => {
  test.use({ allowConsole: [/^console: broken/, 'ERR_NAME_NOT_RESOLVED'], allowOffOrigin: [elsewhere] });

  test('passes', async ({ page }) => {
    const failed = page.waitForEvent('requestfailed');
    await openBlank(page);
    await page.evaluate((address) => {
      console.error('broken');
      return fetch(address, { mode: 'no-cors' }).catch(() => null);
    }, elsewhere);
    expect((await failed).url()).toBe(elsewhere);
  });
});
