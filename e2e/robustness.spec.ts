import type { Page } from '@playwright/test';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const NIGHT = 'from=2024-07-25&to=2024-07-26&lang=en';

/** What the page says of times, and what passes. */
async function timesOf(page: Page): Promise<string[]> {
  const list = page.getByRole('region', { name: 'Incidents' });
  const timeline = page.getByRole('region', { name: 'Timeline' });
  return [
    await list.innerText(),
    await timeline.getByRole('slider', { name: 'From', exact: true }).getAttribute('aria-valuetext'),
    await timeline.getByRole('slider', { name: 'To', exact: true }).getAttribute('aria-valuetext'),
    await page.getByRole('region', { name: 'Incident', exact: true }).innerText(),
  ].map((text) => text ?? '');
}

test('a reader’s zone and clock change nothing that is shown', async ({ browser, baseURL }) => {
  test.slow();
  const seen: string[][] = [];
  const places = [
    ['UTC', null],
    ['America/Los_Angeles', '2031-03-09T09:59:00Z'],
    ['Asia/Baghdad', '1999-12-31T23:59:59Z'],
    ['Pacific/Kiritimati', '2024-07-25T10:30:00Z'],
  ] as const;
  for (const [timezoneId, clock] of places) {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      timezoneId,
      locale: 'en-US',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    if (clock !== null) await page.clock.setFixedTime(clock);
    await openView(page, `${NIGHT}&incident=ain-al-asad-2024-07-25`);
    seen.push(await timesOf(page));
    expect(new URL(page.url()).searchParams.get('from')).toBe('2024-07-25');
    await context.close();
  }
  const [first, ...others] = seen;
  for (const other of others) expect(other).toEqual(first);
});

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('everything is named, and what is chosen can be told', async ({ page }) => {
    await openView(page, `${NIGHT}&incident=conoco-2024-07-25`);
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toBeVisible();
    await expect(page.locator('.maplibregl-canvas')).toBeVisible();
    const focused = page.getByRole('button', { name: 'Share this view' });
    await focused.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
  });
});

test.describe('at 200 % zoom', () => {
  for (const language of ['en', 'ar']) {
    test(`nothing is cut off beyond reach (${language})`, async ({ page }) => {
      // Browsers' full zoom: half the CSS pixels of the window.
      await page.setViewportSize({ width: 640, height: 450 });
      await openView(page, `lang=${language}&incident=conoco-2024-07-25`);
      const overflow = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        // Boxes whose text runs out sideways with no way to scroll there.
        boxes: [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => {
            const style = getComputedStyle(element);
            return (
              style.overflowX === 'hidden' &&
              style.textOverflow !== 'ellipsis' &&
              element.scrollWidth > element.clientWidth + 1 &&
              element.clientWidth > 1 &&
              element.innerText !== undefined &&
              element.innerText.trim() !== '' &&
              element.closest('.maplibregl-map, .visually-hidden') === null
            );
          })
          .map((element) => `${element.tagName}.${element.className}`),
      }));
      expect(overflow.page).toBeLessThanOrEqual(0);
      expect(overflow.boxes).toEqual([]);
    });
  }
});

test('storage denied: nothing is missed', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
      Object.defineProperty(window, name, refuse);
    }
    Object.defineProperty(Navigator.prototype, 'storage', refuse);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
  });
  await openView(page, `${NIGHT}&incident=conoco-2024-07-25`);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Share this view' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('every asset failing once', () => {
  test.use({ allowConsole: [/Failed to load|error|Error|dynamically imported|preload/] });

  // Which files each kind is comes from their place and name in the build.
  const kinds: [string, RegExp][] = [
    ['the first code', /\/assets\/index-[^/]*\.js$/],
    ['the code that follows', /\/assets\/(?!index-|worker|maplibre|[a-zA-Z]*Worker)[^/]*\.js$/],
    ['the workers', /\/assets\/(worker|maplibre-gl-worker|[a-zA-Z]*Worker)[^/]*\.m?js$/],
    ['the styles', /\.css$/],
    ['dataset and basemap', /\/(data|basemap)\/[^/]*\.json$/],
  ];
  for (const [kind, pattern] of kinds) {
    test(`${kind}: the next load has everything`, async ({ page }) => {
      test.setTimeout(150_000);
      const failed = new Set<string>();
      await page.route(pattern, (route) => {
        const { pathname } = new URL(route.request().url());
        if (failed.has(pathname)) return route.continue();
        failed.add(pathname);
        return route.abort('connectionreset');
      });
      const link = `./?${NIGHT}&incident=conoco-2024-07-25`;
      await page.goto(link);
      await expect.poll(() => failed.size).toBeGreaterThan(0);
      // What is missing is missing; the page is never blank.
      await expect(page.locator('#root')).not.toBeEmpty();
      await expect(page.locator('#root')).toContainText('Dateline');
      // Code that is asked for by other code fails only once that has arrived: a few loads find all of it.
      await expect(async () => {
        await page.reload();
        await waitUntilReady(page);
        await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('Conoco');
        await expect(page.getByRole('alert')).toHaveCount(0);
      }).toPass({ timeout: 90_000 });
      await expect(page.locator('.maplibregl-canvas')).toBeVisible();
    });
  }
});

/** Numbers that look random and are the same at every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const NAMES =
  'from to certain type actor source place precision q incident claim tab map lang theme background v'.split(
    ' ',
  );
const MARKS = ['', '%', '%zz', '%00', '%E2%80%AE', '__proto__', 'constructor', 'toString', ',,,,', '../..'];
const TIMES = [
  '2024-02-30',
  '275760-09-13',
  '9999-12-31',
  '0001-01-01',
  '2024-07-25',
  '2024-07-25T25:61',
  '١٩٩٩',
];
const KNOWN = [
  'conoco-2024-07-25',
  'tower-22-2024',
  'c01',
  'us-forces',
  'accounts',
  'source',
  'ar',
  'dark',
  '1',
];
const PLACES = ['24/90/180/360/85', '0/-90/-180', '6/34/41', '99/99/99', 'NaN', '1e999', '-0'];
const TEXTS = ['<img src=x onerror=alert(1)>', "';--", 'x'.repeat(3000)];
const VALUES = [MARKS, TIMES, KNOWN, PLACES, TEXTS].flat();

function hostileLinks(count: number): string[] {
  const random = createRandom(20240728);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(random() * 6);
    const pairs = Array.from({ length }, () => `${pick(NAMES)}=${pick(VALUES)}`);
    return `?lang=en&${pairs.join('&')}`;
  });
}

test('forty hostile links in one page: never blank, never an error that nobody caught', async ({ page }) => {
  test.setTimeout(180_000);
  await openView(page, 'lang=en');
  for (const link of hostileLinks(40)) {
    await test.step(link.slice(0, 120), async () => {
      await page.evaluate((search) => {
        history.pushState(null, '', search);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, link);
      // One answer later, whatever the link made of it.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
      );
      await expect(page.getByRole('banner')).toBeVisible();
      await expect(page.locator('main')).not.toBeEmpty();
      await expect(page.locator('.failure')).toHaveCount(0);
    });
  }
  for (const link of hostileLinks(43).slice(40)) {
    await openView(page, link);
    await expect(page.locator('main')).not.toBeEmpty();
    await expect(page.locator('.failure')).toHaveCount(0);
  }
});
