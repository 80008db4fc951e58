import type { Page } from '@playwright/test';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const CONOCO = 'At least one rocket fired at the Conoco base';
const BUNDLE = /\/data\/dataset\.json$/;

/** Everything that does not need what failed goes on. */
async function expectReadable(page: Page) {
  await page.getByRole('button', { name: CONOCO }).first().click();
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await panel.getByRole('tab', { name: /Claims/ }).click();
  await expect(panel.getByText('الصاروخ انطلق من مناطق سيطرة الميلشيات الإيرانية')).toBeVisible();
}

test.describe('the map', () => {
  test.use({ allowConsole: [/WebGL|GPU|Failed to load/i] });

  test('WebGL missing: says what to do, and the rest works', async ({ page }) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        if (kind.startsWith('webgl')) return null;
        return Reflect.apply(original, this, [kind, ...rest]) as null;
      } as typeof original;
    });
    await openView(page, 'from=2024-07-25&to=2024-07-26');
    await expect(page.getByRole('alert').filter({ hasText: 'WebGL 2 is missing' })).toContainText(
      'hardware acceleration',
    );
    await expect(page.getByRole('slider', { name: 'From', exact: true })).toBeVisible();
    await expectReadable(page);
  });

  test('WebGL lost: says so, and comes back', async ({ page }) => {
    await openView(page, '');
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      (window as unknown as { lost: unknown }).lost = extension;
      extension?.loseContext();
    });
    const message = page.getByRole('alert').filter({ hasText: 'dropped the map' });
    await expect(message).toBeVisible();
    await page.evaluate(() =>
      (window as unknown as { lost: { restoreContext(): void } }).lost.restoreContext(),
    );
    await expect(message).toBeHidden();
    await expectReadable(page);
  });

  test('the basemap not loading: incidents on blank paper', async ({ page }) => {
    await page.route(/\/basemap\/.*\.json$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await openView(page, '');
    await expect(page.getByRole('alert').filter({ hasText: 'basemap could not be loaded' })).toContainText(
      'blank paper',
    );
    await expectReadable(page);
  });
});

test.describe('an online basemap', () => {
  test.use({ allowOffOrigin: ['tiles.example'], allowConsole: [/Failed to load/] });

  test('is asked for only once the reader agrees, and the embedded one stays where it cannot be had', async ({
    page,
  }) => {
    const asked: string[] = [];
    await page.route('https://tiles.example/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 503, body: 'no' });
    });
    await openView(page, 'basemap=https://tiles.example/style.json');
    const question = page.getByRole('group', { name: 'Basemap' });
    await expect(question).toContainText('tiles.example');
    expect(asked).toEqual([]);
    await question.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'cannot be had' })).toContainText(
      'embedded map is shown instead',
    );
    expect(asked.length).toBeGreaterThan(0);
    await expectReadable(page);
  });

  test('an address that is none is refused in the form', async ({ page }) => {
    await openView(page, '');
    await page.getByRole('button', { name: 'Basemap' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose a basemap' });
    await dialog.getByRole('textbox').fill('tiles.example/style');
    await dialog.getByRole('button', { name: 'Use this style' }).click();
    await expect(dialog.getByRole('alert')).toContainText('https://');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test.describe('the dataset', () => {
  test.use({ allowConsole: [/Failed to load/] });

  test('missing: names the address, and Try again works', async ({ page }) => {
    let fails = true;
    await page.route(BUNDLE, (route) =>
      fails ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await openView(page, '');
    const message = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
    await expect(message).toContainText('the server answered 404');
    fails = false;
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(message).toBeHidden();
    await expectReadable(page);
  });

  test('no answer at all', async ({ page }) => {
    await page.route(BUNDLE, (route) => route.abort());
    await openView(page, '');
    await expect(page.getByRole('alert').filter({ hasText: 'no answer' })).toContainText(
      'Check your connection',
    );
  });

  test('cut off', async ({ page }) => {
    await page.route(BUNDLE, async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ body: body.slice(0, body.length / 2), contentType: 'application/json' });
    });
    await openView(page, '');
    await expect(page.getByRole('alert').filter({ hasText: 'breaks off before its end' })).toBeVisible();
  });

  test('a web page where the dataset should be', async ({ page }) => {
    await page.route(BUNDLE, (route) =>
      route.fulfill({ body: '<!doctype html><p>hello', contentType: 'text/html' }),
    );
    await openView(page, '');
    await expect(page.getByRole('alert').filter({ hasText: 'is not a Dateline dataset' })).toBeVisible();
  });

  test('invalid: says how many places, and shows which', async ({ page }) => {
    await page.route(BUNDLE, async (route) => {
      const bundle = (await (await route.fetch()).json()) as { incidents: { type: string }[] };
      for (const incident of bundle.incidents) incident.type = 'mystery';
      await route.fulfill({ json: bundle });
    });
    await openView(page, '');
    const message = page.getByRole('alert').filter({ hasText: 'breaks its own rules' });
    await expect(message).toContainText('npm run data:check');
    await message.getByText('Show what is wrong').click();
    await expect(message).toContainText('mystery');
  });
});

test.describe('the worker', () => {
  test.use({ allowConsole: [/worker|Failed to load/i] });

  test('not starting: the list stays, unfiltered, and quotes can be read', async ({ page }) => {
    await page.addInitScript(() => {
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(
            options?.name === 'dateline-engine' ? new URL('/missing.js', location.href) : address,
            options,
          );
        }
      };
    });
    await openView(page, '');
    await expect(
      page.getByRole('alert').filter({ hasText: 'Filtering and counting have stopped' }),
    ).toContainText('Reload');
    await expect(page.getByRole('region', { name: 'Incidents' })).toContainText('Unfiltered');
    await expectReadable(page);
  });

  test('no reader worker: the page reads the dataset itself', async ({ page }) => {
    await page.addInitScript(() => {
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(
            options?.name === 'dateline-reader' ? new URL('/missing.js', location.href) : address,
            options,
          );
        }
      };
    });
    await openView(page, '');
    await expectReadable(page);
  });
});

test.describe('a typeface', () => {
  test.use({ allowConsole: [/Failed to load|font/i] });

  test('not loading: says so, in a font of the device', async ({ page }) => {
    await page.route(/source-serif.*\.woff2?$/, (route) => route.abort());
    await openView(page, '');
    await expect(page.getByRole('status').filter({ hasText: 'typeface could not be loaded' })).toBeVisible();
    await expectReadable(page);
  });
});

test.describe('after a failure', () => {
  test.use({ allowConsole: [/Failed to load/] });

  test('a reload after a failure starts afresh', async ({ page }) => {
    await page.route(BUNDLE, (route) => route.fulfill({ status: 500, body: '' }));
    await openView(page, 'incident=conoco-2024-07-25');
    await expect(page.getByRole('alert').filter({ hasText: '500' })).toBeVisible();
    await page.unroute(BUNDLE);
    await page.reload();
    await waitUntilReady(page);
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText(CONOCO);
  });
});
