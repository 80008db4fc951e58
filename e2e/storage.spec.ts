import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, openView, test } from './support/test.ts';

const TABLE = [
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'ZZZ1,2024-07-25,1,Battles,Armed clash,Group A,Group B,Testland,Upper Ford,33.85,42.53,1,Field Gazette,"A clash, as told.",0',
  'ZZZ2,2024-07-26,1,Protests,Peaceful protest,Protesters,,Testland,Lower Ford,,,1,Field Gazette,No coordinates here.,0',
  '',
].join('\n');

// Several whole pages a test, each with a map that is drawn in software.
test.describe.configure({ timeout: 120_000 });

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open data', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Open data', exact: true });
  await dialog
    .getByLabel('Open data', { exact: true })
    .setInputFiles({ name: 'field.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await expect(page).toHaveURL(/data=local/);
}

/** Runs `code` in the worker that reads tables, before its own. Init scripts reach pages only. */
async function beginTableWorkerWith(page: Page, code: string): Promise<void> {
  await page.route('**/tableWorker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });
}

const FAULTS = [
  [
    'full',
    `FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));`,
    'The browser’s storage is full',
  ],
  [
    'denied',
    `navigator.storage.getDirectory = () => Promise.reject(new DOMException('not here', 'SecurityError'));`,
    'This browser keeps no files for this page',
  ],
  [
    'without a way to write',
    `delete FileSystemFileHandle.prototype.createWritable; delete FileSystemFileHandle.prototype.createSyncAccessHandle;`,
    'This browser keeps no files for this page',
  ],
] as const;

for (const [fault, code, said] of FAULTS) {
  test(`storage that is ${fault}: the table opens, and it is said that it is not kept`, async ({ page }) => {
    await beginTableWorkerWith(page, code);
    await openView(page, 'lang=en');
    await openTable(page);
    const list = page.getByRole('region', { name: 'Incidents', exact: true });
    await expect(list).toContainText('2 incidents');
    const alert = page.getByRole('alert').filter({ hasText: 'field.csv' });
    await expect(alert).toContainText('is open but could not be kept in this browser');
    await expect(alert).toContainText(said);
    await list.getByRole('button', { name: /Upper Ford/ }).click();
    await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText(
      'A clash, as told.',
    );
  });
}

test('a kept file that is removed while its table is open: rows are told all the same', async ({ page }) => {
  await openView(page, 'lang=en');
  await openTable(page);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What became of the rows' });
  await expect(report).toContainText('Kept in this browser');
  await page.keyboard.press('Escape');
  // Read from the storage this time.
  await page.reload();
  const list = page.getByRole('region', { name: 'Incidents', exact: true });
  await expect(list).toContainText('2 incidents', { timeout: 45_000 });
  await page.getByRole('button', { name: 'Open data', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Open data', exact: true });
  await dialog.getByRole('button', { name: /^Remove .*field\.csv/ }).click();
  await expect(dialog).toContainText('No file is kept yet');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: /Upper Ford/ }).click();
  await expect(page.getByRole('region', { name: 'Incident', exact: true })).toContainText(
    'A clash, as told.',
  );
});

test.describe('an address that is slow', () => {
  test.use({ allowOffOrigin: [/^http:\/\/127\.0\.0\.1:\d+\/slow\.csv$/], allowConsole: [/net::ERR_/] });

  const HEADER = TABLE.slice(0, TABLE.indexOf('\n') + 1);
  const rowOf = (row: number) =>
    `R${row},2024-07-${String((row % 28) + 1).padStart(2, '0')},1,Battles,Armed clash,Group A,,Testland,Upper Town ${row},33.5,42.5,1,Gazette,Note ${row},0\n`;
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => rowOf(from + at)).join('');
  const FIRST = HEADER + rows(0, 120_000);
  const REST = rows(120_000, 130_000);

  /** A server of another origin that sends the first rows and waits. */
  async function serve(): Promise<{ address: string; response: Promise<ServerResponse>; close: () => void }> {
    let answered: (response: ServerResponse) => void;
    const response = new Promise<ServerResponse>((resolve) => (answered = resolve));
    const server = createServer((_, answer) => {
      answer.setHeader('access-control-allow-origin', '*');
      answer.setHeader('content-length', FIRST.length + REST.length);
      answer.write(FIRST);
      answered(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slow.csv`;
    return { address, response, close: () => server.close() };
  }

  async function agree(page: Page, address: string): Promise<void> {
    await page.goto(`./?lang=en&data=${encodeURIComponent(address)}`);
    await page
      .getByRole('group', { name: /dataset/i })
      .getByRole('button')
      .first()
      .click();
  }

  test('rows are there while it downloads, and all of them after that', async ({ page }) => {
    const { address, response, close } = await serve();
    await agree(page, address);
    const list = page.getByRole('region', { name: 'Incidents', exact: true });
    await expect(list).toContainText(/\d,\d{3} incidents.*Upper Town/s, { timeout: 60_000 });
    await expect(page.getByRole('progressbar', { name: /^Reading/ })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Dataset of this link' })).toHaveCount(0);
    (await response).end(REST);
    await expect(list).toContainText('130,000 incidents', { timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    close();
  });

  test('the reader cancels: the request ends, and the link asks again', async ({ page }) => {
    const { address, response, close } = await serve();
    await agree(page, address);
    const ended = response.then((answer) => new Promise((resolve) => answer.on('close', resolve)));
    await page.getByRole('button', { name: 'Cancel', exact: true }).click({ timeout: 60_000 });
    await ended;
    await expect(page.getByRole('group', { name: /dataset/i })).toContainText(address);
    close();
  });

  test('a connection that breaks: says so, and what was open before stays', async ({ page }) => {
    const { address, response, close } = await serve();
    await openView(page, 'lang=en');
    await openTable(page);
    await page.getByRole('button', { name: 'Open data', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Open data', exact: true });
    await dialog.getByLabel('Address of a file').fill(address);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await page
      .getByRole('group', { name: /dataset/i })
      .getByRole('button')
      .first()
      .click();
    (await response).destroy();
    await expect(page.getByRole('alert').filter({ hasText: address })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('region', { name: 'Incidents', exact: true })).toContainText('2 incidents');
    close();
  });
});
