import type { Language } from '../../core/text.ts';

/** The abjad, which is how Arabic letters items of a list. */
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** The letter of a version as a reader sees it: A, B … or أ، ب …; `AA` and the like letter by letter. */
export function versionLetter(letter: string, language: Language): string {
  if (language === 'en') return letter;
  return Array.from(letter, (one) => ABJAD[(one.codePointAt(0) ?? 65) - 65] ?? one).join('');
}
