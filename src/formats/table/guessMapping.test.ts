import { describe, expect, it } from 'vitest';
import { guessMapping, isEnough } from './guessMapping.ts';

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
