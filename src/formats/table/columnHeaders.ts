import type { ColumnRole } from '../../core/tableImport.ts';
import { foldName } from './foldName.ts';

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
    'event name',
    'event title',
    'incident name',
    'incident title',
    'what happened',
    'العنوان',
    'عنوان',
    'الحدث',
    'الحادث',
    'حدث',
    'الاسم',
    'اسم الحادث',
    'اسم الحدث',
    'عنوان الحادث',
    'عنوان الحدث',
    'ماذا حدث',
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
    'when',
    'occurred',
    'verified date',
    'التاريخ',
    'تاريخ',
    'تاريخ الحادث',
    'تاريخ الحدث',
    'تاريخ البداية',
  ],
  'date-end': ['end date', 'date end', 'end', 'until', 'to date', 'تاريخ النهاية', 'تاريخ الانتهاء', 'حتى'],
  year: ['year', 'iyear', 'event year', 'السنة', 'سنة', 'العام', 'عام'],
  month: ['month', 'imonth', 'event month', 'الشهر', 'شهر'],
  day: ['day', 'iday', 'event day', 'day of month', 'اليوم', 'يوم'],
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

const ROLE_OF_HEADER = new Map<string, { role: ColumnRole; rank: number }>();
for (const [role, names] of Object.entries(HEADERS) as [ColumnRole, readonly string[]][]) {
  names.forEach((name, rank) => {
    const folded = foldName(name);
    if (!ROLE_OF_HEADER.has(folded)) ROLE_OF_HEADER.set(folded, { role, rank });
  });
}

/** Words by which a longer header can be told: "Date of incident", "death_date", "Latitude (N)". */
const WORDS: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['date', ['date', 'datetime', 'timestamp', 'تاريخ', 'التاريخ']],
  ['latitude', ['latitude', 'lat', 'خط العرض', 'دائره العرض']],
  ['longitude', ['longitude', 'lon', 'lng', 'long', 'خط الطول']],
];
/** With one of these a date is that of an end, or of what was done about an incident: never when it was. */
const END_WORDS = ['end', 'to', 'until', 'finish', 'النهايه', 'الانتهاء'];
const OTHER_DATES =
  'added created updated modified edited published publication reported report posted upload uploaded accessed archived retrieved entry entered import imported verified verification source النشر الاضافه التحديث التعديل الابلاغ'.split(
    ' ',
  );
/** Behind every header that is known as a whole. */
const BY_WORD = 1000;

/** `rank`: how surely, 0 is the surest. `byWord`: only a word of the header says so. */
export interface HeaderRole {
  readonly role: ColumnRole;
  readonly rank: number;
  readonly byWord?: true;
}

/** What a header says that its column is; null where it says nothing that is known. */
export function roleOfHeader(header: string): HeaderRole | null {
  const words = foldName(header.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '));
  return ROLE_OF_HEADER.get(foldName(header)) ?? ROLE_OF_HEADER.get(words) ?? roleByWord(words);
}

function roleByWord(words: string): HeaderRole | null {
  const holds = (word: string) => ` ${words} `.includes(` ${word} `);
  const [found, other] = WORDS.filter(([, known]) => known.some(holds)).map(([role]) => role);
  // A header with both coordinates, or with a date and a coordinate, says too much.
  if (found === undefined || other !== undefined) return null;
  if (found !== 'date') return { role: found, rank: BY_WORD, byWord: true };
  if (OTHER_DATES.some(holds)) return null;
  return { role: END_WORDS.some(holds) ? 'date-end' : 'date', rank: BY_WORD, byWord: true };
}
