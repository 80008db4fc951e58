import { expect, openView, test } from './support/test.ts';

const NIGHT = 'from=2024-07-25T18:00:00%2B03:00&to=2024-07-26T06:00:00%2B03:00';

/** Fresh loads only; the README opens with the first. */
const WIDE: readonly [string, string][] = [
  ['accounts-en-light', `${NIGHT}&incident=ain-al-asad-2024-07-25&lang=en&theme=light`],
  ['accounts-ar-light', `${NIGHT}&incident=ain-al-asad-2024-07-25&lang=ar&theme=light`],
  [
    'conoco-claims-en-dark',
    `${NIGHT}&incident=conoco-2024-07-25&tab=claims&map=10/35.33/40.28&lang=en&theme=dark`,
  ],
  [
    'tower-22-claims-ar-dark',
    'from=2024-01-28&to=2024-01-28&incident=tower-22-2024&tab=claims&lang=ar&theme=dark',
  ],
  ['everything-en-light', 'lang=en&theme=light'],
];

test.describe('wide', () => {
  for (const [name, search] of WIDE) {
    test(name, async ({ page }) => {
      await openView(page, search);
      if (search.includes('incident=')) await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  }
});

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const [name, search] of [
    ['phone-map-en-light', `${NIGHT}&lang=en&theme=light`],
    ['phone-incident-ar-light', `${NIGHT}&incident=ain-al-asad-2024-07-25&lang=ar&theme=light`],
  ] as const) {
    test(name, async ({ page }) => {
      await openView(page, search);
      if (search.includes('incident=')) await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  }
});
