import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  ACLED_FILE,
  choose,
  COLUMNS,
  expectLink,
  file,
  listOf,
  NAMES,
  openFile,
  openRow,
  panelOf,
} from './support/openData.ts';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const AMBIGUOUS = [
  'date,lat,lon,title',
  '03/04/2024,33.1,42.1,First of the notes',
  '05/06/2024,33.2,42.2,Second of the notes',
  '',
].join('\n');

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'g1', date: '2024-05-01', title: 'A point' },
      geometry: { type: 'Point', coordinates: [42.5, 33.8] },
    },
    {
      type: 'Feature',
      properties: { id: 'g2', date: '2024-05-02', title: 'A feature without a place' },
      geometry: null,
    },
  ],
});

async function expectNoViolation(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}

// Several whole pages a test, each with a map that is drawn in software.
test.describe.configure({ timeout: 120_000 });

test('an ACLED table: counts, list, the row, and what became of every row', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  await expect(listOf(page)).toContainText('5 incidents');
  const bar = page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: /Upper Ford/ });
  await expect(bar).toHaveAccessibleDescription(/^25 Jul 2024; /);
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.print-row').filter({ hasText: 'Upper Ford' });
  await expect(printed).toContainText('Upper Ford, Testland · 25 Jul 2024');
  await page.emulateMedia({ media: 'screen' });

  await openRow(page, /Upper Ford/);
  const panel = panelOf(page);
  await expect(panel).toContainText('ZZZ1');
  await expect(panel).toContainText('A clash, as told.');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Group A' })).toContainText('actor1');
  await expect(panel).toContainText('0, which may mean that no number was given');
  await expect(panel).toContainText('Not reported');
  const own = panel.getByRole('table');
  for (const column of COLUMNS.split(',')) {
    await expect(own.getByRole('rowheader', { name: column, exact: true })).toBeVisible();
  }

  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  const count = (term: string) =>
    report.locator('.report-counts > div').filter({ hasText: term }).getByRole('definition');
  await expect(count('Rows read')).toHaveText('5');
  await expect(count('Shown')).toHaveText('5');
  await expect(count('On the map')).toHaveText('4');
  await expect(count('Without a place')).toHaveText('1');
  await expect(count('Without a date')).toHaveText('1');
  await expect(count('Rejected')).toHaveText('0');
  await expect(report.getByRole('row').filter({ hasText: 'some day' })).toContainText('Not dated');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Download all as CSV' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('field.csv.report.csv');
  const problems = await readFile(await saved.path(), 'utf8');
  expect(problems).toContain('some day');
  expect(problems).toContain('event_date');
  expect(problems).toContain('geo_precision');
});

test('a reload, and a link, open the file that is kept in the browser', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  await expect(report).toContainText('Kept in this browser');

  await page.reload();
  await waitUntilReady(page);
  await expect(listOf(page)).toContainText('5 incidents');
  await expectLink(page, 'field.csv');

  await openView(page, `${new URL(page.url()).search}&incident=ZZZ4`);
  await expect(panelOf(page)).toContainText('An unknown code.');
});

test('a link to a file that is not here says which', async ({ page }) => {
  await openView(page, 'data=local~0123456789abcdef~2048~notes-of-may.csv');
  const message = page.getByRole('alert').filter({ hasText: 'notes-of-may.csv' });
  await expect(message).toContainText('not on this machine');
  await expect(message).toContainText('Ask whoever sent the link for the file');
  await message.getByRole('button', { name: 'Open data' }).click();
  await choose(page, ACLED_FILE);
  await expect(listOf(page)).toContainText('5 incidents');
});

test('dates that can be read both ways are asked about', async ({ page }) => {
  await openView(page, '');
  await openFile(page, file('notes.csv', AMBIGUOUS));
  const dialog = page.getByRole('dialog', { name: 'Check the columns' });
  await expect(dialog).toContainText('03/04/2024');
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say whether the day or the month comes first.');
  await dialog.getByRole('radio', { name: /^Day first/ }).check();
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  await expect(dialog).toBeHidden();
  const rows = page.getByRole('list', { name: 'Incidents shown' }).getByRole('button');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'First of the notes' })).toContainText(/3 Apr(il)? 2024/);
});

test('GeoJSON: points on the map, and a feature without a place', async ({ page }) => {
  await openView(page, '');
  await openFile(page, file('points.geojson', GEOJSON));
  const dialog = page.getByRole('dialog', { name: 'Check the columns' });
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  await expectLink(page, 'points.geojson');
  const rows = page.getByRole('list', { name: 'Incidents shown' }).getByRole('button');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'A feature without a place' })).toContainText('no place stated');
  await rows.filter({ hasText: 'A point' }).click();
  await expect(panelOf(page)).toContainText('g1');
});

test('a file that is no table is refused with a reason, and what was open stays', async ({ page }) => {
  await openView(page, '');
  const before = await listOf(page).locator('.list-counts').textContent();
  expect(before).toMatch(/\d/);
  const address = page.url();
  const refused: readonly [ReturnType<typeof file>, string][] = [
    [file('nothing.csv', ''), '“nothing.csv” is empty.'],
    [file('login.csv', '<!doctype html><title>Log in</title><p>Log in'), '“login.csv” holds a web page'],
    [
      file('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0xff])),
      '“photo.csv” is no text',
    ],
  ];
  for (const [hostile, words] of refused) {
    await openFile(page, hostile);
    const message = page.getByRole('alert').filter({ hasText: words });
    await expect(message).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect(message).toBeHidden();
    await expect(listOf(page).locator('.list-counts')).toHaveText(before ?? '');
    expect(page.url()).toBe(address);
  }
});

test('markup in the fields is shown as text and never executed', async ({ page }) => {
  let executed = 0;
  await page.exposeFunction('executed', () => {
    executed += 1;
  });
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  await page
    .getByRole('list', { name: 'Incidents shown' })
    .getByRole('button', { name: /onerror/ })
    .click();
  const panel = panelOf(page);
  await expect(panel).toContainText('<iframe srcdoc=');
  await expect(panel).toContainText('<script>executed()</script>');
  await expect(panel.getByRole('link', { name: /executed/ })).toHaveCount(0);
  await expect(page.locator('iframe, img[src="x"], a[href^="javascript"]')).toHaveCount(0);
  expect(executed).toBe(0);
});

test('100,000 rows: every count is the one that is counted apart', async ({ page }) => {
  test.setTimeout(180_000);
  const day = 86_400_000;
  const first = Date.UTC(2023, 11, 1);
  const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 1)];
  const lines = [COLUMNS];
  const expected = { certain: 0, possible: 0 };
  for (let index = 0; index < 100_000; index++) {
    const start = first + ((index * 7) % 92) * day;
    // Every third row is known to the week only: three days before and after the one that is stated.
    const isWeek = index % 3 === 0;
    const [begin, end] = isWeek ? [start - 3 * day, start + 4 * day] : [start, start + day];
    if (begin >= from && end <= to) expected.certain += 1;
    else if (begin < to && end > from) expected.possible += 1;
    const date = new Date(start).toISOString().slice(0, 10);
    const [latitude, longitude] = [33 + (index % 100) / 100, 42 + (index % 317) / 100];
    lines.push(
      `R${index},${date},${isWeek ? 2 : 1},Battles,Armed clash,Group ${index % 9},,Testland,Town ${index % 50},${latitude},${longitude},1,Field Gazette,Row ${index}.,${index % 4}`,
    );
  }
  await openView(page, '');
  await openFile(page, file('many.csv', lines.join('\n')));
  await expect(listOf(page)).toContainText('100,000 incidents', { timeout: 60_000 });
  await expect(page).toHaveURL(/data=local(~|%7E)[0-9a-f]{16}/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Kept in this browser', { timeout: 30_000 });

  await openView(page, `${new URL(page.url()).search}&from=2024-01-01&to=2024-01-31`);
  const [certain, possible] = [expected.certain, expected.possible].map((count) =>
    count.toLocaleString('en-GB'),
  );
  await expect(listOf(page)).toContainText(`${certain} certainly, ${possible} possibly in range`, {
    timeout: 60_000,
  });
});

for (const language of ['en', 'ar'] as const) {
  test(`axe: dialog, columns, row and report, ${language}`, async ({ page }) => {
    const names = NAMES[language];
    await openView(page, `lang=${language}`);
    await page.getByRole('button', { name: names.open, exact: true }).click();
    await expect(page.getByRole('dialog', { name: names.open, exact: true })).toBeVisible();
    await expectNoViolation(page, 'the dialog');
    await choose(page, file('notes.csv', AMBIGUOUS), language);
    const columns = page.getByRole('dialog', { name: names.columns, exact: true });
    await expect(columns.getByRole('radio', { name: names.dayFirst })).toBeVisible();
    await expectNoViolation(page, 'the columns');
    await page.keyboard.press('Escape');
    await expect(columns).toBeHidden();

    await openFile(page, ACLED_FILE, language);
    await expectLink(page, 'field.csv');
    await page
      .getByRole('list', { name: names.rows })
      .getByRole('button', { name: /Mill Hill/ })
      .click();
    await expect(panelOf(page, language)).toContainText('No date here.');
    await expectNoViolation(page, 'the row');
    await page.getByRole('button', { name: names.report, exact: true }).click();
    await expect(page.getByRole('dialog', { name: names.reportTitle })).toContainText('some day');
    await expectNoViolation(page, 'the report');
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('opens a file through the menu', async ({ page }) => {
    await openView(page, '');
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page
      .getByRole('dialog', { name: 'More' })
      .getByRole('button', { name: 'Open data', exact: true })
      .tap();
    await choose(page, ACLED_FILE);
    await expectLink(page, 'field.csv');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^List/ }).tap();
    await expect(listOf(page)).toContainText('5 incidents');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
