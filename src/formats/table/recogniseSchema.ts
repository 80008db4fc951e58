import type { TableSchema } from '../../core/tableImport.ts';
import { foldName } from './foldName.ts';
import { GDELT_FORMS, UCDP_GED_COLUMNS } from './headerlessColumns.ts';

/** Columns that a schema has and no other; those who pass a table on often leave some of the others out. */
const MARKS: readonly (readonly [TableSchema, readonly string[]])[] = [
  ['acled', ['event_date', 'event_type', 'actor1', 'latitude', 'longitude']],
  ['acled', ['event_date', 'event_type', 'sub_event_type']],
  ['ucdp-ged', ['type_of_violence', 'where_prec', 'date_start', 'latitude', 'longitude']],
  ['gtd', ['iyear', 'imonth', 'iday']],
  ['gdelt-2', ['GLOBALEVENTID', 'EventRootCode', 'ActionGeo_Lat', 'ActionGeo_Long']],
];

/** Whose columns these are; `own` where they are nobody's that is known. */
export function recogniseSchema(columns: readonly string[]): TableSchema {
  const names = new Set(columns.map(foldName));
  // In GeoJSON and KML the coordinates are not among the properties.
  const has = (mark: string) => names.has(foldName(mark)) || names.has(foldName(`geometry ${mark}`));
  const found = MARKS.find(([, marks]) => marks.every(has));
  return found?.[0] ?? 'own';
}

/**
 * The columns of a file that is published without a header, told by how many values its rows have and by what stands in
 * some of them; null where it is none of those.
 */
export function columnsWithoutHeader(
  rows: readonly (readonly string[])[],
): { readonly schema: TableSchema; readonly columns: readonly string[] } | null {
  const sample = rows.filter(({ length }) => length > 1);
  if (sample.length === 0) return null;
  const all = (test: (row: readonly string[]) => boolean) => sample.every(test);
  // GLOBALEVENTID, then the day, the month and the year.
  const isGdelt = (row: readonly string[]) =>
    /^\d+$/.test(row[0] ?? '') && /^\d{8}$/.test(row[1] ?? '') && /^\d{4}$/.test(row[3] ?? '');
  const form = GDELT_FORMS.find((columns) => all(({ length }) => length === columns.length));
  if (form !== undefined && all(isGdelt)) return { schema: 'gdelt-2', columns: form };
  const isGed = (row: readonly string[]) =>
    row.length === UCDP_GED_COLUMNS.length &&
    /^\d{4}$/.test(row[UCDP_GED_COLUMNS.indexOf('year')] ?? '') &&
    /^[123]$/.test(row[UCDP_GED_COLUMNS.indexOf('type_of_violence')] ?? '') &&
    /^\d{4}-\d{2}-\d{2}/.test(row[UCDP_GED_COLUMNS.indexOf('date_start')] ?? '');
  return all(isGed) ? { schema: 'ucdp-ged', columns: UCDP_GED_COLUMNS } : null;
}
