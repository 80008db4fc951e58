import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../core/tableImport.ts';
import { rowsOfText, type TextShape } from './rowsOfText.ts';
import { readText } from './tableText.ts';

const MAPPING: ColumnMapping = {
  id: [0],
  title: [1],
  date: [2],
  'date-end': [3],
  latitude: [4],
  longitude: [5],
  source: [6],
};

function read(lines: readonly string[], choices: TextShape = {}) {
  const text = ['id,title,date,end,lat,lon,source', ...lines, ''].join('\n');
  return rowsOfText(text, 'own', { mapping: MAPPING, ...choices });
}

const problemsOf = ({ report }: Awaited<ReturnType<typeof rowsOfText>>) =>
  report.problems.map(({ row, column, problem, outcome }) => `${row} ${column} ${problem} ${outcome}`);

describe('a table of the reader’s own', () => {
  it('keeps rows without a place on the map, and says why', async () => {
    const found = await read([
      'a,T,2024-07-25,,91,42,',
      'b,T,2024-07-25,,33,181,',
      'c,T,2024-07-25,,0,0.0,',
      'd,T,2024-07-25,,,42,',
      'e,T,2024-07-25,,north,42,',
      'f,T,2024-07-25,,-90,180,',
      'g,T,2024-07-25,,0,42,',
      'h,T,2024-07-25,,"33,5",42° 30\' E,',
    ]);
    expect(found.rows.map(({ at }) => at)).toEqual([
      null,
      null,
      null,
      null,
      null,
      { latitude: -90, longitude: 180 },
      { latitude: 0, longitude: 42 },
      { latitude: 33.5, longitude: 42.5 },
    ]);
    expect(problemsOf(found)).toEqual([
      '1 lat off-the-earth not-placed',
      '2 lat off-the-earth not-placed',
      '3 lat null-island not-placed',
      '4 lat no-coordinates not-placed',
      '5 lat not-a-coordinate not-placed',
    ]);
    expect(found.report).toMatchObject({ read: 8, kept: 8, placed: 3, notPlaced: 5, rejected: 0 });
  });

  it('does not take a coordinate that names a side of the other axis', async () => {
    const lines = [
      'a,T,2024-07-25,,42.5 E,33.5 N,',
      'b,T,2024-07-25,,33.5 N,42.5 S,',
      'c,T,2024-07-25,,33.5 S,42.5 w,',
    ];
    const found = await read(lines);
    expect(found.rows.map(({ at }) => at)).toEqual([null, null, { latitude: -33.5, longitude: -42.5 }]);
    expect(problemsOf(found)).toEqual([
      '1 lat not-a-coordinate not-placed',
      '2 lon not-a-coordinate not-placed',
    ]);
    const swapped = await read(lines, { swapCoordinates: true });
    expect(swapped.rows.map(({ at }) => at)).toEqual([{ latitude: 33.5, longitude: 42.5 }, null, null]);
    expect(problemsOf(swapped)).toEqual([
      '2 lat not-a-coordinate not-placed',
      '3 lat not-a-coordinate not-placed',
    ]);
  });

  it('keeps rows without a date, and says why', async () => {
    const found = await read([
      'a,T,0000-01-01,,33,42,',
      'b,T,31/02/2024,,33,42,',
      'c,T,31 February 2024,,33,42,',
      'd,T,03/04/2024,,33,42,',
      'e,T,,,33,42,',
      'f,T,2024-07-25,later,33,42,',
    ]);
    expect(problemsOf(found)).toEqual([
      '1 date not-a-date not-dated',
      '2 date no-such-day not-dated',
      '3 date no-such-day not-dated',
      '4 date ambiguous-date not-dated',
      '5 date no-date not-dated',
      '6 end not-a-date kept',
    ]);
    expect(found.report).toMatchObject({ kept: 6, placed: 6, notDated: 5 });
    expect(found.rows[3]?.detail).toMatchObject({
      timePrecision: 'undated',
      timeExpression: 'date 03/04/2024',
    });
  });

  it('reads ambiguous dates in the order that it is told', async () => {
    const lines = ['a,T,03/04/2024,,33,42,'];
    expect((await read(lines, { dateOrder: 'day-month' })).rows[0]?.earliest).toBe(
      '2024-04-03T00:00:00.000Z',
    );
    expect((await read(lines, { dateOrder: 'month-day' })).rows[0]?.earliest).toBe(
      '2024-03-04T00:00:00.000Z',
    );
  });

  it('counts days in the zone that it is told', async () => {
    const { rows } = await read(['a,T,2024-07-25,2024-07-26,33,42,'], { timeZone: 'Asia/Baghdad' });
    expect(rows[0]).toMatchObject({
      earliest: '2024-07-24T21:00:00.000Z',
      latest: '2024-07-26T20:59:59.999Z',
    });
  });

  it('takes an end before the beginning as either bound', async () => {
    const found = await read(['a,T,2024-07-25,2024-07-20,33,42,']);
    expect(found.rows[0]).toMatchObject({
      earliest: '2024-07-20T00:00:00.000Z',
      latest: '2024-07-25T23:59:59.999Z',
    });
    expect(problemsOf(found)).toEqual(['1 end ends-before-it-begins kept']);
  });

  it('accepts an end within the day or the month that it begins in', async () => {
    const found = await read([
      'a,T,2024-07-25,2024-07-25 12:00,33,42,',
      'b,T,2024-07,2024-07-20,33,42,',
      'c,T,2024-07-25 10:00,2024-07-25,33,42,',
    ]);
    expect(problemsOf(found)).toEqual([]);
    expect(found.rows.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2024-07-25T00:00:00.000Z', '2024-07-25T12:00:59.999Z'],
      ['2024-07-01T00:00:00.000Z', '2024-07-20T23:59:59.999Z'],
      ['2024-07-25T10:00:00.000Z', '2024-07-25T23:59:59.999Z'],
    ]);
  });

  it('gives every row an id of its own', async () => {
    const found = await read([
      'a,T,2024,,33,42,',
      'a,T,2024,,33,42,',
      ' a ,T,2024,,33,42,',
      ',T,2024,,33,42,',
      'row~4,T,2024,,33,42,',
      'a b/c,T,2024,,33,42,',
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(['a', 'a~2', 'a~3', 'row~4', 'row-4~5', 'a-b-c~6']);
    expect(problemsOf(found)).toEqual(['2 id repeated-id kept']);
  });

  it('carries scripts as text, and makes links of web addresses only', async () => {
    const script = '<script>alert(1)</script>';
    const found = await read([
      `${script},<img src=x onerror=alert(1)>,2024,,33,42,javascript:alert(1)`,
      'b,T,2024,,33,42,https://a.example/x',
    ]);
    expect(found.rows[0]).toMatchObject({
      id: 'script-alert-1-script~1',
      title: '<img src=x onerror=alert(1)>',
      detail: { sources: [{ name: 'javascript:alert(1)', address: null }] },
    });
    expect(found.rows[0]?.detail.own[0]?.value).toBe(script);
    expect(found.rows[1]?.detail.sources).toMatchObject([{ address: 'https://a.example/x' }]);
  });

  it('keeps addresses with semicolons whole, and gathers addresses by their host', async () => {
    const { rows } = await read([
      'a,T,2024,,33,42,https://a.example/x;v=2',
      'b,T,2024,,33,42,https://a.example/y;Paper | Radio; https://b.example/',
    ]);
    expect(rows.map(({ detail }) => detail.sources.map(({ address, name }) => address ?? name))).toEqual([
      ['https://a.example/x;v=2'],
      ['https://a.example/y;Paper', 'Radio', 'https://b.example/'],
    ]);
    expect(rows.map(({ facets }) => facets.source)).toEqual([
      ['a.example'],
      ['a.example', 'Radio', 'b.example'],
    ]);
  });

  it('tells the number that a row has in the file, rejected ones counted', async () => {
    const mapper = await readText('title,date\nA,2024\nB,2024\n', 'own', {
      mapping: { title: [0], date: [1] },
    });
    const values = { text: () => '', number: () => NaN, code: () => 0, copyText: () => undefined };
    mapper.problem({ row: 3, start: 0, end: 0 }, 'not-a-row', 'x', true);
    mapper.row(values, { row: 4, start: 0, end: 0 });
    mapper.row(values, { row: 5, start: 0, end: 0 });
    expect([0, 1, 2, 3].map((index) => mapper.detail(values, index).row)).toEqual([1, 2, 4, 5]);
  });

  it('reads a spreadsheet’s day numbers only where the reader says that they are', async () => {
    const line = 'a,T,45000.5,,33,42,';
    const unasked = await read([line]);
    expect(unasked.rows[0]?.earliest).toBeNull();
    expect(problemsOf(unasked)).toEqual(['1 date not-a-date not-dated']);
    const { rows, report } = await read([line], { serialDates: '1900' });
    expect(rows[0]?.earliest).toBe('2023-03-15T12:00:00.000Z');
    expect(report.conventions).toContain('serial-dates');
  });

  it('never takes the thousands of a radius for a fraction', async () => {
    const mapping: ColumnMapping = { date: [0], latitude: [1], longitude: [2], radius: [3] };
    const text = 'date;lat;lon;radius\n2024;33,5;42,5;1,500\n2024;33,5;42,5;1,5\n2024;33,5;42,5;wide\n';
    const readRadii = async (choices: TextShape) => {
      const { rows, report } = await rowsOfText(text, 'own', { mapping, delimiter: ';', ...choices });
      return [rows.map(({ radius }) => radius), report.problems.map(({ value }) => value)];
    };
    expect(await readRadii({})).toEqual([
      [0, 1.5, 0],
      ['1,500', 'wide'],
    ]);
    expect(await readRadii({ comma: 'thousands' })).toEqual([[1500, 1.5, 0], ['wide']]);
    expect(await readRadii({ comma: 'decimal' })).toEqual([[1.5, 1.5, 0], ['wide']]);
  });

  it('swaps coordinates where it is told to', async () => {
    const { rows } = await read(['a,T,2024,,121.04,14.6,'], { swapCoordinates: true });
    expect(rows[0]?.at).toEqual({ latitude: 14.6, longitude: 121.04 });
  });

  it('says how years of two digits are read, where there are any', async () => {
    const mapping = { date: [0] };
    const long = await rowsOfText('when\n26 July 2024\n', 'own', { mapping });
    expect(long.report.conventions).not.toContain('two-digit-years');
    const { rows, report } = await rowsOfText('when\n26-Jul-24\n', 'own', { mapping });
    expect(rows[0]?.earliest).toBe(long.rows[0]?.earliest);
    expect(report.conventions).toContain('two-digit-years');
  });

  it('swaps a point that was written the wrong way round where it is told to', async () => {
    const text = 'when\twhere\n2024\tPOINT(14.6 121.04)\n';
    const mapping = { date: [0], 'longitude-latitude': [1] };
    const { rows } = await rowsOfText(text, 'own', { mapping, delimiter: '\t', swapCoordinates: true });
    expect(rows[0]?.at).toEqual({ latitude: 14.6, longitude: 121.04 });
  });

  it.each([
    ['33.8, 42.5', 'latitude-longitude'],
    ['33.8,42.5', 'latitude-longitude'],
    ['33.8 42.5', 'latitude-longitude'],
    ['"33,8; 42,5"', 'latitude-longitude'],
    ['(33.8, 42.5)', 'latitude-longitude'],
    ['٣٣.٨, ٤٢.٥', 'latitude-longitude'],
    ["33°48'N, 42°30'E", 'latitude-longitude'],
    ['42.5° E, 33.8° N', 'latitude-longitude'],
    ['42.5, 33.8', 'longitude-latitude'],
    ['POINT (42.5 33.8)', 'longitude-latitude'],
    ['POINT(42.5 33.8)', 'latitude-longitude'],
    ['SRID=4326;POINT(42.5 33.8)', 'latitude-longitude'],
    ['33.8 N, 42.5 E', 'longitude-latitude'],
  ] as const)('reads %s from one column (%s)', async (pair, role) => {
    const text = `when\twhere\n2024\t${pair}\n`;
    const mapping = { date: [0], [role]: [1] };
    const { rows, report } = await rowsOfText(text, 'own', { mapping, delimiter: '\t' });
    expect(report.problems).toEqual([]);
    expect(rows[0]?.at?.latitude).toBeCloseTo(33.8, 10);
    expect(rows[0]?.at?.longitude).toBeCloseTo(42.5, 10);
  });

  it.each(['33.8', '33.8, north', '33.8 N, 42.5 N', '1, 2, 3'])('reads no place from %s', async (pair) => {
    const text = `when\twhere\n2024\t${pair}\n`;
    const mapping = { date: [0], 'latitude-longitude': [1] };
    const { rows, report } = await rowsOfText(text, 'own', { mapping, delimiter: '\t' });
    expect(rows[0]?.at).toBeNull();
    expect(report.problems.map(({ problem, value }) => [problem, value])).toEqual([
      ['not-a-coordinate', pair],
    ]);
  });

  it('reads a date whose year, month and day stand in columns of their own', async () => {
    const { rows, report } = await rowsOfText(
      [
        'title,year,month,day,time',
        'a,2014,7,25,03:15',
        'b,2014.0,7.0,0,',
        'c,2014,July,,',
        'd,٢٠١٤,NA,NA,',
        'e,2014,2,30,',
        'f,,7,25,',
        'g,2014,13,,',
        '',
      ].join('\n'),
      'own',
      { mapping: { title: [0], year: [1], month: [2], day: [3], time: [4] } },
    );
    expect(rows.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2014-07-25T03:15:00.000Z', '2014-07-25T03:15:59.999Z'],
      ['2014-07-01T00:00:00.000Z', '2014-07-31T23:59:59.999Z'],
      ['2014-07-01T00:00:00.000Z', '2014-07-31T23:59:59.999Z'],
      ['2014-01-01T00:00:00.000Z', '2014-12-31T23:59:59.999Z'],
      [null, null],
      [null, null],
      [null, null],
    ]);
    const dates = report.problems.filter(({ problem }) => problem !== 'no-coordinates');
    expect(dates.map(({ row, column, problem, value }) => [row, column, problem, value])).toEqual([
      [5, 'year, month, day', 'no-such-day', '2014-02-30'],
      [6, 'year, month, day', 'no-date', ''],
      [7, 'year, month, day', 'no-such-day', '2014-13'],
    ]);
    expect(rows[0]!.detail.timeExpression).toBe('year 2014, month 7, day 25, time 03:15');
  });
});
