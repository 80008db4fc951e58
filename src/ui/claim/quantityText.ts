import type { MUNITION_KINDS } from '../../core/format/assertion.ts';
import type { NumberRange } from '../../core/format/primitives.ts';
import type { Language } from '../../core/text.ts';
import { numberText, pluralAr, pluralEn, type ArabicForms, type EnglishForms } from '../language/plural.ts';

/** A countable thing: its counted forms in both languages, and its name without a number. */
export interface Counted {
  readonly en: EnglishForms & { readonly none: string; readonly uncounted: string };
  readonly ar: ArabicForms & { readonly uncounted: string };
}

export const MUNITIONS: Readonly<Record<(typeof MUNITION_KINDS)[number], Counted>> = {
  rocket: {
    en: { none: 'no rockets', uncounted: 'rockets', one: '# rocket', other: '# rockets' },
    ar: {
      uncounted: 'صواريخ',
      zero: 'لا صواريخ',
      one: 'صاروخ واحد',
      two: 'صاروخان',
      few: '# صواريخ',
      many: '# صاروخاً',
      other: '# صاروخ',
    },
  },
  drone: {
    en: { none: 'no drones', uncounted: 'drones', one: '# drone', other: '# drones' },
    ar: {
      uncounted: 'طائرات مسيّرة',
      zero: 'لا طائرات مسيّرة',
      one: 'طائرة مسيّرة واحدة',
      two: 'طائرتان مسيّرتان',
      few: '# طائرات مسيّرة',
      many: '# طائرة مسيّرة',
      other: '# طائرة مسيّرة',
    },
  },
  missile: {
    en: { none: 'no missiles', uncounted: 'missiles', one: '# missile', other: '# missiles' },
    ar: {
      uncounted: 'صواريخ موجّهة',
      zero: 'لا صواريخ موجّهة',
      one: 'صاروخ موجّه واحد',
      two: 'صاروخان موجّهان',
      few: '# صواريخ موجّهة',
      many: '# صاروخاً موجّهاً',
      other: '# صاروخ موجّه',
    },
  },
  shell: {
    en: { none: 'no shells', uncounted: 'shells', one: '# shell', other: '# shells' },
    ar: {
      uncounted: 'قذائف',
      zero: 'لا قذائف',
      one: 'قذيفة واحدة',
      two: 'قذيفتان',
      few: '# قذائف',
      many: '# قذيفة',
      other: '# قذيفة',
    },
  },
  bomb: {
    en: { none: 'no bombs', uncounted: 'bombs', one: '# bomb', other: '# bombs' },
    ar: {
      uncounted: 'قنابل',
      zero: 'لا قنابل',
      one: 'قنبلة واحدة',
      two: 'قنبلتان',
      few: '# قنابل',
      many: '# قنبلة',
      other: '# قنبلة',
    },
  },
  gunfire: {
    en: { none: 'no gunfire', uncounted: 'gunfire', one: '# burst of fire', other: '# bursts of fire' },
    ar: {
      uncounted: 'إطلاق نار',
      zero: 'لا إطلاق نار',
      one: 'رشقة نار واحدة',
      two: 'رشقتا نار',
      few: '# رشقات نار',
      many: '# رشقة نار',
      other: '# رشقة نار',
    },
  },
  unknown: {
    en: {
      none: 'no munitions',
      uncounted: 'munitions of no named kind',
      one: '# munition of no named kind',
      other: '# munitions of no named kind',
    },
    ar: {
      uncounted: 'مقذوفات لا يُذكر نوعها',
      zero: 'لا مقذوفات',
      one: 'مقذوف واحد لا يُذكر نوعه',
      two: 'مقذوفان لا يُذكر نوعهما',
      few: '# مقذوفات لا يُذكر نوعها',
      many: '# مقذوفاً لا يُذكر نوعه',
      other: '# مقذوف لا يُذكر نوعه',
    },
  },
};

export const KILLED: Counted = {
  en: { none: 'no deaths', uncounted: 'deaths', one: '# killed', other: '# killed' },
  ar: {
    uncounted: 'قتلى',
    zero: 'لا قتلى',
    one: 'قتيل واحد',
    two: 'قتيلان',
    few: '# قتلى',
    many: '# قتيلاً',
    other: '# قتيل',
  },
};

export const INJURED: Counted = {
  en: { none: 'no injuries', uncounted: 'injuries', one: '# injured', other: '# injured' },
  ar: {
    uncounted: 'إصابات',
    zero: 'لا إصابات',
    one: 'جريح واحد',
    two: 'جريحان',
    few: '# جرحى',
    many: '# جريحاً',
    other: '# جريح',
  },
};

export const ATTACKS: Counted = {
  en: { none: 'no attacks', uncounted: 'attacks', one: '# attack', other: '# attacks' },
  ar: {
    uncounted: 'هجمات',
    zero: 'لا هجمات',
    one: 'هجوم واحد',
    two: 'هجومان',
    few: '# هجمات',
    many: '# هجوماً',
    other: '# هجوم',
  },
};

function exactText(count: number, counted: Counted, language: Language): string {
  if (language === 'ar') return pluralAr(count, counted.ar);
  return count === 0 ? counted.en.none : pluralEn(count, counted.en);
}

/** A counted range in words: "4 rockets", "at least 1 rocket", "2 to 4 rockets", "rockets" where no number is given. */
export function countedText(range: NumberRange | undefined, counted: Counted, language: Language): string {
  const { min = null, max = null } = range ?? {};
  const isArabic = language === 'ar';
  if (min === null && max === null) return counted[language].uncounted;
  if (min !== null && max !== null) {
    if (min === max) return exactText(min, counted, language);
    return isArabic
      ? `من ${numberText(min)} إلى ${exactText(max, counted, language)}`
      : `${numberText(min)} to ${exactText(max, counted, language)}`;
  }
  const bound = exactText((min ?? max) as number, counted, language);
  if (isArabic) return `${bound} على ${min === null ? 'الأكثر' : 'الأقل'}`;
  return `at ${min === null ? 'most' : 'least'} ${bound}`;
}

/** A bare range: "2", "at least 2", "2 to 4"; null where no number is given. */
export function rangeText(range: NumberRange | undefined, language: Language): string | null {
  const { min = null, max = null } = range ?? {};
  const isArabic = language === 'ar';
  if (min === null && max === null) return null;
  if (min !== null && max !== null) {
    if (min === max) return numberText(min);
    return isArabic
      ? `من ${numberText(min)} إلى ${numberText(max)}`
      : `${numberText(min)} to ${numberText(max)}`;
  }
  const bound = numberText((min ?? max) as number);
  if (isArabic) return `${bound} على ${min === null ? 'الأكثر' : 'الأقل'}`;
  return `at ${min === null ? 'most' : 'least'} ${bound}`;
}
