import { UnreadableTable } from './containerTable.ts';
import type { ZipEntry } from './zipEntries.ts';

/**
 * Names of files that hold tables, in steps: those of a later one are looked at where there is none of the ones before.
 * JSON and plain texts often tell of the table beside them.
 */
const STEPS = [
  /\.(csv|tsv|tab|geojson|geojsonl|ndjson|jsonl|kml|parquet|geoparquet|arrow|arrows|feather|packed)$/i,
  /\.json$/i,
  /\.(txt|dat)$/i,
];
/** What travels with a table and is none, or is one that is not read here (shapefiles). */
const COMPANIONS =
  /\.(pdf|docx?|rtf|md|html?|png|jpe?g|gif|svg|tiff?|webp|mp4|mov|xml|xsd|shp|shx|dbf|prj|cpg|sbn|sbx|qpj)$/i;
/** Texts that tell of the table beside them. */
const ABOUT = /^(readme|licen[cs]e|copying|notice|citation|changelog|terms)\b/i;
const WORKBOOK = /\.(xlsx|xlsm|ods)$/i;
const WORKBOOKS = ['[Content_Types].xml', 'META-INF/manifest.xml'];
/** The main document of a KMZ, by custom. */
const KMZ_DOCUMENT = 'doc.kml';
/** Names that are told of an archive with several tables. */
const MOST_NAMED = 5;

/**
 * The one table among the files of an archive; of the documents of a KMZ the main one, since the others are its parts:
 * `doc.kml`, or in what is named KMZ the first at its root. Throws `UnreadableTable` where there is none, or more than
 * one, or where it cannot be unpacked.
 */
export function tableInZip(entries: readonly ZipEntry[], archive: string): ZipEntry {
  if (entries.some(({ name }) => WORKBOOKS.includes(name))) throw new UnreadableTable('workbook', '');
  const files = entries.filter(({ name }) => !isHidden(name) && (STEPS[0]!.test(name) || !isAbout(name)));
  const steps = STEPS.map((names) => files.filter(({ name }) => names.test(name)));
  const others = files.filter(({ name }) => !COMPANIONS.test(name));
  const candidates = [...steps, others].find(({ length }) => length > 0) ?? [];
  const [first] = candidates;
  if (first === undefined) {
    throw new UnreadableTable(
      'zip-without-table',
      namesOf(entries.filter(({ name }) => !name.endsWith('/'))),
    );
  }
  const table = mainDocument(files, /\.kmz$/i.test(archive)) ?? (candidates.length === 1 ? first : null);
  if (table === null) throw new UnreadableTable('zip-of-several', namesOf(candidates));
  if (WORKBOOK.test(table.name)) throw new UnreadableTable('workbook', '');
  if (table.isEncrypted) throw new UnreadableTable('zip-locked', table.name);
  if (table.method !== 0 && table.method !== 8) {
    throw new UnreadableTable('zip-method', METHODS[table.method] ?? String(table.method));
  }
  return table;
}

const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

function isAbout(name: string): boolean {
  return ABOUT.test(name.split('/').at(-1)!);
}

/** Folders, and what systems write beside files. */
function isHidden(name: string): boolean {
  const parts = name.split('/');
  return name.endsWith('/') || parts[0] === '__MACOSX' || parts.at(-1)!.startsWith('.');
}

function mainDocument(files: readonly ZipEntry[], isKmz: boolean): ZipEntry | null {
  const atRoot = files.filter(({ name }) => !name.includes('/') && /\.kml$/i.test(name));
  const custom = atRoot.find(({ name }) => name.toLowerCase() === KMZ_DOCUMENT);
  return custom ?? (isKmz ? (atRoot[0] ?? null) : null);
}

function namesOf(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, MOST_NAMED).map(({ name }) => name);
  return [...names, ...(entries.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
