import { foldName } from './foldName.ts';

/** Of English and French, and of Arabic as written in the Levant and Iraq, in Egypt and the Gulf, and in the Maghreb. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'يناير', 'كانون الثاني', 'جانفي'],
  ['february', 'feb', 'février', 'févr', 'فبراير', 'شباط', 'فيفري'],
  ['march', 'mar', 'mars', 'مارس', 'آذار', 'اذار'],
  ['april', 'apr', 'avril', 'avr', 'أبريل', 'نيسان', 'أفريل', 'ابريل'],
  ['may', 'mai', 'مايو', 'أيار', 'ايار', 'ماي'],
  ['june', 'jun', 'juin', 'يونيو', 'حزيران', 'جوان'],
  ['july', 'jul', 'juillet', 'juil', 'يوليو', 'تموز', 'جويلية'],
  ['august', 'aug', 'août', 'أغسطس', 'آب', 'أوت', 'غشت'],
  ['september', 'sept', 'sep', 'septembre', 'سبتمبر', 'أيلول', 'شتنبر'],
  ['october', 'oct', 'octobre', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['december', 'dec', 'décembre', 'déc', 'ديسمبر', 'كانون الأول', 'دجنبر'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [foldName(name), index + 1])));

/** 1 to 12; null where the name is no month's. */
export function monthOf(name: string): number | null {
  return MONTHS.get(foldName(name)) ?? null;
}
