import { foldName } from './foldName.ts';

/** Month names of English, and of Arabic as written in the Levant and Iraq, in Egypt and the Gulf, and in the Maghreb. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'مارس', 'آذار', 'اذار'],
  ['april', 'apr', 'أبريل', 'نيسان', 'أفريل', 'ابريل'],
  ['may', 'مايو', 'أيار', 'ايار', 'ماي'],
  ['june', 'jun', 'يونيو', 'حزيران', 'جوان'],
  ['july', 'jul', 'يوليو', 'تموز', 'جويلية'],
  ['august', 'aug', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sept', 'sep', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول', 'دجنبر'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [foldName(name), index + 1])));

/** 1 to 12; null where the name is no month's. */
export function monthOf(name: string): number | null {
  return MONTHS.get(foldName(name)) ?? null;
}
