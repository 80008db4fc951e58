import { describe, expect, it } from 'vitest';
import { recordsOf } from '../delimited/inspectDelimited.ts';
import { GDELT_COLUMNS } from './headerlessColumns.ts';
import { columnsWithoutHeader } from './recogniseSchema.ts';
import { rowsOfText } from './rowsOfText.ts';

const BASE: Readonly<Record<string, string>> = {
  GLOBALEVENTID: '0410412347',
  SQLDATE: '20240725',
  MonthYear: '202407',
  Year: '2024',
  FractionDate: '2024.5616',
  Actor1Name: 'POLICE',
  Actor2Name: 'CITIZEN',
  EventCode: '043',
  EventBaseCode: '043',
  EventRootCode: '04',
  ActionGeo_Type: '4',
  ActionGeo_FullName: 'Ramadi, Al Anbar, Iraq',
  ActionGeo_CountryCode: 'IZ',
  ActionGeo_Lat: '33.4258',
  ActionGeo_Long: '43.2994',
  DATEADDED: '20240725101500',
  SOURCEURL: 'https://news.example/story?id=1;page=2',
};

function line(values: Readonly<Record<string, string>> = {}): string {
  const all = { ...BASE, ...values };
  return `${GDELT_COLUMNS.map((column) => all[column] ?? '').join('\t')}\n`;
}

function read(...lines: string[]) {
  return rowsOfText(lines.join(''), 'gdelt-2', { delimiter: '\t', columns: GDELT_COLUMNS });
}

describe('GDELT', () => {
  it('is told without a header, by its 61 values and its dates', () => {
    const records = recordsOf(new TextEncoder().encode(line() + line()), true, '\t');
    expect(columnsWithoutHeader(records)).toEqual({ schema: 'gdelt-2', columns: GDELT_COLUMNS });
    const other = recordsOf(new TextEncoder().encode(line({ SQLDATE: '25 July' })), true, '\t');
    expect(columnsWithoutHeader(other)).toBeNull();
    expect(columnsWithoutHeader([GDELT_COLUMNS])).toBeNull();
    expect(columnsWithoutHeader([records[0]!.slice(1)])).toBeNull();
    expect(columnsWithoutHeader([])).toBeNull();
  });

  it('keeps the leading zeros of codes and ids', async () => {
    const { rows, report } = await read(line(), line({ GLOBALEVENTID: '410412347', EventRootCode: '19' }));
    expect(rows.map(({ id, title }) => [id, title])).toEqual([
      ['0410412347', 'Consultation · Ramadi, Al Anbar, Iraq'],
      ['410412347', 'Fighting · Ramadi, Al Anbar, Iraq'],
    ]);
    expect(rows[0]).toMatchObject({
      earliest: '2024-07-25T00:00:00.000Z',
      latest: '2024-07-25T23:59:59.999Z',
      at: { latitude: 33.4258, longitude: 43.2994 },
    });
    expect(rows[0]?.detail.own.find(({ column }) => column === 'EventCode')?.value).toBe('043');
    expect(report).toMatchObject({ read: 2, placed: 2, problemCount: 0 });
  });

  it.each([
    ['1', 'country', 500_000],
    ['2', 'province', 200_000],
    ['3', 'settlement', 10_000],
    ['4', 'settlement', 10_000],
    ['5', 'province', 100_000],
  ])('reads ActionGeo_Type %s', async (type, precision, radius) => {
    const { rows } = await read(line({ ActionGeo_Type: type }));
    expect(rows[0]).toMatchObject({ radius, facets: { 'place-precision': [precision] } });
  });

  it('places nothing for type 0, and takes an unknown type as a country', async () => {
    const { rows, report } = await read(
      line({ ActionGeo_Type: '0', ActionGeo_FullName: '', ActionGeo_Lat: '', ActionGeo_Long: '' }),
      line({ GLOBALEVENTID: '2', ActionGeo_Type: '8' }),
    );
    expect(rows[0]).toMatchObject({ title: 'Consultation', at: null, radius: 0 });
    expect(rows[1]).toMatchObject({ radius: 500_000 });
    expect(report.problems.map(({ row, problem, outcome }) => [row, problem, outcome])).toEqual([
      [1, 'no-coordinates', 'not-placed'],
      [2, 'unknown-precision', 'kept'],
    ]);
  });

  it('mentions actors, knows no deaths and keeps an address whole', async () => {
    const { rows } = await read(line());
    expect(rows[0]?.detail).toMatchObject({
      killed: null,
      injured: null,
      actors: [
        { name: 'POLICE', role: 'mentioned', standing: 'not-stated' },
        { name: 'CITIZEN', role: 'mentioned', standing: 'not-stated' },
      ],
      sources: [{ name: 'news.example', address: 'https://news.example/story?id=1;page=2' }],
    });
    expect(rows[0]?.facets.source).toEqual(['news.example']);
  });

  it('reads codes from which a program took the leading zero', async () => {
    const { rows, report } = await read(line({ EventRootCode: '4', ActionGeo_Type: '4.0' }));
    expect(rows[0]).toMatchObject({ title: 'Consultation · Ramadi, Al Anbar, Iraq', radius: 10_000 });
    expect(report.problemCount).toBe(0);
  });

  it.each([
    [58, 'https://news.example/story?id=1;page=2'],
    [57, null],
  ])('is told and read in the form of GDELT 1.0 with %i values', async (count, source) => {
    const first = GDELT_COLUMNS.filter((column) => !column.endsWith('_ADM2Code')).slice(0, count);
    const text = `${first.map((column) => BASE[column] ?? '').join('\t')}\n`;
    const found = columnsWithoutHeader(recordsOf(new TextEncoder().encode(text), true, '\t'));
    expect(found).toEqual({ schema: 'gdelt-2', columns: first });
    const { rows, report } = await rowsOfText(text, 'gdelt-2', { delimiter: '\t', columns: first });
    expect(rows[0]).toMatchObject({
      title: 'Consultation · Ramadi, Al Anbar, Iraq',
      earliest: '2024-07-25T00:00:00.000Z',
      at: { latitude: 33.4258, longitude: 43.2994 },
    });
    expect(rows[0]!.detail.sources.map(({ address }) => address)).toEqual(source === null ? [] : [source]);
    expect(report.problemCount).toBe(0);
  });
});
