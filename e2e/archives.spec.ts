import { zipSync } from 'fflate';
import {
  ACLED,
  choose,
  expectLink,
  file,
  listOf,
  NAMES,
  openFile,
  openRow,
  panelOf,
} from './support/openData.ts';
import { expect, openView, test, waitUntilReady } from './support/test.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As data providers ship their tables: with a code book beside them. */
const FIELD_ZIP = file(
  'field.zip',
  Buffer.from(zipSync({ 'data/field.csv': bytesOf(ACLED), 'codebook.pdf': bytesOf('%PDF-1.7') })),
);

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Upper Ford</name><TimeStamp><when>2024-07-25</when></TimeStamp><Point><coordinates>42.53,33.85</coordinates></Point></Placemark>
<Placemark><name>Long Bridge</name><TimeStamp><when>2024-07-26</when></TimeStamp><Point><coordinates>42.2,33.6</coordinates></Point></Placemark>
</Document></kml>`;
const PLACES_KMZ = file(
  'places.kmz',
  Buffer.from(zipSync({ 'doc.kml': bytesOf(KML), 'files/icon.png': bytesOf('x') })),
);

// Several whole pages a test, each with a map that is drawn in software.
test.describe.configure({ timeout: 120_000 });

test('a table in a ZIP is opened, its rows are told from it, and a reload brings it back', async ({
  page,
}) => {
  await openView(page, '');
  await openFile(page, FIELD_ZIP);
  await expectLink(page, 'field.zip');
  await expect(listOf(page)).toContainText('5 incidents');
  await page.reload();
  await waitUntilReady(page);
  await expect(listOf(page)).toContainText('5 incidents');
  await openRow(page, /Upper Ford/);
  await expect(panelOf(page)).toContainText('A clash, as told.');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'What became of the rows' })).toContainText(
    'From the file \u2068data/field.csv\u2069 of the archive.',
  );
});

test.describe('in Arabic on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('several tables in an archive are named, and a KMZ is opened', async ({ page }) => {
    await openView(page, 'lang=ar');
    const openDialog = async () => {
      await page.getByRole('button', { name: 'المزيد', exact: true }).tap();
      await page
        .getByRole('dialog', { name: 'المزيد' })
        .getByRole('button', { name: NAMES.ar.open, exact: true })
        .tap();
    };
    await openDialog();
    const several = zipSync({ 'a.csv': bytesOf(ACLED), 'b.csv': bytesOf(ACLED) });
    await choose(page, file('two.zip', Buffer.from(several)), 'ar');
    const refusal = page.getByRole('alert').filter({ hasText: 'two.zip' });
    await expect(refusal).toContainText('a.csv, b.csv');
    await expect(refusal).toContainText('فُكّ ضغطه وافتح الملف المطلوب وحده.');
    await refusal.getByRole('button', { name: NAMES.ar.open, exact: true }).tap();
    await choose(page, PLACES_KMZ, 'ar');
    await page.getByRole('button', { name: NAMES.ar.openTable, exact: true }).tap();
    await expectLink(page, 'places.kmz');
  });
});
