import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The columns of ACLED that the tests use. */
export const COLUMNS =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities';

/** Five rows: a good one, one without a place, one without a date, an unknown code, and one that holds markup. */
export const ACLED = [
  COLUMNS,
  'ZZZ1,2024-07-25,1,Battles,Armed clash,Group A,Group B,Testland,Upper Ford,33.85,42.53,1,Field Gazette,"A clash, as told.",0',
  'ZZZ2,2024-07-26,1,Protests,Peaceful protest,Protesters,,Testland,Lower Ford,,,1,Field Gazette,No coordinates here.,0',
  'ZZZ3,some day,1,Battles,Armed clash,Group A,,Testland,Mill Hill,33.5,42.1,2,Field Gazette,No date here.,2',
  'ZZZ4,2024-07-28,1,Battles,Armed clash,Group B,,Testland,Long Bridge,33.6,42.2,9,Field Gazette,An unknown code.,3',
  'ZZZ5,2024-07-29,1,Riots,<img src=x onerror=executed()>,<script>executed()</script>,,Testland,"<svg onload=executed()>",33.7,42.3,1,javascript:executed(),"<iframe srcdoc=""<script>parent.executed()</script>""></iframe>",1',
  '',
].join('\r\n');

/** Accessible names in both languages. */
export const NAMES = {
  en: {
    open: 'Open data',
    columns: 'Check the columns',
    dayFirst: /^Day first/,
    openTable: 'Open the table',
    report: 'Report',
    reportTitle: 'What became of the rows',
    rows: 'Incidents shown',
    panel: 'Incident',
  },
  ar: {
    open: 'فتح بيانات',
    columns: 'التحقق من الأعمدة',
    dayFirst: /اليوم أولاً/,
    openTable: 'فتح الجدول',
    report: 'التقرير',
    reportTitle: 'ما صار إليه كل صف',
    rows: 'الحوادث المعروضة',
    panel: 'الحادث',
  },
} as const;

export type Language = keyof typeof NAMES;

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file to choose. */
export function file(name: string, content: string | Buffer): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

export const ACLED_FILE = file('field.csv', ACLED);

/** Chooses a file in the open dialog. */
export async function choose(page: Page, chosen: ChosenFile, language: Language = 'en') {
  const dialog = page.getByRole('dialog', { name: NAMES[language].open, exact: true });
  await dialog.getByLabel(NAMES[language].open, { exact: true }).setInputFiles(chosen);
}

/** Chooses a file by the button in the header. */
export async function openFile(page: Page, chosen: ChosenFile, language: Language = 'en') {
  await page.getByRole('button', { name: NAMES[language].open, exact: true }).click();
  await choose(page, chosen, language);
}

/** The list beside the map. */
export function listOf(page: Page) {
  return page.getByRole('region', { name: 'Incidents', exact: true });
}

/** The panel of the selected row. */
export function panelOf(page: Page, language: Language = 'en') {
  return page.getByRole('region', { name: NAMES[language].panel, exact: true });
}

/** The link names the file once all of its rows are there and its hash is known. */
export async function expectLink(page: Page, name: string) {
  await expect(page).toHaveURL(new RegExp(`data=local(~|%7E)[0-9a-f]{16}(~|%7E)\\d+(~|%7E)${name}`));
}

/** Selects the row of that place from the list. */
export async function openRow(page: Page, place: RegExp) {
  await page.getByRole('list', { name: NAMES.en.rows }).getByRole('button', { name: place }).click();
}
