import { describe, expect, it } from 'vitest';
import { guessMapping } from './guessMapping.ts';
import { isEnough, schemaQuestionsOf } from './importQuestions.ts';

describe('guessMapping', () => {
  it('knows English headers, whatever their case and punctuation', () => {
    const { mapping, questions, dateOrder } = guessMapping(
      ['ID', 'Title', 'Event_Date', 'Time', 'LAT', 'Lng', 'Source-URL', 'Description', 'Colour', 'Source'],
      [['1', 'Fire', '2024-07-25', '10:30', '33.8', '42.5', 'https://a.example', 'Big', 'red', 'Paper']],
    );
    expect(mapping).toEqual({
      id: [0],
      title: [1],
      date: [2],
      time: [3],
      latitude: [4],
      longitude: [5],
      source: [6, 9],
      notes: [7],
    });
    expect(questions).toEqual([{ kind: 'mapping' }]);
    expect(dateOrder).toBeNull();
    expect(isEnough(mapping)).toBe(true);
  });

  it('knows Arabic headers and values in Arabic digits', () => {
    const { mapping, dateOrder, questions } = guessMapping(
      [
        'الرقم',
        'العُنوان',
        'التاريخ',
        'الوقت',
        'خط العرض',
        'خط الطول',
        'النوع',
        'المدينة',
        'المصدر',
        'نصف القطر',
      ],
      [
        ['١', 'حريق', '٢٥/٠٧/٢٠٢٤', '١٠:٣٠', '٣٣.٨', '٤٢.٥', 'قصف', 'الرمادي', 'صحيفة', '٥٠٠'],
        ['٢', 'حريق', '٠٣/٠٤/٢٠٢٤', '١١:٣٠', '٣٣.٨', '٤٢.٥', 'قصف', 'الرمادي', 'صحيفة', '٥٠٠'],
      ],
    );
    expect(mapping).toEqual({
      id: [0],
      title: [1],
      date: [2],
      time: [3],
      latitude: [4],
      longitude: [5],
      type: [6],
      place: [7],
      source: [8],
      radius: [9],
    });
    expect(dateOrder).toBe('day-month');
    expect(questions).toEqual([{ kind: 'mapping' }]);
  });

  it('knows a longer header by its words, where the values agree', () => {
    const mappingOf = (columns: readonly string[], row: readonly string[]) =>
      guessMapping(columns, [row]).mapping;
    expect(
      mappingOf(
        ['Date of incident', 'Latitude (N)', 'Longitude (E)', 'What happened'],
        ['19/10/2009', '32,0316', '39,7561', 'A blast'],
      ),
    ).toEqual({ date: [0], latitude: [1], longitude: [2], title: [3] });
    expect(
      mappingOf(
        ['EventDate', 'EventEndDate', 'targetLat', 'targetLon'],
        ['2024-07-25', '2024-07-26', '33', '42'],
      ),
    ).toEqual({ date: [0], 'date-end': [1], latitude: [2], longitude: [3] });
    expect(
      mappingOf(['تاريخ وقوع الحادث', 'خط العرض (درجة)', 'خط الطول (درجة)'], ['٢٥/٧/٢٠٢٤', '٣٣٫٨', '٤٢٫٥']),
    ).toEqual({ date: [0], latitude: [1], longitude: [2] });
    expect(mappingOf(['date of birth place', 'flight date'], ['Mosul', '1990-01-08'])).toEqual({ date: [1] });
    expect(mappingOf(['death date'], [''])).toEqual({});
  });

  it('takes the date of a report or an update for no date of an incident', () => {
    for (const header of [
      'report_date',
      'Date added',
      'last updated date',
      'publicationDate',
      'تاريخ النشر',
    ]) {
      const { mapping } = guessMapping([header, 'date of attack'], [['2024-07-26', '2024-07-25']]);
      expect({ header, mapping }).toEqual({ header, mapping: { date: [1] } });
    }
  });

  it('takes whole dates for dates where their column is called a time', () => {
    expect(guessMapping(['time'], [['1517966773840']]).mapping).toEqual({ date: [0] });
    expect(guessMapping(['date', 'time'], [['2024-07-25', '2024-07-25T21:00:00Z']]).mapping).toEqual({
      date: [0],
    });
  });

  it('leaves a column whose values are not what its header says', () => {
    const { mapping } = guessMapping(
      ['date', 'latitude', 'longitude'],
      [
        ['unknown', 'north', '42'],
        ['soon', 'south', '43'],
      ],
    );
    expect(mapping).toEqual({});
    expect(isEnough(mapping)).toBe(false);
  });

  it('asks about dates that no row decides, and only then', () => {
    const read = (...dates: string[]) =>
      guessMapping(
        ['date'],
        dates.map((date) => [date]),
      );
    expect(read('03/04/2024', '05/06/2024', '03/04/2024').questions).toEqual([
      { kind: 'mapping' },
      { kind: 'date-order', column: 'date', examples: ['03/04/2024', '05/06/2024'] },
    ]);
    expect(read('03/04/2024', '25/06/2024')).toMatchObject({
      questions: [{ kind: 'mapping' }],
      dateOrder: 'day-month',
    });
    expect(read('03/04/2024', '06/25/2024').dateOrder).toBe('month-day');
    const torn = read('03/04/2024', '06/25/2024', '25/06/2024');
    expect(torn.dateOrder).toBeNull();
    expect(torn.questions).toHaveLength(2);
  });

  it('asks about coordinates that can only be swapped', () => {
    const { questions } = guessMapping(
      ['date', 'lat', 'lon'],
      [
        ['2024-07-25', '121.04', '14.6'],
        ['2024-07-26', '14.6', '121.04'],
      ],
    );
    expect(questions).toContainEqual({ kind: 'swapped-coordinates', examples: ['121.04, 14.6'] });
  });

  it('takes both coordinates from one column, unless there are two', () => {
    const one = guessMapping(['Lat, Lon', 'when'], [['33.8, 42.5', '2024-07-25']]);
    expect(one.mapping).toEqual({ 'latitude-longitude': [0], date: [1] });
    const both = guessMapping(['coordinates', 'lat', 'lon'], [['33.8, 42.5', '33.8', '42.5']]);
    expect(both.mapping).toEqual({ latitude: [1], longitude: [2] });
  });
});

describe('what has to be asked', () => {
  const kinds = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
    guessMapping(columns, rows).questions.map(({ kind }) => kind);

  it('asks about numbers among the dates, with the days that they would be', () => {
    const { mapping, questions } = guessMapping(['date', 'lat', 'lon'], [['45000.5', '33', '42']]);
    expect(mapping.date).toEqual([0]);
    expect(questions).toContainEqual({
      kind: 'serial-dates',
      column: 'date',
      examples: ['45000.5 = 2023-03-15 12:00'],
    });
  });

  it('asks about a comma that no row decides', () => {
    const columns = ['date', 'lat', 'lon', 'radius'];
    expect(kinds(columns, [['2024-01-01', '33.5', '42.5', '1,500']])).toContain('comma');
    expect(kinds(columns, [['2024-01-01', '33,5', '42,5', '1,500']])).not.toContain('comma');
  });

  it('asks about the dates of a known schema that a spreadsheet has changed, and about nothing else', () => {
    const columns = ['event_date', 'time_precision', 'event_type', 'actor1', 'latitude', 'longitude'];
    const ask = (date: string) =>
      schemaQuestionsOf('acled', columns, [[date, '1', 'Battles', 'A', '33', '42']]).map(({ kind }) => kind);
    expect(ask('25 July 2024')).toEqual([]);
    expect(ask('03/04/2024')).toEqual(['date-order']);
    expect(ask('45000')).toEqual(['serial-dates']);
  });

  it('takes year, month and day for a date where there is no other', () => {
    const parts = guessMapping(
      ['Year', 'Month', 'Day', 'Country', 'latitude', 'longitude'],
      [['1970', '7', '2', 'Dominican Republic', '18.456792', '-69.951164']],
    ).mapping;
    expect(parts).toEqual({ year: [0], month: [1], day: [2], latitude: [4], longitude: [5] });
    expect(isEnough({ year: [0] })).toBe(true);
    expect(guessMapping(['year', 'event_date', 'day'], [['2014', '2014-07-25', '25']]).mapping).toEqual({
      date: [1],
    });
    expect(guessMapping(['title', 'day'], [['A', '2014-07-25']]).mapping).toEqual({ title: [0], date: [1] });
    expect(
      guessMapping(['العنوان', 'السنة', 'الشهر', 'اليوم'], [['أ', '2014', 'تموز', '٢٥']]).mapping,
    ).toEqual({
      title: [0],
      year: [1],
      month: [2],
      day: [3],
    });
  });
});
