import { numberText } from '../language/plural.ts';

/** Numbers in sentences: words for small ones, digits for the rest. Cells and counts beside names keep their digits. */

const ENGLISH = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "one" … "nine", then digits. */
export function numberWord(count: number): string {
  return ENGLISH[count] ?? numberText(count);
}

export type Gender = 'masculine' | 'feminine';

/** An Arabic noun with its counted forms; `few` follows 3–10, `many` 11–99 and `other` the hundreds. */
export interface ArabicNoun {
  readonly gender: Gender;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** From three to ten, the numeral takes the gender that its noun has not. Keyed by the noun's gender. */
const THREE_TO_TEN: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  feminine: ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
};

const arabic = new Intl.PluralRules('ar');

/** A counted noun from one upwards: "ست روايات", "روايتان", "11 رواية". */
export function countedNoun(count: number, noun: ArabicNoun): string {
  if (count === 1) return noun.one;
  if (count === 2) return noun.two;
  const form = arabic.select(count);
  if (form === 'few') return `${THREE_TO_TEN[noun.gender][count - 3] ?? numberText(count)} ${noun.few}`;
  return `${numberText(count)} ${form === 'many' ? noun.many : noun.other}`;
}

/** A count that stands for its noun: "ثلاث", "واحدة", "11". */
export function countAlone(count: number, gender: Gender): string {
  if (count === 1) return gender === 'feminine' ? 'واحدة' : 'واحد';
  if (count === 2) return gender === 'feminine' ? 'اثنتان' : 'اثنان';
  // Without a noun after it, the numeral eight ends in tanwin.
  if (count === 8 && gender === 'feminine') return 'ثمانٍ';
  return THREE_TO_TEN[gender][count - 3] ?? numberText(count);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a, and b", "a, b, and c"; "أ، وب" in Arabic. */
export function listed(items: readonly string[], language: 'en' | 'ar'): string {
  if (language === 'ar') return items.join('، و');
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}, and ${last}`;
}
