import { describe, expect, it } from 'vitest';
import { recogniseSchema } from './recogniseSchema.ts';
import { rowsOfText } from './rowsOfText.ts';
import { readText } from './tableText.ts';

const HEADER =
  'eventid,iyear,imonth,iday,extended,resolution,country_txt,provstate,city,latitude,longitude,specificity,vicinity,attacktype1_txt,target1,gname,guncertain1,nkill,nwound,scite1,dbsource';

const row = ({
  id = '201407250001',
  date = '2014,7,25',
  extended = '0,',
  at = '33.3,44.4',
  place = '1,0',
  group = 'Group A,0',
  target = 'Market',
  counts = '2,5',
} = {}) =>
  `${id},${date},${extended},Iraq,Baghdad,Baghdad,${at},${place},Bombing/Explosion,${target},${group},${counts},"Paper, 25 July",START`;

async function read(...lines: string[]) {
  return rowsOfText([HEADER, ...lines, ''].join('\n'), 'gtd');
}

describe('GTD', () => {
  it('reads 0 for a day or a month as not known', async () => {
    const { rows, report } = await read(row({ date: '2014,7,0' }), row({ id: '2', date: '2014,0,0' }));
    expect(rows[0]).toMatchObject({
      earliest: '2014-07-01T00:00:00.000Z',
      latest: '2014-07-31T23:59:59.999Z',
      detail: { timePrecision: 'month', timeExpression: 'iyear 2014, imonth 7, iday 0, extended 0' },
    });
    expect(rows[1]).toMatchObject({
      earliest: '2014-01-01T00:00:00.000Z',
      latest: '2014-12-31T23:59:59.999Z',
      detail: { timePrecision: 'year' },
    });
    expect(report.problemCount).toBe(0);
  });

  it('reads -9 and -99 as no number', async () => {
    const { rows } = await read(
      row({ counts: '-99,-9' }),
      row({ id: '2', counts: ',' }),
      row({ id: '3', counts: '0,4' }),
    );
    const exactly = (best: number) => ({ low: null, best, high: null, zeroMayBeUnknown: false });
    expect(rows.map(({ detail }) => [detail.killed, detail.injured])).toEqual([
      [null, null],
      [null, null],
      [exactly(0), exactly(4)],
    ]);
  });

  it('ends an incident of several days at its resolution, an Excel serial or a date', async () => {
    const { rows } = await read(
      row({ extended: '1,41850' }),
      row({ id: '2', extended: '1,2014-07-30' }),
      row({ id: '3', extended: '1,' }),
      row({ id: '4', extended: '0,41850' }),
    );
    expect(rows.map(({ earliest }) => earliest)).toEqual(Array(4).fill('2014-07-25T00:00:00.000Z'));
    expect(rows.map(({ latest }) => latest)).toEqual([
      '2014-07-30T23:59:59.999Z',
      '2014-07-30T23:59:59.999Z',
      null,
      '2014-07-25T23:59:59.999Z',
    ]);
  });

  it('reports a resolution that is no date, and one before the beginning', async () => {
    const { rows, report } = await read(
      row({ extended: '1,8/9/2014' }),
      row({ id: '2', extended: '1,2014-07-01' }),
    );
    expect(rows.map(({ latest }) => latest)).toEqual([null, '2014-07-25T23:59:59.999Z']);
    expect(report.problems).toEqual([
      { row: 1, column: 'resolution', value: '8/9/2014', problem: 'ambiguous-date', outcome: 'kept' },
      {
        row: 2,
        column: 'resolution',
        value: '2014-07-01',
        problem: 'ends-before-it-begins',
        outcome: 'kept',
      },
    ]);
  });

  it('ends within the month that is all that is known of its beginning', async () => {
    const { rows, report } = await read(row({ date: '2014,7,0', extended: '1,2014-07-20' }));
    expect(rows[0]).toMatchObject({
      earliest: '2014-07-01T00:00:00.000Z',
      latest: '2014-07-20T23:59:59.999Z',
    });
    expect(report.problemCount).toBe(0);
  });

  it('asserts an attribution only where guncertain is 0', async () => {
    const { rows } = await read(
      row(),
      row({ id: '2', group: 'Group A,1' }),
      row({ id: '3', group: 'Group A,' }),
      row({ id: '4', group: 'Unknown,0', target: '-99' }),
    );
    expect(
      rows.map(({ detail }) =>
        detail.actors.map(({ name, role, standing }) => `${name} ${role} ${standing}`),
      ),
    ).toEqual([
      ['Group A initiator asserted', 'Market target asserted'],
      ['Group A initiator suspected', 'Market target asserted'],
      ['Group A initiator suspected', 'Market target asserted'],
      [],
    ]);
  });

  it('gives “Unknown” an id that no group’s name gives', async () => {
    const lines = [row(), row({ id: '2', group: 'Unknown,0' }), row({ id: '3', group: 'not-known,0' })];
    const mapper = await readText([HEADER, ...lines, ''].join('\n'), 'gtd');
    expect(mapper.takeBatch()?.facets.actor.addedIds).toEqual(['group-a', '~not-known', 'not-known']);
  });

  it('widens a place in the vicinity, and places nothing without coordinates', async () => {
    const { rows, report } = await read(
      row(),
      row({ id: '2', place: '1,1' }),
      row({ id: '3', place: '1,-9' }),
      row({ id: '4', place: '5,0', at: ',' }),
    );
    expect(rows.map(({ radius, detail }) => [radius, detail.placePrecision])).toEqual([
      [5_000, 'settlement'],
      [15_000, 'area'],
      [15_000, 'area'],
      [0, 'none'],
    ]);
    expect(report.problems.map(({ row: number, problem }) => [number, problem])).toEqual([
      [4, 'no-coordinates'],
    ]);
  });

  it('keeps rows with an impossible date, undated, each with its own value', async () => {
    const { rows, report } = await read(
      row({ date: '2014,2,31' }),
      row({ id: '2', date: '0,1,1' }),
      row({ id: '3', date: 'soon,1,1' }),
      row({ id: '4', date: ',1,1' }),
    );
    expect(rows.map(({ earliest, latest }) => earliest ?? latest)).toEqual([null, null, null, null]);
    expect(report.problems.map(({ value, problem, outcome }) => [value, problem, outcome])).toEqual([
      ['2014-2-31', 'no-such-day', 'not-dated'],
      ['0-1-1', 'not-a-date', 'not-dated'],
      ['soon-1-1', 'not-a-date', 'not-dated'],
      ['', 'no-date', 'not-dated'],
    ]);
  });

  it('names the smallest place that is known', async () => {
    const at = (place: string, id: string) => row({ id }).replace(',Iraq,Baghdad,Baghdad,', `,${place},`);
    const { rows } = await read(
      at('Iraq,Anbar,Hit', '1'),
      at('Iraq,Anbar,Unknown', '2'),
      at('Iraq,Unknown,Unknown', '3'),
    );
    expect(rows.map(({ title, facets }) => [title, facets.place])).toEqual([
      ['Bombing/Explosion · Hit', ['Hit, Anbar']],
      ['Bombing/Explosion · Anbar', ['Anbar']],
      ['Bombing/Explosion · Iraq', ['Iraq']],
    ]);
  });

  it('reads codes that a program wrote as fractions', async () => {
    const { rows, report } = await read(
      row({ place: '1.0,0.0', extended: '1.0,2014-07-30', group: 'Group A,1.0', counts: '2.0,0.0' }),
    );
    expect(report.problemCount).toBe(0);
    expect(rows[0]).toMatchObject({
      latest: '2014-07-30T23:59:59.999Z',
      radius: 5000,
      detail: { killed: { best: 2 }, injured: { best: 0 }, actors: [{ standing: 'suspected' }, {}] },
    });
  });

  it('is recognised without the columns that are often left out', () => {
    expect(recogniseSchema(['iyear', 'imonth', 'iday', 'country_txt', 'nkill'])).toBe('gtd');
  });
});
