import { describe, expect, it } from 'vitest';
import { rowsOfText } from './rowsOfText.ts';

const HEADER =
  'id,type_of_violence,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,country,latitude,longitude,date_prec,date_start,date_end,best,high,low';

const row = ({
  id = '1',
  violence = '1',
  where = '1',
  prec = '1',
  start = '2014-08-03 00:00:00.000',
  end = '2014-08-03 00:00:00.000',
  deaths = '5,9,2',
} = {}) =>
  `${id},${violence},A - B,Side A,Side B,"""One; two"",Paper,2014-08-04;""Three"",Radio",${where},Sinjar town,Ninewa,Iraq,36.32,41.87,${prec},${start},${end},${deaths}`;

async function read(...lines: string[]) {
  return rowsOfText([HEADER, ...lines, ''].join('\r\n'), 'ucdp-ged');
}

describe('UCDP GED', () => {
  it('reads midnights as days', async () => {
    const { rows, report } = await read(row({ end: '2014-08-05 00:00:00.000', prec: '2' }), row({ id: '2' }));
    expect(rows[0]).toMatchObject({
      title: 'A - B · Sinjar town',
      earliest: '2014-08-03T00:00:00.000Z',
      latest: '2014-08-05T23:59:59.999Z',
      facets: { 'time-precision': ['week'], type: ['State-based conflict'], place: ['Sinjar town, Ninewa'] },
    });
    expect(rows[1]).toMatchObject({
      latest: '2014-08-03T23:59:59.999Z',
      facets: { 'time-precision': ['day'] },
    });
    expect(report.problemCount).toBe(0);
  });

  it('says who attacked whom in one-sided violence only', async () => {
    const { rows } = await read(row(), row({ id: '2', violence: '2' }), row({ id: '3', violence: '3' }));
    const roles = rows.map(({ detail }) =>
      detail.actors.map(({ name, role, standing }) => `${name} ${role} ${standing}`),
    );
    const mentioned = ['Side A mentioned not-stated', 'Side B mentioned not-stated'];
    expect(roles).toEqual([mentioned, mentioned, ['Side A initiator asserted', 'Side B target asserted']]);
  });

  it('gives the low, the best and the high number of deaths', async () => {
    const { rows } = await read(
      row(),
      row({ id: '2', deaths: '0,0,0' }),
      row({ id: '3', deaths: ',,' }),
      row({ id: '4', deaths: ',8,' }),
    );
    expect(rows.map(({ detail }) => detail.killed)).toEqual([
      { low: 2, best: 5, high: 9, zeroMayBeUnknown: false },
      { low: 0, best: 0, high: 0, zeroMayBeUnknown: false },
      null,
      { low: null, best: null, high: 8, zeroMayBeUnknown: false },
    ]);
  });

  it.each([
    ['1', 'exact', 1_000],
    ['2', 'area', 25_000],
    ['3', 'district', 50_000],
    ['4', 'province', 100_000],
    ['6', 'country', 500_000],
  ])('reads where_prec %s', async (where, precision, radius) => {
    const { rows } = await read(row({ where }));
    expect(rows[0]).toMatchObject({ radius, detail: { placePrecision: precision } });
  });

  it('takes unknown codes as the widest, and reports them', async () => {
    const { rows, report } = await read(row({ where: '12', prec: '0' }));
    expect(rows[0]?.facets).toMatchObject({ 'place-precision': ['country'], 'time-precision': ['year'] });
    expect(report.problems.map(({ column, problem }) => `${column} ${problem}`)).toEqual([
      'date_prec unknown-precision',
      'where_prec unknown-precision',
    ]);
  });

  it.each([
    ['2', '2014-07-31T00:00:00.000Z', '2014-08-06T23:59:59.999Z', 'week'],
    ['3', '2014-07-31T00:00:00.000Z', '2014-08-06T23:59:59.999Z', 'week'],
    ['4', '2014-08-01T00:00:00.000Z', '2014-08-31T23:59:59.999Z', 'month'],
    ['5', '2014-01-01T00:00:00.000Z', '2014-12-31T23:59:59.999Z', 'year'],
    ['0', '2014-01-01T00:00:00.000Z', '2014-12-31T23:59:59.999Z', 'year'],
    ['', '2014-01-01T00:00:00.000Z', '2014-12-31T23:59:59.999Z', 'year'],
  ])('calls one day with date_prec “%s” no day', async (prec, earliest, latest, precision) => {
    const { rows } = await read(row({ prec }));
    expect(rows[0]).toMatchObject({ earliest, latest, facets: { 'time-precision': [precision] } });
    expect(rows[0]?.detail.timePrecision).toBe(precision);
  });

  it('leaves dates that are as far apart as their precision says', async () => {
    const { rows } = await read(
      row({ end: '2014-09-20', prec: '4' }),
      row({ id: '2', end: '2014-11-02', prec: '5' }),
    );
    expect(rows.map(({ latest }) => latest?.slice(0, 10))).toEqual(['2014-09-20', '2014-11-02']);
  });

  it('calls a month that stands in date_start a month, whatever date_prec says', async () => {
    const { rows } = await read(row({ start: '2014-08', end: '' }));
    expect(rows[0]).toMatchObject({
      latest: '2014-08-31T23:59:59.999Z',
      facets: { 'time-precision': ['month'] },
    });
  });

  it('says so where the file has no precision', async () => {
    const bare = 'id,type_of_violence,latitude,longitude,date_start,date_end,where_prec';
    const { rows, report } = await rowsOfText(`${bare}\n1,1,36,41,2014-08-03,2014-08-03,1\n`, 'ucdp-ged');
    expect(rows[0]?.facets['time-precision']).toEqual(['day']);
    expect(report.conventions).toContain('precision-column-missing');
    expect((await read(row())).report.conventions).not.toContain('precision-column-missing');
  });

  it('keeps a row that ends before it begins, anywhere between both dates', async () => {
    const { rows, report } = await read(row({ start: '2014-08-05', end: '2014-08-03' }));
    expect(rows[0]).toMatchObject({
      earliest: '2014-08-03T00:00:00.000Z',
      latest: '2014-08-05T23:59:59.999Z',
    });
    expect(report.problems[0]).toEqual({
      row: 1,
      column: 'date_start, date_end',
      value: '2014-08-05 – 2014-08-03',
      problem: 'ends-before-it-begins',
      outcome: 'kept',
    });
  });

  it('cuts a list of articles between them, not inside a headline', async () => {
    const { rows } = await read(row());
    expect(rows[0]?.detail.sources.map(({ name }) => name)).toEqual([
      '"One; two",Paper,2014-08-04',
      '"Three",Radio',
    ]);
  });
});
