import type { Locator, Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

const COLUMNS =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision';

/** `count` rows at one coordinate, which no zoom takes apart. */
function stack(count: number): Buffer {
  const rows = Array.from(
    { length: count },
    (_, row) =>
      `R${row},2024-07-${String(1 + (row % 28)).padStart(2, '0')},1,Battles,Armed clash,Group ${row % 5},Stack Town,33.5,42.5,1`,
  );
  return Buffer.from([COLUMNS, ...rows, ''].join('\n'));
}

/** Opens the stack and looks straight at it: then it stands in the middle of the map. */
async function openStack(page: Page, count: number): Promise<Locator> {
  await openView(page, '');
  await page.getByRole('button', { name: 'Open data', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Open data', exact: true })
    .getByLabel('Open data', { exact: true })
    .setInputFiles({ name: 'stack.csv', mimeType: 'text/csv', buffer: stack(count) });
  await expect(page).toHaveURL(/data=local(~|%7E)[0-9a-f]{16}/);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Kept in this browser');
  await openView(page, `${new URL(page.url()).search}&map=9/33.5/42.5`);
  await expect(page.getByRole('region', { name: 'Incidents', exact: true })).toContainText(
    `${count.toLocaleString('en-GB')} incidents`,
  );
  return page.getByRole('region', { name: 'Incident map canvas' });
}

/** Presses the middle of the map until what stands there is drawn and answers. */
async function pressMiddle(map: Locator, dialog: Locator) {
  await expect(async () => {
    await map.click();
    // Another press while the list is on its way would close it again.
    await expect(dialog).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
}

test.describe.configure({ timeout: 120_000 });

// Up to 200 symbols stand off one another; more are drawn by the tiles; from 2,000 rows the engine gathers them.
for (const count of [60, 300, 2500]) {
  test(`${count} rows at one place: the pointer opens their list`, async ({ page }) => {
    const map = await openStack(page, count);
    const dialog = page.getByRole('dialog', {
      name: `${count.toLocaleString('en-GB')} incidents at this place`,
    });
    await pressMiddle(map, dialog);
    const rows = dialog.getByRole('listitem');
    await expect(rows).toHaveCount(Math.min(count, 100));
    if (count > 100) {
      await dialog.getByRole('button', { name: / more$/ }).click();
      await expect(rows).toHaveCount(200);
    }
    await rows.first().getByRole('button').click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('Stack Town');
    await expect(page).toHaveURL(/incident=R\d+/);
  });
}

for (const count of [300, 2500]) {
  test(`${count} rows at one place: the keyboard reaches them, and gets the focus back`, async ({ page }) => {
    const map = await openStack(page, count);
    const counted = count.toLocaleString('en-GB');
    await map.focus();
    await expect(async () => {
      await map.press('n');
      await expect(page.getByText(`${counted} incidents together. Enter lists them.`)).toBeAttached({
        timeout: 1_000,
      });
    }).toPass({ timeout: 45_000 });
    await map.press('Enter');
    const dialog = page.getByRole('dialog', { name: `${counted} incidents at this place` });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(map).toBeFocused();

    await map.press('Enter');
    await expect(dialog.getByRole('listitem')).toHaveCount(100);
    await dialog.getByRole('listitem').nth(1).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('Stack Town');
    await expect(map).toBeFocused();
  });
}
