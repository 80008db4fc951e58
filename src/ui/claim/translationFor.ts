import type { Claim } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';

export type Translation = Claim['translations'][number];

/** The translation to show a reader: into the interface's language, else the first; undefined where there is none. */
export function translationFor(claim: Claim, language: Language): Translation | undefined {
  return claim.translations.find((one) => one.language === language) ?? claim.translations[0];
}
