import type { TableFormat, TableSchema } from '../../core/tableImport.ts';

/** Names that stay the same in every language. */
export const SCHEMA_NAMES: Readonly<Record<TableSchema, string>> = {
  acled: 'ACLED',
  'ucdp-ged': 'UCDP GED',
  gtd: 'GTD',
  'gdelt-2': 'GDELT',
  timemap: 'TimeMap',
  dateline: 'Dateline',
  own: '',
};

export const FORMAT_NAMES: Readonly<Record<TableFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  geojson: 'GeoJSON',
  'geojson-lines': 'GeoJSON (NDJSON)',
  kml: 'KML',
  parquet: 'Parquet',
  arrow: 'Arrow',
  timemap: 'TimeMap JSON',
  packed: 'Dateline Packed',
};
