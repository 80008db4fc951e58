import { describe, expect, it } from 'vitest';
import type { TableSchema } from '../../core/tableImport.ts';
import { createBatchBuilder } from './batchBuilder.ts';
import { columnUses } from './columnUses.ts';
import { createDateReader } from './dateReader.ts';
import { GDELT_COLUMNS, UCDP_GED_COLUMNS } from './headerlessColumns.ts';
import { readingOf } from './readingOf.ts';
import { readCoordinates, createReadCoordinates } from './readCoordinates.ts';

const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,country,admin1,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags';
const GTD =
  'eventid,iyear,imonth,iday,approxdate,extended,resolution,country_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary,attacktype1_txt,corp1,target1,natlty1_txt,gname,gname2,guncertain1,guncertain2,nkill,nwound,addnotes,scite1,scite2,dbsource';
const TIMEMAP = 'id,date,time,description,category,associations,sources,location,latitude,longitude,comments';

const TABLES: readonly (readonly [TableSchema, readonly string[]])[] = [
  ['acled', ACLED.split(',')],
  ['ucdp-ged', UCDP_GED_COLUMNS],
  ['gtd', GTD.split(',')],
  ['gdelt-2', GDELT_COLUMNS],
  ['timemap', TIMEMAP.split(',')],
];

/** The columns that a reading looks at when it reads a row whose every value is `1`. */
function touched(schema: TableSchema, columns: readonly string[]): Set<number> {
  const seen = new Set<number>();
  const look = (column: number) => {
    if (column >= 0) seen.add(column);
    return '1';
  };
  const values = {
    text: look,
    number: (column: number) => Number(look(column)),
    code: (column: number) => Number(look(column)),
    copyText: look,
  };
  const builder = createBatchBuilder();
  const dates = createDateReader('UTC', null);
  const reading = readingOf(schema, { timeZone: 'UTC' }, { columns, builder, dates });
  reading.title(values, builder.titles);
  for (const column of [reading.idColumn, ...reading.notes]) look(column);
  readCoordinates(values, columns, reading, createReadCoordinates());
  for (const part of [
    'time',
    'place',
    'typeSet',
    'actorSet',
    'sourceSet',
    'placeSet',
    'killed',
    'injured',
    'actors',
    'sources',
  ] as const) {
    reading[part](values);
  }
  return seen;
}

describe('columnUses', () => {
  it.each(TABLES)('of %s names every column that its reading looks at', (schema, columns) => {
    const uses = columnUses(columns, schema);
    const unnamed = [...touched(schema, columns)].filter((column) => uses[column] === null);
    expect(unnamed.map((column) => columns[column])).toEqual([]);
  });

  it('names no column that is only shown with its row', () => {
    const columns = ACLED.split(',');
    const uses = columnUses(columns, 'acled');
    expect(uses[columns.indexOf('disorder_type')]).toBeNull();
    expect(uses[columns.indexOf('fatalities')]).toBe('killed');
    expect(columnUses(['event_date'], 'own')).toEqual([null]);
  });
});
