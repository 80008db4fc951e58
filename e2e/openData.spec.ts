import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const COLUMNS =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities';

/** Five rows: a good one, one without a place, one without a date, an unknown code, and one that holds markup. */
const ACLED = [
  COLUMNS,
  'ZZZ1,2024-07-25,1,Battles,Armed clash,Group A,Group B,Testland,Upper Ford,33.85,42.53,1,Field Gazette,"A clash, as told.",0',
  'ZZZ2,2024-07-26,1,Protests,Peaceful protest,Protesters,,Testland,Lower Ford,,,1,Field Gazette,No coordinates here.,0',
  'ZZZ3,some day,1,Battles,Armed clash,Group A,,Testland,Mill Hill,33.5,42.1,2,Field Gazette,No date here.,2',
  'ZZZ4,2024-07-28,1,Battles,Armed clash,Group B,,Testland,Long Bridge,33.6,42.2,9,Field Gazette,An unknown code.,3',
  'ZZZ5,2024-07-29,1,Riots,<img src=x onerror=executed()>,<script>executed()</script>,,Testland,"<svg onload=executed()>",33.7,42.3,1,javascript:executed(),"<iframe srcdoc=""<script>parent.executed()</script>""></iframe>",1',
  '',
].join('\r\n');

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

const NAMES = {
  en: {
    open: 'Open data',
    columns: 'Check the columns',
    dayFirst: /^Day first/,
    openTable: 'Open the table',
    report: 'Report',
    reportTitle: 'What became of the rows',
    rows: 'Incidents shown',
    panel: 'Incident',
  },
  ar: {
    open: 'فتح بيانات',
    columns: 'التحقق من الأعمدة',
    dayFirst: /اليوم أولاً/,
    openTable: 'فتح الجدول',
    report: 'التقرير',
    reportTitle: 'ما صار إليه كل صف',
    rows: 'الحوادث المعروضة',
    panel: 'الحادث',
  },
} as const;

type Language = keyof typeof NAMES;

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, content: string | Buffer): File {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

const ACLED_FILE = file('field.csv', ACLED);

async function choose(page: Page, chosen: File, language: Language = 'en') {
  const dialog = page.getByRole('dialog', { name: NAMES[language].open, exact: true });
  await dialog.getByLabel(NAMES[language].open, { exact: true }).setInputFiles(chosen);
}

/** Chooses a file by the button in the header. */
async function openFile(page: Page, chosen: File, language: Language = 'en') {
  await page.getByRole('button', { name: NAMES[language].open, exact: true }).click();
  await choose(page, chosen, language);
}

function listOf(page: Page) {
  return page.getByRole('region', { name: 'Incidents', exact: true });
}

function panelOf(page: Page, language: Language = 'en') {
  return page.getByRole('region', { name: NAMES[language].panel, exact: true });
}

/** The link names the file once all of its rows are there and its hash is known. */
async function expectLink(page: Page, name: string) {
  await expect(page).toHaveURL(new RegExp(`data=local(~|%7E)[0-9a-f]{16}(~|%7E)\\d+(~|%7E)${name}`));
}

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

  await page
    .getByRole('list', { name: 'Incidents shown' })
    .getByRole('button', { name: /Upper Ford/ })
    .click();
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
  const refused: readonly [File, string][] = [
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

test('the zone of dates without one is seen, changed and remembered', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  const status = page.getByRole('status', { name: 'Status', exact: true });
  await expect(status).toContainText('days in \u2068UTC\u2069');
  const link = page.url();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  await expect(report).toContainText('Kept in this browser');
  await expect(report.getByRole('button', { name: 'Read again in this zone' })).toBeDisabled();
  await report.getByLabel('Time zone of dates without one').selectOption('Asia/Baghdad');
  await report.getByRole('button', { name: 'Read again in this zone' }).click();
  await expect(status).toContainText('days in \u2068Asia/Baghdad\u2069');
  await expect(listOf(page)).toContainText('5 incidents');
  expect(page.url()).toBe(link);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report).toContainText('Kept in this browser');

  await page.reload();
  await waitUntilReady(page);
  await expect(status).toContainText('days in \u2068Asia/Baghdad\u2069');
});

test('the columns of a table that is open can be checked, and read otherwise', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  const link = page.url();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Check columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check the columns' });
  await expect(dialog.getByRole('radio', { name: /^As .ACLED/ })).toBeChecked();
  await expect(dialog.getByRole('cell', { name: 'Precision of the date' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(listOf(page)).toContainText('5 incidents');
  await expect(page.getByRole('button', { name: 'Report', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Check columns' }).click();
  await dialog.getByRole('radio', { name: 'By the columns that I choose' }).check();
  await dialog.getByLabel(/What .*actor2.* is/).selectOption({ label: 'Not used' });
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'By the columns that were chosen; its own are those of',
  );
  expect(page.url()).toBe(link);
});

test('a file that is removed stays open, says so, and can be kept again', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report).toContainText('Kept in this browser');
  // From here on its rows are read from the browser's storage.
  await page.reload();
  await waitUntilReady(page);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await report.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(report).toContainText('Removed from this browser. It stays open until this page is closed');
  await page.keyboard.press('Escape');
  await page
    .getByRole('list', { name: 'Incidents shown' })
    .getByRole('button', { name: /Upper Ford/ })
    .click();
  await expect(panelOf(page)).toContainText('A clash, as told.');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await report.getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(report).toContainText('Kept in this browser, so that its links work here.');
});

test('numbers among the dates are asked about before they are taken for days', async ({ page }) => {
  await openView(page, '');
  await openFile(page, file('sheet.csv', 'date;lat;lon;title\n45000.5;33,5;42,5;From a spreadsheet\n'));
  const dialog = page.getByRole('dialog', { name: 'Check the columns' });
  await expect(dialog).toContainText('45000.5 = 2023-03-15 12:00');
  await expect(dialog).toContainText('33,5 is 33.5');
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say whether the numbers are dates.');
  await dialog.getByRole('radio', { name: /^Days counted from 1900/ }).check();
  await dialog.getByRole('button', { name: 'Open the table' }).click();
  const row = page.getByRole('list', { name: 'Incidents shown' }).getByRole('button');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('15 Mar 2023');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('read as a decimal comma: 33,5 is 33.5');
});

test('a row is cited by its file, hash and number', async ({ page }) => {
  await openView(page, '');
  await openFile(page, ACLED_FILE);
  await expectLink(page, 'field.csv');
  await page
    .getByRole('list', { name: 'Incidents shown' })
    .getByRole('button', { name: /Long Bridge/ })
    .click();
  await expect(panelOf(page)).toContainText('Row 4 of');
  await panelOf(page).getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this row' });
  const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
  const hash = createHash('sha256').update(ACLED).digest('hex');
  await expect(text).toHaveValue(new RegExp(`Row 4 \\(id ZZZ4\\).*SHA-256 ${hash}.*ACLED.*UTC`));
  await expect(text).toHaveValue(/does not know who published the file/);
  await page.keyboard.press('Escape');
  await expect(panelOf(page).getByRole('button', { name: 'Cite' })).toBeFocused();
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
