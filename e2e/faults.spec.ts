import type { Page } from '@playwright/test';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const CONOCO = 'incident=conoco-2024-07-25&lang=en';

function panelOf(page: Page) {
  return page.getByRole('region', { name: 'Incident', exact: true });
}

test('slow 3G: the text can be read before the map is there, and the map comes', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // 400 kbit/s and 400 ms, Chromium's own "Slow 3G".
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto(`./?${CONOCO}&tab=claims`, { waitUntil: 'commit' });
  // Before any code: what the page is about.
  await expect(page.locator('#root')).toContainText('Rocket attacks on Ain al-Asad and Conoco', {
    timeout: 30_000,
  });
  await expect(panelOf(page)).toContainText('الصاروخ انطلق من مناطق سيطرة الميلشيات الإيرانية', {
    timeout: 120_000,
  });
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 120_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('loads broken off again and again leave nothing behind', async ({ page }) => {
  test.setTimeout(120_000);
  for (const wait of ['commit', 'domcontentloaded', 'commit', 'load'] as const) {
    await page.goto(`./?${CONOCO}`, { waitUntil: wait });
    await page.goto('./en/');
  }
  await page.goBack();
  await waitUntilReady(page);
  await expect(panelOf(page)).toContainText('Conoco');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the engine’s worker killed at work: says so, and the text stays', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (options?.name === 'dateline-engine') (window as unknown as { engine: Worker }).engine = this;
      }
    };
  });
  await openView(page, CONOCO);
  await page.evaluate(() => {
    const { engine } = window as unknown as { engine: Worker };
    engine.terminate();
    // What a browser says of a worker that ran out of memory.
    engine.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await expect(
    page.getByRole('alert').filter({ hasText: 'Filtering and counting have stopped' }),
  ).toContainText('out of memory');
  await expect(panelOf(page)).toContainText('Conoco');
  await panelOf(page)
    .getByRole('tab', { name: /Claims/ })
    .click();
  await expect(panelOf(page)).toContainText('الصاروخ انطلق من مناطق سيطرة الميلشيات الإيرانية');
});

/** Controls that are cut or lie outside the window, and how far the page itself can be pushed sideways. */
async function cutOff(page: Page) {
  return page.evaluate(() => {
    const { documentElement } = document;
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.closest('.maplibregl-map, .visually-hidden') === null;
    };
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, [role=tab], summary'),
    ];
    const cut = controls.filter((element) => {
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis';
      return hides && element.scrollWidth > element.clientWidth + 1;
    });
    const outside = controls.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const scrolls = (box: Element | null): boolean =>
        box !== null && (/auto|scroll/.test(getComputedStyle(box).overflowX) || scrolls(box.parentElement));
      return (left < -1 || right > documentElement.clientWidth + 1) && !scrolls(element.parentElement);
    });
    const nameOf = (element: HTMLElement) =>
      `${element.tagName}.${element.className} ${element.innerText.slice(0, 40)}`;
    return {
      sideways: Math.max(0, documentElement.scrollWidth - documentElement.clientWidth),
      cut: cut.filter(isShown).map(nameOf),
      outside: outside.filter((one) => isShown(one) && one.closest('.skip-link') === null).map(nameOf),
    };
  });
}

const NOTHING_CUT = { sideways: 0, cut: [], outside: [] };
const WINDOWS = [
  ['wide', 1440, 900],
  ['phone', 390, 844],
] as const;

for (const [name, width, height] of WINDOWS) {
  test.describe(`${name}, text at 200 %`, () => {
    test.use({ viewport: { width, height } });
    for (const language of ['en', 'ar']) {
      test(`all text grows, and no control is lost (${language})`, async ({ page, context }) => {
        const query = `lang=${language}&incident=conoco-2024-07-25`;
        const titleSize = () =>
          page
            .locator('.panel-title')
            .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
        await openView(page, query);
        const before = await titleSize();
        const session = await context.newCDPSession(page);
        await session.send('Page.enable');
        // As set in the browser's own settings, which is not its zoom.
        await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        await openView(page, query);
        expect(await titleSize()).toBeGreaterThan(before * 1.6);
        expect(await cutOff(page)).toEqual(NOTHING_CUT);
      });
    }
  });

  test.describe(`${name}, translations half as long again`, () => {
    test.use({ viewport: { width, height } });

    test('nothing overflows and no control is cut', async ({ page }) => {
      await openView(page, CONOCO);
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        for (const node of nodes) {
          const text = node.data.trim();
          // Numbers, and the wordmark, are the same in every language.
          if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest('svg, .wordmark, .maplibregl-map'))
            continue;
          const words = text.split(' ');
          node.data = `${node.data} ${words.slice(0, Math.ceil(words.length / 2)).join(' ')}`;
        }
      });
      expect(await cutOff(page)).toEqual(NOTHING_CUT);
    });
  });
}

for (const wish of ['reduce', 'no-preference'] as const) {
  test(`motion is what the reader wishes (${wish})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: wish });
    await openView(page, 'lang=en');
    const durations = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--quick', '--move', '--camera'].map((name) => style.getPropertyValue(name).trim());
    });
    expect(durations.every((one) => /^0m?s$/.test(one))).toBe(wish === 'reduce');
  });
}

/** Kilometres on the map's scale. The region of the first dataset is some 700 km across, the world gives thousands. */
async function scaleOf(page: Page): Promise<number> {
  const scale = await page.locator('.dateline-map-scale').innerText();
  const [, number, unit] = /([\d,.]+)\s*(\w+)/.exec(scale) ?? [];
  return Number(number?.replaceAll(',', '')) * (unit === 'm' ? 0.001 : 1);
}

for (const wish of ['reduce', 'no-preference'] as const) {
  test(`the map opens where it happened, not on the whole world (motion: ${wish})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: wish });
    await openView(page, 'lang=en');
    expect(await scaleOf(page)).toBeLessThanOrEqual(200);
    await page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('button', { name: 'Night of 25–26 Jul' })
      .click();
    await expect.poll(() => scaleOf(page)).toBeLessThanOrEqual(40);
  });
}

test.describe('in a small frame', () => {
  for (const [width, height] of [
    [900, 640],
    [900, 420],
    [844, 390],
    [390, 500],
    [320, 320],
  ] as const) {
    test(`of ${width} × ${height} the map shows where it happened`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openView(page, 'embed=1&lang=en');
      const map = page.locator('.maplibregl-canvas');
      const box = await map.boundingBox();
      expect(box?.height).toBeGreaterThan(90);
      expect(await scaleOf(page)).toBeLessThanOrEqual(500);
      expect(await cutOff(page)).toEqual(NOTHING_CUT);
    });
  }
});
