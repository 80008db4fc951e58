import type { ColumnRole } from '../../core/tableImport.ts';
import type { ColumnUse } from '../../formats/table/columnUses.ts';
import type { LocalText } from '../../core/text.ts';

/** What a column can be, in words. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, LocalText>> = {
  id: { en: 'Identifier', ar: 'المعرّف' },
  title: { en: 'Title', ar: 'العنوان' },
  notes: { en: 'Description', ar: 'الوصف' },
  date: { en: 'Date (or start)', ar: 'التاريخ (أو البداية)' },
  'date-end': { en: 'End date', ar: 'تاريخ النهاية' },
  year: { en: 'Year of the date', ar: 'سنة التاريخ' },
  month: { en: 'Month of the date', ar: 'شهر التاريخ' },
  day: { en: 'Day of the date', ar: 'يوم التاريخ' },
  time: { en: 'Time of day', ar: 'الوقت من اليوم' },
  latitude: { en: 'Latitude', ar: 'خط العرض' },
  longitude: { en: 'Longitude', ar: 'خط الطول' },
  'latitude-longitude': { en: 'Latitude, longitude', ar: 'خط العرض ثم خط الطول' },
  'longitude-latitude': { en: 'Longitude, latitude', ar: 'خط الطول ثم خط العرض' },
  radius: { en: 'Uncertainty in metres', ar: 'عدم اليقين بالأمتار' },
  type: { en: 'Type', ar: 'النوع' },
  actor: { en: 'Actor', ar: 'الجهة' },
  source: { en: 'Source', ar: 'المصدر' },
  place: { en: 'Place', ar: 'المكان' },
};

/** What a known schema reads a column for. */
export const USE_NAMES: Readonly<Record<ColumnUse, LocalText>> = {
  ...ROLE_NAMES,
  'time-precision': { en: 'Precision of the date', ar: 'دقة التاريخ' },
  'place-precision': { en: 'Precision of the place', ar: 'دقة المكان' },
  killed: { en: 'Killed', ar: 'القتلى' },
  injured: { en: 'Injured', ar: 'الجرحى' },
  attribution: { en: 'How sure the attribution is', ar: 'مدى الثقة بالنسبة' },
  target: { en: 'Target', ar: 'المستهدف' },
};
