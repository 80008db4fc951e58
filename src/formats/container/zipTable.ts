import { UnreadableTable } from './containerTable.ts';
import type { ZipEntry } from './zipEntries.ts';

/** Names of files that hold tables; others are looked at only where there is none of these. */
const TABLES =
  /\.(csv|tsv|tab|json|geojson|geojsonl|ndjson|jsonl|kml|parquet|geoparquet|arrow|arrows|feather|packed)$/i;
const TEXTS = /\.(txt|dat)$/i;
/** What travels with a table and is none. */
const COMPANIONS = /\.(pdf|docx?|rtf|md|html?|png|jpe?g|gif|svg|tiff?|webp|mp4|mov|xml|xsd)$/i;
const WORKBOOKS = ['[Content_Types].xml', 'META-INF/manifest.xml'];
/** The main document of a KMZ, by custom. */
const KMZ_DOCUMENT = 'doc.kml';
/** Names that are told of an archive with several tables. */
const MOST_NAMED = 5;

/**
 * The one table among the files of an archive; of the documents of a KMZ the main one, since the others are its parts.
 * Throws `UnreadableTable` where there is none, or more than one, or where it cannot be unpacked.
 */
export function tableInZip(entries: readonly ZipEntry[]): ZipEntry {
  if (entries.some(({ name }) => WORKBOOKS.includes(name))) throw new UnreadableTable('workbook', '');
  const files = entries.filter(({ name }) => !isHidden(name));
  const found = [TABLES, TEXTS].map((names) => files.filter(({ name }) => names.test(name)));
  const others = files.filter(({ name }) => !COMPANIONS.test(name));
  const candidates = [...found, others].find(({ length }) => length > 0) ?? [];
  const [first] = candidates;
  if (first === undefined) {
    throw new UnreadableTable(
      'zip-without-table',
      namesOf(entries.filter(({ name }) => !name.endsWith('/'))),
    );
  }
  const table = candidates.length === 1 ? first : mainDocument(candidates);
  if (table === null) throw new UnreadableTable('zip-of-several', namesOf(candidates));
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

/** Folders, and what systems write beside files. */
function isHidden(name: string): boolean {
  const parts = name.split('/');
  return name.endsWith('/') || parts[0] === '__MACOSX' || parts.at(-1)!.startsWith('.');
}

function mainDocument(candidates: readonly ZipEntry[]): ZipEntry | null {
  const isKmz = candidates.every(({ name }) => /\.kml$/i.test(name));
  if (!isKmz) return null;
  const custom = candidates.find(({ name }) => name.toLowerCase() === KMZ_DOCUMENT);
  const atRoot = candidates.filter(({ name }) => !name.includes('/'));
  return custom ?? (atRoot.length === 1 ? atRoot[0]! : null);
}

function namesOf(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, MOST_NAMED).map(({ name }) => name);
  return [...names, ...(entries.length > MOST_NAMED ? ['…'] : [])].join(', ');
}
