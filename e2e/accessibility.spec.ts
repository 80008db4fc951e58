import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

const STATES: readonly [string, string][] = [
  ['everything', ''],
  ['accounts', 'incident=ain-al-asad-2024-07-25'],
  ['claims with a discrepancy', 'incident=tower-22-2024&tab=claims&from=2024-01-28&to=2024-01-28'],
  ['source', 'incident=conoco-2024-07-25&tab=source&claim=c22'],
  ['related', 'incident=seven-villages-2024-07-25&tab=related'],
  ['nothing found', 'from=2024-01-28&to=2024-01-28&certain=1&actor=iranian-militias'],
  ['notices and background', 'background=1&actor=nobody'],
];

for (const language of ['en', 'ar']) {
  for (const theme of ['light', 'dark']) {
    test.describe(`axe, ${language}, ${theme}`, () => {
      for (const [name, search] of STATES) {
        test(name, async ({ page }) => {
          await openView(page, `${search}&lang=${language}&theme=${theme}`);
          if (search.includes('incident=')) {
            await expect(page.getByRole('tabpanel')).toBeVisible();
          }
          await expectNoViolation(page);
        });
      }
    });
  }
}

test.describe('axe, phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const language of ['en', 'ar']) {
    test(`every tab, ${language}`, async ({ page }) => {
      await openView(page, `incident=ain-al-asad-2024-07-25&lang=${language}`);
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expectNoViolation(page);
      const tabs = page.getByRole('navigation').getByRole('button');
      for (let index = 0; index < 3; index++) {
        await tabs.nth(index).click();
        await expectNoViolation(page);
      }
    });
  }
});

test('axe, dialogs', async ({ page }) => {
  await openView(page, '');
  for (const name of ['About and method', 'Share this view', 'Basemap']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('the keyboard alone goes from the address bar to a quote', async ({ page }) => {
  await openView(page, '');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the list of incidents' })).toBeFocused();
  await page.keyboard.press('Enter');
  const first = page.getByRole('list', { name: 'Incidents shown' }).getByRole('button').first();
  for (let step = 0; step < 60; step++) {
    if (await first.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(panel).toContainText('Ain al-Asad');
  const tabs = panel.getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('tab', { selected: true })).toContainText('Claims');
  await expect(panel.getByText('أُطلقت على قاعدة').first()).toBeVisible();
});
