import type { Page } from '@playwright/test';
import { CONTENT_POLICY, SECURITY_HEADERS } from '../src/pipeline/publish/contentPolicy.ts';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

interface Violation {
  directive: string;
  blocked: string;
  sample: string;
}

/** Everything the policy has refused since the page began. */
async function violations(page: Page): Promise<Violation[]> {
  return page.evaluate(() => (window as unknown as { refused: Violation[] }).refused);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const refused: Violation[] = [];
    (window as unknown as { refused: Violation[] }).refused = refused;
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        sample: event.sample,
      }),
    );
  });
});

test('the built page carries the policy, and so does every answer of the server', async ({
  page,
  request,
}) => {
  const html = await (await request.get('./')).text();
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`);
  expect(html.indexOf('http-equiv')).toBeLessThan(html.search(/<script|<link/));
  // JSON-LD is data: browsers neither run nor refuse it.
  expect(html).not.toMatch(
    /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\s(src=|type="application\/ld\+json"))/,
  );
  for (const path of ['./', './icon.svg', './data/dataset.json']) {
    const { [path]: headers } = { [path]: (await request.get(path)).headers() };
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(headers?.[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
  await openView(page, '');
  expect(await violations(page)).toEqual([]);
});

for (const language of ['en', 'ar']) {
  test(`nothing is refused in use (${language})`, async ({ page }) => {
    await openView(page, `lang=${language}&incident=ain-al-asad-2024-07-25&theme=dark`);
    const panel = page.getByRole('region', { name: language === 'ar' ? 'الحادث' : 'Incident', exact: true });
    for (const tab of await panel.getByRole('tab').all()) await tab.click();
    const header = page.getByRole('banner');
    // About and share, each with its own code and styles.
    for (const index of [0, -1]) {
      await header.getByRole('button').nth(index).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    const map = page.locator('.maplibregl-canvas');
    await map.focus();
    await map.press('+');
    await map.press('ArrowRight');
    await page.keyboard.press('Tab');
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('by touch on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('nothing is refused', async ({ page }) => {
    await openView(page, 'lang=en&incident=conoco-2024-07-25&tab=source');
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toBeVisible();
    for (const tab of await page.locator('.phone-tab').all()) await tab.tap();
    await page.getByRole('button', { name: 'Share this view' }).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('what the policy is for', () => {
  // The browser writes each refusal to the console, too.
  test.use({
    allowConsole: [/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i],
    // Playwright counts what the page asked for; the policy stops it before it leaves.
    allowOffOrigin: ['https://elsewhere.invalid/pixel.png'],
  });

  test('no text can become code', async ({ page }) => {
    await openView(page, '');
    const ownScript = (await page.locator('script[type=module]').getAttribute('src')) ?? '';
    const outcome = await page.evaluate(async (address) => {
      const attempt = (run: () => unknown): string => {
        try {
          run();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      const loaded = (script: HTMLScriptElement) =>
        new Promise<string>((settle) => {
          script.addEventListener('load', () => settle('ran'));
          script.addEventListener('error', () => settle('refused'));
          document.body.append(script);
        });
      const inline = document.createElement('script');
      inline.append('window.ran = true');
      document.body.append(inline);
      const picture = new Image();
      const shown = new Promise((settle) => {
        picture.addEventListener('load', () => settle('shown'));
        picture.addEventListener('error', () => settle('refused'));
      });
      picture.src = 'https://elsewhere.invalid/pixel.png';
      return {
        innerHTML: attempt(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
        write: attempt(() => document.write('<p>')),
        elsewhere: attempt(() => (document.createElement('script').src = 'https://elsewhere.invalid/x.js')),
        data: attempt(() => new Worker('data:text/javascript,1')),
        inert: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        inline: (window as unknown as { ran?: boolean }).ran ?? false,
        own: await loaded(Object.assign(document.createElement('script'), { type: 'module', src: address })),
        picture: await shown,
      };
    }, ownScript);
    expect(outcome).toMatchObject({
      innerHTML: 'TypeError',
      write: 'TypeError',
      elsewhere: 'TypeError',
      data: 'TypeError',
      inert: 'done',
      inline: false,
      own: 'ran',
      picture: 'refused',
    });
    await waitUntilReady(page);
  });
});

test.describe('an online basemap', () => {
  test.use({ allowOffOrigin: ['tiles.example'], allowConsole: [/Content Security Policy/] });

  test('that the reader agreed to is let in: style, tiles, pictures, credit', async ({ page }) => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const asked = new Set<string>();
    await page.route('https://tiles.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      asked.add(pathname.replace(/\d+/g, 'n'));
      const headers = { 'Access-Control-Allow-Origin': '*' };
      if (pathname.endsWith('.png')) return route.fulfill({ headers, contentType: 'image/png', body: pixel });
      return route.fulfill({
        headers,
        json: {
          version: 8,
          sources: {
            raster: {
              type: 'raster',
              tiles: ['https://tiles.example/{z}/{x}/{y}.png'],
              attribution:
                '<a href="https://tiles.example/">Tiles <b>Example</b></a><img src="https://tiles.example/spy.gif" onerror="window.ran=1">',
            },
          },
          layers: [{ id: 'raster', type: 'raster', source: 'raster' }],
        },
      });
    });
    await openView(page, 'basemap=https://tiles.example/style.json');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByRole('link', { name: 'Tiles Example' })).toBeVisible();
    await expect.poll(() => [...asked].sort()).toEqual(['/n/n/n.png', '/style.json']);
    // Of its credit the words and the link are let in, and nothing that runs or tells where the reader is.
    const refused = new Set((await violations(page)).map(({ directive }) => directive));
    expect([...refused].sort()).toEqual(['img-src', 'script-src-attr']);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
