import { createHash } from 'node:crypto';
import {
  ACLED,
  ACLED_FILE,
  expectLink,
  file,
  listOf,
  openFile,
  openRow,
  panelOf,
} from './support/openData.ts';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

// Several whole pages a test, each with a map that is drawn in software.
test.describe.configure({ timeout: 120_000 });

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
  await openRow(page, /Upper Ford/);
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
