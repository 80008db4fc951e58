import type { ColumnRole, TableSchema } from '../../core/tableImport.ts';
import { createColumnFinder } from './columnFinder.ts';

/** What a column of a schema that is known here is read for; more than a reader can say of a column of their own. */
export const COLUMN_USES = [
  'time-precision',
  'place-precision',
  'killed',
  'injured',
  'attribution',
  'target',
] as const;
export type ColumnUse = ColumnRole | (typeof COLUMN_USES)[number];

type Uses = Readonly<Partial<Record<ColumnUse, readonly string[]>>>;

const POSITION: Uses = {
  latitude: ['latitude', 'geometry latitude'],
  longitude: ['longitude', 'geometry longitude'],
};

const USES: Readonly<Record<Exclude<TableSchema, 'own' | 'dateline'>, Uses>> = {
  acled: {
    ...POSITION,
    id: ['event_id_cnty', 'data_id', 'event_id_no_cnty'],
    date: ['event_date'],
    'time-precision': ['time_precision'],
    'place-precision': ['geo_precision'],
    type: ['event_type', 'sub_event_type'],
    actor: ['actor1', 'assoc_actor_1', 'ally_actor_1', 'actor2', 'assoc_actor_2', 'ally_actor_2'],
    place: ['location', 'admin1', 'country'],
    source: ['source'],
    killed: ['fatalities'],
    notes: ['notes', 'tags'],
  },
  'ucdp-ged': {
    ...POSITION,
    id: ['id', 'relid'],
    date: ['date_start'],
    'date-end': ['date_end'],
    'time-precision': ['date_prec'],
    'place-precision': ['where_prec'],
    type: ['type_of_violence'],
    title: ['dyad_name', 'conflict_name'],
    actor: ['side_a', 'side_b'],
    place: ['where_coordinates', 'where_description', 'adm_2', 'adm_1', 'country'],
    source: ['source_article', 'source_headline', 'source_original', 'source_office', 'source_date'],
    killed: ['low', 'best', 'high'],
  },
  gtd: {
    ...POSITION,
    id: ['eventid'],
    date: ['iyear', 'imonth', 'iday'],
    'date-end': ['extended', 'resolution'],
    'place-precision': ['specificity', 'vicinity'],
    type: ['attacktype1_txt'],
    actor: ['gname', 'gname2', 'gname3'],
    attribution: ['guncertain1', 'guncertain2', 'guncertain3'],
    target: ['target1', 'corp1', 'natlty1_txt'],
    place: ['city', 'location', 'provstate', 'country_txt'],
    source: ['scite1', 'scite2', 'scite3', 'dbsource'],
    killed: ['nkill'],
    injured: ['nwound'],
    notes: ['summary', 'addnotes'],
  },
  'gdelt-2': {
    id: ['GLOBALEVENTID'],
    date: ['SQLDATE', 'Day'],
    type: ['EventRootCode'],
    actor: ['Actor1Name', 'Actor2Name'],
    latitude: ['ActionGeo_Lat'],
    longitude: ['ActionGeo_Long'],
    'place-precision': ['ActionGeo_Type'],
    place: ['ActionGeo_FullName', 'ActionGeo_CountryCode'],
    source: ['SOURCEURL'],
  },
  timemap: {
    ...POSITION,
    id: ['id', 'civId'],
    date: ['date'],
    time: ['time'],
    type: ['category', 'type'],
    notes: ['description', 'comments'],
    actor: ['associations'],
    place: ['location'],
    source: ['sources'],
  },
};

/** What each column is read for under a schema; null where it is shown with its row only. */
export function columnUses(columns: readonly string[], schema: TableSchema): (ColumnUse | null)[] {
  const uses = columns.map((): ColumnUse | null => null);
  if (schema === 'own' || schema === 'dateline') return uses;
  const find = createColumnFinder(columns);
  for (const [use, names] of Object.entries(USES[schema]) as [ColumnUse, readonly string[]][]) {
    for (const name of names) {
      const column = find(name);
      if (column >= 0) uses[column] ??= use;
    }
  }
  return uses;
}
