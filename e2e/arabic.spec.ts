import { expect, openView, test } from './support/test.ts';

/** Latin words that an Arabic page may hold: hosts, the product, ids, keys, standards, names and credits. */
const ALLOWED =
  /[\w-]+(\.[\w-]+)+|\b(Dateline|UTC|English|SHA|Natural|Earth|GeoNames|CC|BY|GSHHG|UCDP|data4ds4da|world-atlas|Enter|Escape|c\d+[a-z]?)\b/g;

test('the switch turns everything into Arabic, without a reload', async ({ page }) => {
  await openView(page, 'incident=ain-al-asad-2024-07-25&from=2024-07-25&to=2024-07-26');
  await page.evaluate(() => {
    (window as unknown as { mark: number }).mark = 1;
  });
  await page.getByRole('button', { name: 'Switch to Arabic' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(/lang=ar/);
  for (const name of ['الخريطة', 'الخط الزمني', 'التصفية', 'الحوادث']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  expect(await page.evaluate(() => (window as unknown as { mark?: number }).mark)).toBe(1);
  await expect(page).toHaveTitle(/عين الأسد/);
});

for (const tab of ['accounts', 'claims', 'source', 'related']) {
  test(`no English word is left in the Arabic interface: ${tab}`, async ({ page }) => {
    await openView(page, `incident=seven-villages-2024-07-25&tab=${tab}&lang=ar&background=1`);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    const texts = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest('script, style, noscript, [lang="en"], code')) continue;
        if (/[A-Za-z]{2}/.test(node.textContent ?? '')) found.push(node.textContent ?? '');
      }
      for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
        if (element.closest('[lang="en"]')) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) {
          const text = element.getAttribute(name);
          if (text !== null && /[A-Za-z]{2}/.test(text)) found.push(text);
        }
      }
      return found;
    });
    const left = texts.map((text) => text.replace(ALLOWED, '')).filter((text) => /[A-Za-z]{2}/.test(text));
    expect(left).toEqual([]);
  });
}

test('the panel stands on the left and the filters on the right', async ({ page }) => {
  await openView(page, 'incident=conoco-2024-07-25&lang=ar');
  const filters = await page.getByRole('region', { name: 'التصفية', exact: true }).boundingBox();
  const panel = await page.getByRole('region', { name: 'الحادث', exact: true }).boundingBox();
  expect(filters?.x).toBeGreaterThan(900);
  expect(panel?.x).toBeLessThan(20);
});
