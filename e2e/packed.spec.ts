import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packData } from '../src/pipeline/packData.ts';
import { openRow } from './support/openData.ts';
import { expect, openView, test } from './support/test.ts';

const TABLE = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'ZZZ4,2024-07-28,1,Battles,Armed clash,Group B,Testland,Long Bridge,33.6,42.2,9,Field Gazette,An unknown code.,3',
  'ZZZ1,2024-07-25,1,Battles,Armed clash,Group A,Testland,Upper Ford,33.85,42.53,1,Field Gazette,"A clash, as told.",0',
  'ZZZ2,2024-07-26,1,Protests,Peaceful protest,Protesters,Testland,Lower Ford,,,1,Field Gazette,No coordinates here.,0',
  '',
].join('\n');

async function packed(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-e2e-'));
  try {
    const path = join(folder, 'field.csv');
    await writeFile(path, TABLE);
    const { output, status } = await packData([path, '--time-zone', 'Asia/Baghdad']);
    expect(status, output).toBe(0);
    return await readFile(`${path}.packed`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Several whole pages a test, each with a map that is drawn in software.
test.describe.configure({ timeout: 120_000 });

test('a packed file tells what its table does: counts, the row, the report', async ({ page }) => {
  await openView(page, '');
  await page.getByRole('button', { name: 'Open data', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Open data', exact: true })
    .getByLabel('Open data', { exact: true })
    .setInputFiles({ name: 'field.packed', mimeType: 'application/octet-stream', buffer: await packed() });
  await expect(page).toHaveURL(/data=local(~|%7E)[0-9a-f]{16}(~|%7E)\d+(~|%7E)field\.packed/);
  await expect(page.getByRole('region', { name: 'Incidents', exact: true })).toContainText('3 incidents');

  await openRow(page, /Upper Ford/);
  const panel = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(panel).toContainText('A clash, as told.');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Group A' })).toContainText('actor1');
  await expect(panel).toContainText('0, which may mean that no number was given');
  await expect(panel.getByRole('rowheader', { name: 'event_id_cnty', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  await expect(report).toContainText('Dateline Packed');
  const count = (term: string) =>
    report.locator('.report-counts > div').filter({ hasText: term }).getByRole('definition');
  await expect(count('Rows read')).toHaveText('3');
  await expect(count('On the map')).toHaveText('2');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Download all as CSV' }).click(),
  ]);
  expect(await readFile(await saved.path(), 'utf8')).toContain('geo_precision');
});

test('a packed file opens from an address, with the row that the link names', async ({ page, baseURL }) => {
  const body = await packed();
  await page.route('**/tables/field.packed', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  const address = new URL('tables/field.packed', baseURL).href;
  await openView(page, `data=${encodeURIComponent(address)}&incident=ZZZ4`);
  await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText('An unknown code.');
  await expect(page.getByRole('region', { name: 'Incidents', exact: true })).toContainText('3 incidents');
});

test('a packed file that was cut off is refused with the place', async ({ page }) => {
  const body = await packed();
  await openView(page, '');
  await page.getByRole('button', { name: 'Open data', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Open data', exact: true })
    .getByLabel('Open data', { exact: true })
    .setInputFiles({
      name: 'field.packed',
      mimeType: 'application/octet-stream',
      buffer: body.subarray(0, body.length - 400),
    });
  await expect(page.getByRole('alert').filter({ hasText: 'field.packed' })).toContainText(
    'head: a section ends at',
  );
});
