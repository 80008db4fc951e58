import type { Frame, Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

/** The frame once Dateline in it is ready. */
async function readyFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  return frame;
}

// The picture is among the pages for reading without script; a build without them has none.
test.use({ allowConsole: [/card\.png/] });

test('the dialog writes code that shows the view, and nothing of the page around it', async ({ page }) => {
  await openView(page, 'incident=conoco-2024-07-25&from=2024-07-25&to=2024-07-26&lang=en');
  await page.getByRole('button', { name: 'Share this view' }).click();
  await page.getByRole('button', { name: 'Embed in a page…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
  await dialog.getByRole('switch', { name: 'As wide as the text' }).click();
  await dialog.getByLabel('Width in pixels').fill('700');
  await dialog.getByLabel('Height in pixels').fill('500');
  await dialog.getByRole('radio', { name: 'العربية' }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  const code = await dialog.getByRole('textbox', { name: 'Code' }).inputValue();
  expect(code).toContain('width="700"');
  expect(code).toContain('height="500"');
  expect(code).toContain('loading="lazy"');

  await page.route('**/article.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Article</title>${code}` }),
  );
  await page.goto('./article.html');
  const frame = await readyFrame(page);
  expect(new URL(frame.url()).searchParams.get('incident')).toBe('conoco-2024-07-25');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('link', { name: 'الفتح في Dateline' })).toBeVisible();
  expect(
    await frame.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
});

test('the example page and the frame speak with each other', async ({ page }) => {
  await page.goto('./embed-example.html');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = await readyFrame(page);
  const shown = page.locator('#view');
  await expect(shown).toContainText('from=2024-07-25&to=2024-07-26');
  await page.getByRole('button', { name: 'Conoco, its claims' }).click();
  await expect(frame.getByRole('region', { name: 'Incident', exact: true })).toContainText('Conoco');
  await expect(shown).toContainText('incident=conoco-2024-07-25&tab=claims');
  await expect(shown).not.toContainText('embed');

  // The other way: the reader chooses in the frame, the page around it is told.
  await page.getByRole('button', { name: 'Everything' }).click();
  await frame.getByRole('region', { name: 'Incidents' }).getByRole('button').first().click();
  await expect(shown).toContainText('incident=');
});

test('a message does only what a link does, and only the parent is obeyed', async ({ page }) => {
  await page.goto('./embed-example.html');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = await readyFrame(page);
  await expect(page.locator('#view')).toHaveAttribute('data-ready', 'true');
  const before = frame.url();
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
    for (const message of [
      null,
      'dateline:setView',
      { type: 'dateline:setView' },
      { type: 'dateline:setView', search: { toString: 'x' } },
      { type: 'dateline:run', code: 'alert(1)' },
    ]) {
      contentWindow?.postMessage(message, '*');
    }
  });
  await page.evaluate(() =>
    (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(
      {
        type: 'dateline:setView',
        search: '?incident=nonsense&from=2024-07-25&data=https://elsewhere.example/x.json',
      },
      '*',
    ),
  );
  // Asked about, as a link's address would be; never loaded by the page's leave.
  await expect(frame.getByRole('group', { name: 'Dataset of this link' })).toContainText('elsewhere.example');
  // Addresses are written a few times a second, not at once.
  await expect.poll(() => frame.url()).not.toBe(before);
  expect(frame.url()).toContain('embed=1');
});

for (const sandbox of [
  'allow-scripts allow-same-origin allow-popups',
  'allow-scripts allow-same-origin',
  'allow-scripts',
]) {
  test(`works in a frame with sandbox="${sandbox}"`, async ({ page }) => {
    await page.route('**/article.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Article</title>
          <iframe width="900" height="600" sandbox="${sandbox}" title="Map" src="./?embed=1&lang=en"></iframe>`,
      }),
    );
    await page.goto('./article.html');
    const frame = await readyFrame(page);
    await expect(frame.locator('.maplibregl-canvas')).toBeVisible();
    await expect(frame.getByRole('slider', { name: 'From', exact: true })).toBeVisible();
    await frame.getByRole('button', { name: 'At least one rocket fired at the Conoco base' }).first().click();
    const panel = frame.getByRole('region', { name: 'Incident', exact: true });
    await panel.getByRole('tab', { name: /Claims/ }).click();
    await expect(panel.getByText('الصاروخ انطلق من مناطق سيطرة الميلشيات الإيرانية')).toBeVisible();
  });
}
