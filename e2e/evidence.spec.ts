import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

const AIN = 'incident=ain-al-asad-2024-07-25';

function panelOf(page: Page) {
  return page.getByRole('region', { name: 'Incident', exact: true });
}

test.describe('the evidence trail', () => {
  test('a cell of the matrix lights the markers that rest on the same claim, and the map and timeline', async ({
    page,
  }) => {
    await openView(page, `${AIN}&from=2024-07-25&to=2024-07-26`);
    const panel = panelOf(page);
    await panel
      .getByRole('table')
      .getByRole('button', { name: /3 rockets/ })
      .first()
      .hover();
    await expect(
      panel.locator('.claim-marker[data-pointed="true"]').filter({ hasText: 'c10' }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Timeline' }).locator('.timeline-row[data-pointed]'),
    ).toContainText('Ain al-Asad');
  });

  test('a marker lights the cells that rest on its claim', async ({ page }) => {
    await openView(page, AIN);
    const panel = panelOf(page);
    await panel.getByRole('link', { name: /c15/ }).first().focus();
    await expect(panel.getByRole('table').locator('[data-pointed="true"]')).not.toHaveCount(0);
  });

  test('a bar of the timeline lights its row in the list', async ({ page }) => {
    await openView(page, 'from=2024-07-25&to=2024-07-26');
    await page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('button', { name: 'Conoco', exact: true })
      .hover();
    await expect(page.locator('.list-row-pointed')).toContainText('Conoco');
  });

  test('the keyboard goes on beside the panel once that is closed', async ({ page }) => {
    await openView(page, AIN);
    await panelOf(page)
      .getByRole('button', { name: /^Close/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toBeHidden();
    await expect(page.locator('#side')).toBeFocused();
  });

  test('a cell opens its quote in place, and Escape closes it', async ({ page }) => {
    await openView(page, AIN);
    const panel = panelOf(page);
    const cell = panel.getByRole('table').getByRole('button', { name: /2 inside/ });
    await cell.click();
    await expect(panel.getByText('صاروخين سقطا داخل القاعدة').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel.getByText('صاروخين سقطا داخل القاعدة')).toHaveCount(0);
    await expect(cell).toBeFocused();
  });
});

test.describe('the accounts of Ain al-Asad', () => {
  test('say within a glance what conflicts, who says which, and that nothing is zero by silence', async ({
    page,
  }) => {
    await openView(page, AIN);
    const panel = panelOf(page);
    await expect(panel).toContainText('They conflict on two facts: the munitions, and where they fell');
    const table = panel.getByRole('table');
    for (const speaker of [
      'Two security sources',
      'Iraqi security source',
      'Second Iraqi security source',
      'US official',
    ]) {
      await expect(table.getByRole('columnheader', { name: speaker, exact: true })).toBeVisible();
    }
    await expect(table.getByRole('button', { name: /3 rockets.*conflicts/ })).toHaveCount(1);
    await expect(table).toContainText('not confirmed');
    await expect(table).not.toContainText(/\b0\b/);
  });
});

test.describe('reading the source', () => {
  test('steps lead through the quotes, each with a link of its own, and move the selection', async ({
    page,
  }) => {
    await openView(page, 'incident=ain-al-asad-2024-07-25&tab=source&claim=c04');
    const panel = panelOf(page);
    await expect(panel.locator('[aria-current="step"]')).toContainText('c04');
    const claims = new Set<string>();
    for (let step = 0; step < 22; step++) {
      await panel.getByRole('button', { name: /^Next/ }).click();
      const claim = new URL(page.url()).searchParams.get('claim');
      if (claim !== null) claims.add(claim);
    }
    expect(claims.size).toBeGreaterThan(18);
    await expect(page).toHaveURL(/incident=conoco-2024-07-25/);
    const claim = new URL(page.url()).searchParams.get('claim') ?? '';
    await openView(page, new URL(page.url()).search);
    await expect(panelOf(page).locator('[aria-current="step"]')).toContainText(claim);
  });

  test('following can be stopped', async ({ page }) => {
    await openView(page, 'incident=ain-al-asad-2024-07-25&tab=source');
    const follow = panelOf(page).getByRole('button', { name: /Follow/ });
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await follow.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
  });

  test('omitted passages are marked', async ({ page }) => {
    await openView(page, 'incident=ain-al-asad-2024-07-25&tab=source');
    await expect(panelOf(page)).toContainText(/\d+ characters omitted/);
  });
});

test.describe('citing', () => {
  test('a claim: words, BibTeX, CSL-JSON and a link that names the version', async ({ page }) => {
    await openView(page, 'claim=c22');
    await panelOf(page)
      .getByRole('button', { name: /^Cite claim c22/ })
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox')).not.toHaveCount(0);
    const texts = await dialog
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    const all = texts.join('\n');
    expect(all).toContain('@');
    expect(all).toContain('"type"');
    expect(all).toContain('v=1.0.0');
    expect(all).toContain('claim=c22');
    expect(all).not.toMatch(/undefined|null,/);
  });
});

test.describe('exports honour the filters', () => {
  async function download(page: Page, name: RegExp): Promise<string> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  }

  test('CSV, GeoJSON and annotations of what is shown', async ({ page }) => {
    await openView(page, 'actor=iranian-militias&from=2024-07-25&to=2024-07-26');
    await page.getByRole('button', { name: 'Export', exact: true }).click();

    const csv = await download(page, /Incidents, CSV/);
    const lines = csv
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(csv).toContain('conoco-2024-07-25');
    expect(csv).not.toContain('ain-al-asad-2024-07-25,');

    const collection = JSON.parse(await download(page, /GeoJSON/)) as {
      type: string;
      features: { id: string; geometry: { type: string } | null }[];
    };
    expect(collection.type).toBe('FeatureCollection');
    expect(new Set(collection.features.map(({ geometry }) => geometry?.type))).toEqual(
      new Set(['Point', 'Polygon']),
    );

    const annotations = await download(page, /Web Annotation/);
    expect(annotations).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(annotations).toContain('TextQuoteSelector');
    expect(annotations).toContain('TextPositionSelector');
  });

  test('a picture of the map', async ({ page }) => {
    await openView(page, 'from=2024-07-25&to=2024-07-26');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: /PNG/ }).click(),
    ]);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
  });
});

test('print gives a clean page of the incident', async ({ page }) => {
  await page.addInitScript(() => {
    // The dialog of the browser cannot be driven; what it tells the page before it opens can.
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await openView(page, `${AIN}&tab=claims`);
  await panelOf(page).getByRole('button', { name: 'Print' }).click();
  const sheet = page.locator('.print-page');
  await expect(sheet).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('4 صواريخ من طراز');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
});
