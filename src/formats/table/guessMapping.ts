import type {
  ColumnMapping,
  ColumnRole,
  DateOrder,
  ImportQuestion,
  Inspection,
} from '../../core/tableImport.ts';
import { foldName } from './foldName.ts';
import { parseCoordinate, parsePair } from './parseCoordinate.ts';
import { latinDigits, parseDate } from './parseDate.ts';

/** Header words of each role, in both languages, the surest first; compared folded. */
const HEADERS: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: [
    'id',
    'event id',
    'incident id',
    'identifier',
    'uuid',
    'guid',
    'code',
    'ref',
    'معرف',
    'المعرف',
    'رقم',
    'الرقم',
    'رقم الحادث',
  ],
  title: [
    'title',
    'headline',
    'name',
    'event',
    'incident',
    'subject',
    'العنوان',
    'عنوان',
    'الحدث',
    'الحادث',
    'حدث',
    'الاسم',
  ],
  notes: [
    'notes',
    'description',
    'summary',
    'details',
    'comment',
    'comments',
    'text',
    'content',
    'الوصف',
    'وصف',
    'ملاحظات',
    'التفاصيل',
    'تفاصيل',
    'ملخص',
    'النص',
  ],
  date: [
    'date',
    'event date',
    'incident date',
    'start date',
    'date start',
    'start',
    'datetime',
    'date time',
    'timestamp',
    'day',
    'when',
    'occurred',
    'verified date',
    'التاريخ',
    'تاريخ',
    'تاريخ الحادث',
    'تاريخ الحدث',
    'اليوم',
    'تاريخ البداية',
  ],
  'date-end': ['end date', 'date end', 'end', 'until', 'to date', 'تاريخ النهاية', 'تاريخ الانتهاء', 'حتى'],
  time: ['time', 'hour', 'local time', 'time of day', 'الوقت', 'الساعة', 'ساعة', 'وقت'],
  latitude: ['geometry latitude', 'latitude', 'lat', 'y', 'y coordinate', 'خط العرض', 'دائرة العرض', 'العرض'],
  longitude: [
    'geometry longitude',
    'longitude',
    'lon',
    'lng',
    'long',
    'x',
    'x coordinate',
    'خط الطول',
    'الطول',
  ],
  'latitude-longitude': [
    'lat lon',
    'lat lng',
    'lat long',
    'latlng',
    'latlon',
    'latitude longitude',
    'coordinates',
    'coords',
    'gps',
    'geolocation',
    'الإحداثيات',
    'إحداثيات',
  ],
  'longitude-latitude': ['lon lat', 'lng lat', 'longitude latitude', 'wkt', 'geom', 'geometry', 'point'],
  radius: [
    'geometry radius',
    'radius',
    'radius m',
    'uncertainty',
    'accuracy',
    'coordinateuncertaintyinmeters',
    'coordinate uncertainty in meters',
    'نصف القطر',
    'الدقة بالأمتار',
  ],
  type: [
    'type',
    'event type',
    'incident type',
    'category',
    'sub event type',
    'kind',
    'class',
    'النوع',
    'نوع',
    'نوع الحادث',
    'نوع الحدث',
    'الفئة',
    'التصنيف',
  ],
  actor: [
    'actor',
    'actors',
    'actor1',
    'actor2',
    'perpetrator',
    'group',
    'party',
    'side a',
    'side b',
    'الجهة',
    'الفاعل',
    'الطرف',
    'الجهة المنفذة',
    'الأطراف',
  ],
  source: [
    'source',
    'sources',
    'source url',
    'url',
    'link',
    'links',
    'reference',
    'outlet',
    'المصدر',
    'المصادر',
    'مصدر',
    'الرابط',
    'رابط',
  ],
  place: [
    'place',
    'location',
    'city',
    'town',
    'village',
    'locality',
    'settlement',
    'address',
    'المكان',
    'الموقع',
    'المدينة',
    'البلدة',
    'القرية',
    'مكان',
    'موقع',
  ],
};

/** Roles that several columns can have. */
const MANY: readonly ColumnRole[] = ['actor', 'source', 'notes'];
/** Roles that a table without any of them is no use for: then the reader is asked. */
const ESSENTIAL: readonly ColumnRole[] = ['date', 'latitude', 'latitude-longitude', 'longitude-latitude'];

const ROLE_OF_HEADER = new Map<string, { role: ColumnRole; rank: number }>();
for (const [role, names] of Object.entries(HEADERS) as [ColumnRole, readonly string[]][]) {
  names.forEach((name, rank) => {
    const folded = foldName(name);
    if (!ROLE_OF_HEADER.has(folded)) ROLE_OF_HEADER.set(folded, { role, rank });
  });
}

/**
 * Guesses what each column is by its header and, for dates and coordinates, by what stands in it; and says what has to
 * be asked. `rows` are the first rows without the header.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<Inspection, 'mapping' | 'questions' | 'dateOrder'> {
  const found: Partial<Record<ColumnRole, { column: number; rank: number }[]>> = {};
  columns.forEach((header, column) => {
    const known = ROLE_OF_HEADER.get(foldName(header));
    if (known === undefined || !fits(known.role, valuesOf(rows, column))) return;
    (found[known.role] ??= []).push({ column, rank: known.rank });
  });
  const mapping: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [role, candidates] of Object.entries(found) as [
    ColumnRole,
    { column: number; rank: number }[],
  ][]) {
    const best = candidates.toSorted((a, b) => a.rank - b.rank || a.column - b.column);
    mapping[role] = MANY.includes(role)
      ? best.map(({ column }) => column).toSorted((a, b) => a - b)
      : best.slice(0, 1).map(({ column }) => column);
  }
  if (mapping.latitude !== undefined && mapping.longitude !== undefined) {
    delete mapping['latitude-longitude'];
    delete mapping['longitude-latitude'];
  } else {
    delete mapping.latitude;
    delete mapping.longitude;
  }
  return { mapping, questions: questionsOf(columns, rows, mapping), dateOrder: dateOrderOf(rows, mapping) };
}

/** The order of day and month that the mapped date columns decide together. */
export function dateOrderOf(rows: readonly (readonly string[])[], mapping: ColumnMapping): DateOrder | null {
  const columns = [...(mapping.date ?? []), ...(mapping['date-end'] ?? [])];
  return decidedDateOrder(columns.flatMap((column) => valuesOf(rows, column)));
}

/** What has to be asked about a mapping, whoever made it. A table that nobody knows is always shown once. */
export function questionsOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [{ kind: 'mapping' }];
  for (const role of ['date', 'date-end'] as const) {
    for (const column of mapping[role] ?? []) {
      const question = dateQuestion(columns[column] ?? '', valuesOf(rows, column));
      if (question !== null) questions.push(question);
    }
  }
  const swapped = swapQuestion(rows, mapping);
  if (swapped !== null) questions.push(swapped);
  return questions;
}

/** True where a table can be drawn as it is mapped: something of where or when is known. */
export function isEnough(mapping: ColumnMapping): boolean {
  return ESSENTIAL.some((role) => (mapping[role] ?? []).length > 0);
}

function valuesOf(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
}

/** Whether most of what stands in a column can be what its header says. A column of nothing can be anything. */
function fits(role: ColumnRole, values: readonly string[]): boolean {
  const most = (test: (value: string) => boolean) =>
    values.length === 0 || values.filter(test).length >= values.length * 0.5;
  switch (role) {
    case 'date':
    case 'date-end':
      return most((value) => {
        const read = parseDate(value, null);
        return read.ok || read.problem === 'ambiguous-date' || read.problem === 'no-such-day';
      });
    case 'time':
      return most((value) => /^\d{1,2}[:.]\d{2}/.test(latinDigits(value)));
    case 'latitude':
    case 'longitude':
      return most((value) => !Number.isNaN(parseCoordinate(value)));
    case 'latitude-longitude':
    case 'longitude-latitude':
      return most((value) => parsePair(value, 'latitude') !== null);
    case 'radius':
      return most((value) => /^\d+([.,]\d+)?$/.test(latinDigits(value)));
    default:
      return true;
  }
}

const AMBIGUOUS_EXAMPLES = 4;

/** Asks where some dates could be read both ways and none can be read one way only. */
function dateQuestion(column: string, values: readonly string[]): ImportQuestion | null {
  const ambiguous = values.filter((value) => {
    const read = parseDate(value, null);
    return !read.ok && read.problem === 'ambiguous-date';
  });
  if (ambiguous.length === 0 || decidedDateOrder(values) !== null) return null;
  return { kind: 'date-order', column, examples: [...new Set(ambiguous)].slice(0, AMBIGUOUS_EXAMPLES) };
}

/** Asks where latitudes lie beyond the poles but would be longitudes, and longitudes could be latitudes. */
function swapQuestion(rows: readonly (readonly string[])[], mapping: ColumnMapping): ImportQuestion | null {
  const [latitude] = mapping.latitude ?? [];
  const [longitude] = mapping.longitude ?? [];
  const pairs = rows.flatMap((row): (readonly [number, number])[] => {
    if (latitude !== undefined && longitude !== undefined) {
      return [[parseCoordinate(row[latitude] ?? ''), parseCoordinate(row[longitude] ?? '')]];
    }
    const [both] = mapping['latitude-longitude'] ?? [];
    const pair = both === undefined ? null : parsePair(row[both] ?? '', 'latitude');
    return pair === null ? [] : [pair];
  });
  const beyond = pairs.filter(
    ([lat, lon]) => Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90,
  );
  if (beyond.length === 0) return null;
  return {
    kind: 'swapped-coordinates',
    examples: beyond.slice(0, AMBIGUOUS_EXAMPLES).map(([lat, lon]) => `${lat}, ${lon}`),
  };
}

/**
 * The order of day and month that the rows decide by themselves, because one of them can only be read one way; null
 * where none does, or where they contradict each other.
 */
export function decidedDateOrder(values: readonly string[]): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [, first, second] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(latinDigits(value)) ?? [];
    if (first === undefined || second === undefined) continue;
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-month';
  return monthFirst > 0 && dayFirst === 0 ? 'month-day' : null;
}
