import { expect, openView, test } from './support/test.ts';

const CONOCO = 'At least one rocket fired at the Conoco base';

test('Back and Forward walk through selection, tab, language and filter', async ({ page }) => {
  await openView(page, '');
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await page.getByRole('button', { name: CONOCO }).click();
  await expect(page).toHaveURL(/incident=conoco-2024-07-25/);
  await panel.getByRole('tab', { name: /Claims/ }).click();
  await expect(page).toHaveURL(/tab=claims/);
  await page.getByRole('checkbox', { name: /Iranian militias/ }).click();
  await expect(page).toHaveURL(/actor=iranian-militias/);
  await page.getByRole('button', { name: 'Switch to Arabic' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /Iranian militias/ })).not.toBeChecked();
  await page.goBack();
  await expect(panel.getByRole('tab', { selected: true })).toContainText('Accounts');
  await page.goBack();
  await expect(panel).toBeHidden();
  await page.goForward();
  await expect(panel).toContainText(CONOCO);
});

test('moving the map makes no step of its own', async ({ page }) => {
  await openView(page, '');
  const before = await page.evaluate(() => history.length);
  for (let step = 0; step < 3; step++)
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect(page).toHaveURL(/map=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});
