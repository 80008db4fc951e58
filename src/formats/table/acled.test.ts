import { describe, expect, it } from 'vitest';
import { recogniseSchema } from './recogniseSchema.ts';
import { rowsOfText } from './rowsOfText.ts';

const HEADER =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities';

async function read(...lines: string[]) {
  return rowsOfText([HEADER, ...lines, ''].join('\n'), 'acled');
}

const row = ({
  id = 'IRQ1',
  date = '25 July 2024',
  time = '1',
  place = '1',
  actors = 'Group A,Group B; Group C,Group D',
  deaths = '3',
} = {}) =>
  `${id},${date},${time},Battles,Armed clash,${actors},Iraq,Anbar,Al Baghdadi,33.85,42.53,${place},Paper; Radio,"Fire, then quiet",${deaths}`;

describe('ACLED', () => {
  it('reads a whole row', async () => {
    const { rows, report } = await read(row());
    expect(rows[0]).toMatchObject({
      id: 'IRQ1',
      title: 'Armed clash · Al Baghdadi',
      notes: 'Fire, then quiet',
      earliest: '2024-07-25T00:00:00.000Z',
      latest: '2024-07-25T23:59:59.999Z',
      at: { latitude: 33.85, longitude: 42.53 },
      radius: 5000,
      facets: {
        type: ['Armed clash'],
        actor: ['Group A', 'Group B', 'Group C', 'Group D'],
        source: ['Paper', 'Radio'],
        place: ['Al Baghdadi, Anbar'],
        'place-precision': ['settlement'],
        'time-precision': ['day'],
      },
    });
    expect(report).toMatchObject({ read: 1, kept: 1, placed: 1, notDated: 0, problemCount: 0 });
  });

  it('widens weeks and months, and says what it read them from', async () => {
    const { rows } = await read(row({ time: '2', place: '2' }), row({ id: 'IRQ2', time: '3', place: '3' }));
    expect(rows[0]).toMatchObject({
      earliest: '2024-07-22T00:00:00.000Z',
      latest: '2024-07-28T23:59:59.999Z',
      radius: 25_000,
      detail: { timePrecision: 'week', timeExpression: 'event_date 25 July 2024, time_precision 2' },
    });
    expect(rows[1]).toMatchObject({
      earliest: '2024-07-01T00:00:00.000Z',
      latest: '2024-07-31T23:59:59.999Z',
      radius: 100_000,
      detail: { timePrecision: 'month', placePrecision: 'province' },
    });
  });

  it('takes an unknown precision as the widest, and reports it', async () => {
    const { rows, report } = await read(row({ time: '7', place: '9' }));
    expect(rows[0]).toMatchObject({
      facets: { 'time-precision': ['month'], 'place-precision': ['province'] },
    });
    expect(report.problems).toEqual([
      { row: 1, column: 'time_precision', value: '7', problem: 'unknown-precision', outcome: 'kept' },
      { row: 1, column: 'geo_precision', value: '9', problem: 'unknown-precision', outcome: 'kept' },
    ]);
  });

  it('takes a code that a row leaves out as the widest, and a column that the file lacks as a convention', async () => {
    const empty = await read(row({ time: '', place: '' }));
    expect(empty.rows[0]?.facets).toMatchObject({
      'time-precision': ['month'],
      'place-precision': ['province'],
    });
    expect(empty.report.problemCount).toBe(2);
    expect(empty.report.conventions).not.toContain('precision-column-missing');

    const bare = await rowsOfText(
      'event_date,event_type,actor1,latitude,longitude\n2024-07-25,Battles,A,33,42\n',
      'acled',
    );
    expect(bare.rows[0]?.facets).toMatchObject({
      'time-precision': ['day'],
      'place-precision': ['province'],
    });
    expect(bare.report.problemCount).toBe(0);
    expect(bare.report.conventions).toContain('precision-column-missing');
  });

  it('reads deaths with a comma between thousands, and coordinates with a decimal comma', async () => {
    const header = 'event_date;event_type;actor1;latitude;longitude;fatalities';
    const { rows, report } = await rowsOfText(`${header}\n2024-07-25;Battles;A;33,5;42,25;1,200\n`, 'acled', {
      delimiter: ';',
    });
    expect(rows[0]).toMatchObject({
      at: { latitude: 33.5, longitude: 42.25 },
      detail: { killed: { low: 1200 } },
    });
    expect(report.conventions).toContain('decimal-comma');
    expect((await read(row())).report.conventions).not.toContain('decimal-comma');
  });

  it('shows no actor as more than mentioned', async () => {
    const { rows } = await read(row({ actors: ' Group A , ,Group D; ' }));
    expect(rows[0]?.detail.actors).toEqual([
      { name: 'Group A', role: 'mentioned', standing: 'not-stated', column: 'actor1' },
      { name: 'Group D', role: 'mentioned', standing: 'not-stated', column: 'actor2' },
    ]);
    expect(rows[0]?.facets.actor).toEqual(['Group A', 'Group D']);
  });

  it('tells no deaths stated from 0, which may be unknown', async () => {
    const { rows } = await read(
      row({ deaths: '0' }),
      row({ id: '2', deaths: '3' }),
      row({ id: '3', deaths: '' }),
    );
    expect(rows.map(({ detail }) => detail.killed)).toEqual([
      { low: 0, best: null, high: null, zeroMayBeUnknown: true },
      { low: 3, best: null, high: null, zeroMayBeUnknown: false },
      null,
    ]);
  });

  it('reads the words of statistics programs for no value as none, and says so', async () => {
    const { rows, report } = await read(
      row({ actors: 'Group A,NA,NA', deaths: 'NA' })
        .replace('"Fire, then quiet"', 'NA')
        .replace('Paper; Radio', 'NA'),
      row({ id: 'IRQ2' }).replace('33.85,42.53', 'NA,NA').replace('Al Baghdadi', 'NA'),
    );
    expect(rows[0]).toMatchObject({
      notes: '',
      facets: { actor: ['Group A'], source: [] },
      detail: { notes: '', killed: null, sources: [], actors: [{ name: 'Group A' }] },
    });
    expect(rows[0]!.detail.own).toContainEqual({ column: 'assoc_actor_1', value: 'NA' });
    expect(rows[1]).toMatchObject({ title: 'Armed clash', at: null, facets: { place: ['Anbar'] } });
    expect(report.problems).toMatchObject([{ row: 2, problem: 'no-coordinates' }]);
    expect(report.conventions).toContain('words-for-no-value');
    expect((await read(row())).report.conventions).not.toContain('words-for-no-value');
  });

  it('is recognised by its sub-events, whatever else was left out, and read by its old names', async () => {
    expect(recogniseSchema(['', 'event_date', 'event_type', 'sub_event_type', 'fatalities'])).toBe('acled');
    const old =
      'EVENT_ID_CNTY,EVENT_DATE,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,ACTOR2,ALLY_ACTOR_2,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,FATALITIES';
    const { rows } = await rowsOfText(
      `${old}\n1BNG,01-January-2015,1.0,Remote violence,A,B,C,D,Paltan,23.73,90.41,2.0,0\n`,
      'acled',
    );
    expect(rows[0]).toMatchObject({
      earliest: '2015-01-01T00:00:00.000Z',
      radius: 25_000,
      facets: { actor: ['A', 'B', 'C', 'D'] },
    });
  });
});
