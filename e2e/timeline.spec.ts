import { expect, openView, test } from './support/test.ts';

const NIGHT = 'from=2024-07-25T18:00:00%2B03:00&to=2024-07-26T06:00:00%2B03:00';

test('the keyboard moves the bounds, and map, list and link follow', async ({ page }) => {
  await openView(page, NIGHT);
  const list = page.getByRole('region', { name: 'Incidents' });
  await expect(list).toContainText('2 certainly, 1 possibly in range');
  const to = page.getByRole('slider', { name: 'To', exact: true });
  await to.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await expect(list).toContainText('3 certainly, 0 possibly in range');
  await expect(page).toHaveURL(/to=2024-07-26T12:00:00%2B03:00/);
  await expect(to).toHaveAttribute('aria-valuetext', /12:00/);
});

test('a brush drawn by the pointer narrows the range', async ({ page }) => {
  await openView(page, NIGHT);
  const handle = page.getByRole('slider', { name: 'From', exact: true });
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the handle is not on screen');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 60, middle.y, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/from=2024-07-25T18:00/);
  await expect(page).toHaveURL(/from=2024-07-25T(19|20|21|22)/);
  await expect(page.getByRole('region', { name: 'Incidents' })).toContainText('possibly in range');
});

test('right to left, the arrow that points to later makes it later', async ({ page }) => {
  await openView(page, `${NIGHT}&lang=ar`);
  const from = page.getByRole('slider', { name: 'من', exact: true });
  const to = page.getByRole('slider', { name: 'إلى', exact: true });
  const [fromBox, toBox] = [await from.boundingBox(), await to.boundingBox()];
  expect(fromBox?.x).toBeGreaterThan(toBox?.x ?? Infinity);
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/to=2024-07-26T07:00:00%2B03:00/);
});

test('a preset chooses a range as one step', async ({ page }) => {
  await openView(page, '');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('button', { name: /Night of/ }).click();
  await expect(page.getByRole('region', { name: 'Incidents' })).toContainText(
    '2 certainly, 1 possibly in range',
  );
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Incidents' })).toContainText('4 incidents');
});

test('play steps through the range and stops at the end of it', async ({ page }) => {
  await openView(page, NIGHT);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('button', { name: /^(Play|Step)/ }).click();
  await expect(page).not.toHaveURL(/from=2024-07-25T18:00/);
});
