import type { Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

const AIN = 'Rockets, and possibly a drone, fired at Ain al-Asad air base';
const CONOCO = 'At least one rocket fired at the Conoco base';
const VILLAGES = 'Aircraft strafe militia positions around the Seven Villages';
const TOWER = 'Drone kills three US soldiers at Tower 22';

function rows(page: Page) {
  return page.getByRole('list', { name: 'Incidents shown' }).getByRole('listitem');
}

async function expectTitles(page: Page, ...titles: string[]) {
  await expect(rows(page)).toHaveCount(titles.length);
  for (const title of titles) await expect(rows(page).filter({ hasText: title })).toHaveCount(1);
}

test.describe('what a link must give', () => {
  test('the night of 25 to 26 July: its three incidents', async ({ page }) => {
    await openView(page, 'from=2024-07-25&to=2024-07-26');
    await expectTitles(page, AIN, CONOCO, VILLAGES);
    await expect(page.getByRole('region', { name: 'Incidents' })).toContainText(
      '3 certainly, 0 possibly in range',
    );
  });

  test('the Iranian militias: Conoco, the villages and Tower 22, never Ain al-Asad', async ({ page }) => {
    await openView(page, 'actor=iranian-militias');
    await expectTitles(page, CONOCO, VILLAGES, TOWER);
    await expect(
      page.getByRole('region', { name: 'Filters' }).getByRole('checkbox', { name: /Iranian militias/ }),
    ).toBeChecked();
    await expect(page.getByRole('region', { name: 'Filters' })).toContainText('suspected by launch area');
    await page.getByRole('button', { name: CONOCO }).click();
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('by launch area');
    await page.getByRole('button', { name: TOWER }).click();
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText(/our inference/i);
  });

  test('28 January: Tower 22 as possible, and the panel says why', async ({ page }) => {
    await openView(page, 'from=2024-01-28&to=2024-01-28&incident=tower-22-2024');
    await expectTitles(page, TOWER);
    await expect(rows(page)).toContainText('Possibly in range');
    await expect(page.getByRole('region', { name: 'Incidents' })).toContainText(
      '0 certainly, 1 possibly in range',
    );
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('28 January');
  });

  test('28 January, only what is certain: nothing', async ({ page }) => {
    await openView(page, 'from=2024-01-28&to=2024-01-28&certain=1');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Incidents' })).toContainText(
      'Nothing passes these filters.',
    );
  });
});

test.describe('every parameter', () => {
  test('type', async ({ page }) => {
    await openView(page, 'type=air-drone-strike');
    await expectTitles(page, VILLAGES, TOWER);
  });

  test('source, by speaker and by document', async ({ page }) => {
    await openView(page, 'source=reuters');
    await expectTitles(page, AIN);
    await openView(page, 'source=article-2024-07-26');
    await expectTitles(page, AIN, CONOCO, VILLAGES, TOWER);
  });

  test('place', async ({ page }) => {
    await openView(page, 'place=conoco,tower-22');
    await expectTitles(page, CONOCO, TOWER);
  });

  test('precision, of place and of time', async ({ page }) => {
    await openView(page, 'precision=area');
    await expectTitles(page, VILLAGES);
    await openView(page, 'precision=facility,month');
    await expectTitles(page, TOWER);
  });

  test('q, in both languages', async ({ page }) => {
    await openView(page, 'q=katyusha');
    await expectTitles(page, AIN);
    await openView(page, 'q=البرج');
    await expectTitles(page, TOWER);
  });

  test('background', async ({ page }) => {
    await openView(page, 'background=1');
    await expect(rows(page)).toHaveCount(9);
    await expect(rows(page).filter({ hasText: 'Background' })).toHaveCount(5);
  });

  test('incident and tab', async ({ page }) => {
    await openView(page, 'incident=ain-al-asad-2024-07-25&tab=related');
    const panel = page.getByRole('region', { name: 'Incident', exact: true });
    await expect(panel.getByRole('heading', { level: 2 }).first()).toContainText(AIN);
    await expect(panel.getByRole('tab', { selected: true })).toContainText('Related');
  });

  test('claim opens its incident and shows its words', async ({ page }) => {
    await openView(page, 'claim=c22');
    const panel = page.getByRole('region', { name: 'Incident', exact: true });
    await expect(panel.getByRole('heading', { level: 2 }).first()).toContainText(CONOCO);
    await expect(panel.getByText('الصاروخ انطلق من مناطق سيطرة الميلشيات الإيرانية')).toBeInViewport();
  });

  test('map', async ({ page }) => {
    await openView(page, 'map=9.5/33.78/42.44');
    await expect(page).toHaveURL(/map=9\.5\/33\.78\/42\.44/);
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await expect(page).toHaveURL(/map=10\.5\/33\.78/);
  });

  test('lang and theme', async ({ page }) => {
    await openView(page, 'lang=ar&theme=dark');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', 'ar');
    await expect(html).toHaveAttribute('dir', 'rtl');
    await expect(html).toHaveAttribute('data-theme', 'dark');
  });

  test('data, by id', async ({ page }) => {
    await openView(page, 'data=ain-al-asad-conoco-2024-07');
    await expectTitles(page, AIN, CONOCO, VILLAGES, TOWER);
  });

  test('embed leaves the map and the list of incidents', async ({ page }) => {
    await openView(page, 'embed=1');
    await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden();
  });

  test('v, of another version, says so', async ({ page }) => {
    await openView(page, 'v=0.9.0');
    await expect(page.getByRole('alert')).toContainText('made from version 0.9.0');
  });
});

test.describe('broken links', () => {
  test('each says what it could not honour, and shows the default', async ({ page }) => {
    await openView(
      page,
      'from=2024-02-30&actor=nobody,us-forces&tab=quotes&map=a/b/c&incident=gone&theme=pink',
    );
    const notices = page.getByRole('alert', { name: 'About this link' });
    for (const value of ['2024-02-30', 'nobody', 'quotes', 'a/b/c', 'gone', 'pink']) {
      await expect(notices).toContainText(value);
    }
    await expectTitles(page, AIN, CONOCO, VILLAGES, TOWER);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notices).toBeHidden();
  });

  test('a range that runs backwards', async ({ page }) => {
    await openView(page, 'from=2024-07-26&to=2024-07-25');
    await expect(page.getByRole('alert')).toContainText('ends before it begins');
    await expectTitles(page, AIN, CONOCO, VILLAGES, TOWER);
  });
});

test('a shared link reopens what was on screen, and names language and version', async ({ page }) => {
  await openView(page, 'from=2024-07-25&to=2024-07-26&incident=conoco-2024-07-25&tab=claims&map=8/35.3/40.3');
  await page.getByRole('button', { name: 'Share this view' }).click();
  const address = await page.getByRole('textbox', { name: 'Address of this view' }).inputValue();
  expect(address).toContain('lang=en');
  expect(address).toContain('v=1.0.0');
  await openView(page, new URL(address).search);
  await expectTitles(page, AIN, CONOCO, VILLAGES);
  await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText(CONOCO);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
