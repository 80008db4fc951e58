import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { watchContext } from './watchContext.ts';
import type { Allowed } from './watchContext.ts';

/** What a spec may let pass: `test.use({ allowConsole: [/WebGL/], allowOffOrigin: ['tiles.example'] })`. */
interface Permissions {
  allowConsole: Allowed;
  allowOffOrigin: Allowed;
}

/** Playwright's test, where a page that leaves its origin or raises an error fails the test. */
export const test = base.extend<Permissions>({
  allowConsole: [[], { option: true }],
  allowOffOrigin: [[], { option: true }],
  context: async ({ context, baseURL, allowConsole, allowOffOrigin }, use) => {
    if (baseURL === undefined) throw new Error('The configuration names no baseURL.');
    const watched = watchContext(context, baseURL, { console: allowConsole, offOrigin: allowOffOrigin });
    await use(context);
    expect.soft(watched.offOrigin, 'requests off the origin').toEqual([]);
    expect.soft(watched.errors, 'errors in the console or uncaught').toEqual([]);
  },
});

export { expect };

/** How long the first map may take in software rendering on a busy machine, in milliseconds. */
const readyTimeout = 45_000;

/**
 * Opens the app with a query such as `?lang=ar` (or `''`) and waits until it says that it is ready:
 * the map is idle, or could not be started, and the first answers are on the screen.
 */
export async function openView(page: Page, search: string): Promise<void> {
  await page.goto(`./${search === '' || search.startsWith('?') ? search : `?${search}`}`);
  await waitUntilReady(page);
}

/** Waits for the app's `data-ready` on a page that is already open, after a reload for instance. */
export async function waitUntilReady(page: Page): Promise<void> {
  // A key asks for the live map, which otherwise waits until the page has been at rest.
  await page.locator('.map-stage').waitFor({ timeout: readyTimeout / 2 });
  await page.keyboard.press('Shift');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: readyTimeout });
}
