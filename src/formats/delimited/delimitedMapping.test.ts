import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableSchema } from '../../core/tableImport.ts';
import { createCellValues } from '../container/cellValues.ts';
import { createTableMapper } from '../table/createTableMapper.ts';
import { UCDP_GED_COLUMNS } from '../table/headerlessColumns.ts';
import { createDelimitedValues } from './delimitedValues.ts';
import { createScannedRecord, scanRecord } from './recordScanner.ts';

const ACLED = [
  'event_id_cnty',
  'event_date',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'actor2',
  'assoc_actor_2',
  'country',
  'admin1',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'notes',
  'fatalities',
  'tags',
];
const GTD = [
  'eventid',
  'iyear',
  'imonth',
  'iday',
  'extended',
  'resolution',
  'country_txt',
  'provstate',
  'city',
  'latitude',
  'longitude',
  'specificity',
  'vicinity',
  'summary',
  'attacktype1_txt',
  'gname',
  'gname2',
  'scite1',
];
const GDELT = [
  'GLOBALEVENTID',
  'SQLDATE',
  'Actor1Name',
  'Actor2Name',
  'EventRootCode',
  'ActionGeo_Type',
  'ActionGeo_FullName',
  'ActionGeo_CountryCode',
  'ActionGeo_Lat',
  'ActionGeo_Long',
  'DATEADDED',
  'SOURCEURL',
];
const OWN = [
  'id',
  'title',
  'date',
  'end',
  'time',
  'lat',
  'lon',
  'radius',
  'type',
  'actor',
  'source',
  'place',
  'notes',
];
const TABLES: readonly (readonly [TableSchema, readonly string[]])[] = [
  ['acled', ACLED],
  ['gtd', GTD],
  ['gdelt-2', GDELT],
  ['ucdp-ged', UCDP_GED_COLUMNS],
  ['own', OWN],
];
const MAPPING = {
  id: [0],
  title: [1],
  date: [2],
  'date-end': [3],
  time: [4],
  latitude: [5],
  longitude: [6],
  radius: [7],
  type: [8],
  actor: [9, 11],
  source: [10],
  place: [11],
  notes: [12],
};

/** What stands in tables, and what should not. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '1', '2', '3', '4', '5', '0', '-9', '14', '2024', '7') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('33.5', '42.25', '42.5 E', ' 33.5 ', '1e2', '91', '33,5', '0.0', '-0'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('2024-07-25', '25/07/2024', '20240725', '2024-02-31', '45000', '10:30'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('A', 'A; B', 'B;A', 'Group "X"', 'عين الأسد', '\uFEFFx', ' a ', 'a~2'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('https://a.example/x?y=1', 'http://B.example:80', 'ftp://x', 'Armed clash'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

function recordOf(cells: readonly string[]): string {
  return `${cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`;
}

describe('rows of delimited text', () => {
  it.each(TABLES)('become the same incidents as rows of texts: %s', (schema, columns) => {
    const rowOfCells = fc.array(cell, { minLength: 1, maxLength: columns.length });
    fc.assert(
      fc.property(fc.array(rowOfCells, { minLength: 1, maxLength: 12 }), (rows) => {
        const choices = { timeZone: 'Asia/Baghdad', ...(schema === 'own' && { mapping: MAPPING }) };
        const fast = createTableMapper(columns, schema, choices);
        const slow = createTableMapper(columns, schema, choices);
        const bytes = new TextEncoder().encode(rows.map(recordOf).join(''));
        const [values, cells, record] = [createDelimitedValues(), createCellValues(), createScannedRecord()];
        let at = 0;
        rows.forEach((row, index) => {
          const address = { row: index + 1, start: 0, end: 0 };
          at = scanRecord(bytes, at, bytes.length, true, 0x2c, record);
          values.show(bytes, record);
          fast.row(values, address);
          cells.show((column) => row[column]);
          slow.row(cells, address);
          expect(fast.detail(values, index)).toEqual(slow.detail(cells, index));
        });
        expect(fast.takeBatch()).toEqual(slow.takeBatch());
        expect(fast.report('complete')).toEqual(slow.report('complete'));
      }),
      { numRuns: 60 },
    );
  });
});
