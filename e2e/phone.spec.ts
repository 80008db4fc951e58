import { expect, openView, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

const CONOCO = 'At least one rocket fired at the Conoco base';

test('four tabs lead through map, list, timeline and incident', async ({ page }) => {
  await openView(page, 'from=2024-07-25&to=2024-07-26');
  const tabs = page.getByRole('navigation', { name: 'Views' });
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
  await tabs.getByRole('button', { name: 'List' }).tap();
  await page.getByRole('button', { name: CONOCO }).tap();
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(panel).toContainText(CONOCO);
  await expect(tabs.getByRole('button', { name: 'Incident' })).toHaveAttribute('aria-current', 'true');
  await tabs.getByRole('button', { name: 'Timeline' }).tap();
  await expect(page.getByRole('slider', { name: 'From', exact: true })).toBeVisible();
  await tabs.getByRole('button', { name: 'Incident' }).tap();
  await panel.getByRole('button', { name: /^Close/ }).tap();
  await expect(panel).toBeHidden();
});

test('the keyboard goes on where a sheet takes the place of another', async ({ page }) => {
  await openView(page, '');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'List' }).tap();
  const row = page.getByRole('button', { name: CONOCO });
  await row.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  const sheet = page.locator('.phone-sheet');
  await expect(panel).toContainText(CONOCO);
  await expect(sheet).toBeFocused();
  await panel.getByRole('button', { name: /^Close/ }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(sheet).toBeFocused();
});

test('nothing is wider than the screen, in either language', async ({ page }) => {
  for (const search of [
    '',
    'lang=ar',
    'incident=ain-al-asad-2024-07-25',
    'incident=ain-al-asad-2024-07-25&lang=ar&tab=claims',
  ]) {
    await openView(page, search);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, search).toBeLessThanOrEqual(390);
  }
});

test('the matrix becomes cards', async ({ page }) => {
  await openView(page, 'incident=ain-al-asad-2024-07-25');
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(panel.getByRole('table')).toHaveCount(0);
  await expect(panel).toContainText('3 rockets');
});

test('controls are large enough for a thumb', async ({ page }) => {
  await openView(page, '');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('header button, nav button, .phone-chip, .basemap-button')]
      .map((element) => ({
        name: element.textContent || element.ariaLabel,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 36 || box.height < 36))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

test('filters and key open as sheets', async ({ page }) => {
  await openView(page, '');
  await page.getByRole('button', { name: 'Filters' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Filters' });
  await dialog.getByRole('checkbox', { name: /Iranian militias/ }).tap();
  await dialog.getByRole('button', { name: 'Close' }).tap();
  await expect(page).toHaveURL(/actor=iranian-militias/);
  await page.getByRole('button', { name: 'Key' }).tap();
  await expect(page.getByRole('dialog', { name: 'Key' })).toContainText('Accounts conflict');
});

test('the method opens from the menu and stays', async ({ page }) => {
  await openView(page, '');
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page
    .getByRole('dialog', { name: 'More' })
    .getByRole('button', { name: 'About and method', exact: true })
    .tap();
  const method = page.getByRole('dialog', { name: 'About and method' });
  await expect(method).toContainText('What the curators decided');
  await expect(page.getByRole('dialog', { name: 'More' })).toBeHidden();
  await method.getByRole('button', { name: 'Close' }).tap();
  await expect(method).toBeHidden();
});
