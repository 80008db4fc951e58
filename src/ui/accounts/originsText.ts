import type { Origins } from '../../claims/comparison/independentOrigins.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Language } from '../../core/text.ts';
import { pluralAr, pluralEn } from '../language/plural.ts';
import { capitalised } from './countedWords.ts';
import { documentsText } from './documentsText.ts';

function carriersText(count: number, language: Language): string {
  return language === 'ar'
    ? pluralAr(count, {
        zero: 'لا جهة ناقلة',
        one: 'جهة ناقلة واحدة',
        two: 'جهتان ناقلتان',
        few: '# جهات ناقلة',
        many: '# جهة ناقلة',
        other: '# جهة ناقلة',
      })
    : pluralEn(count, {
        one: '# origin cited',
        other: '# origins cited',
      });
}

function speakersText(count: number, language: Language): string {
  return language === 'ar'
    ? pluralAr(count, {
        zero: 'لا متحدثين',
        one: 'متحدث واحد',
        two: 'متحدثان',
        few: '#\u00a0متحدثين',
        many: '#\u00a0متحدثاً',
        other: '#\u00a0متحدث',
      })
    : pluralEn(count, { one: '#\u00a0speaker', other: '#\u00a0speakers' });
}

/** What stands behind accounts, each origin once: "One article · 2 origins cited: Reuters, AFP · 4 speakers". */
export function originsText(origins: Origins, dataset: Dataset, language: Language): string {
  const names = origins.carriers.map((id) => dataset.speakers.get(id)?.shortName[language] ?? id);
  const parts: string[] = [];
  if (origins.documents.length > 0) {
    parts.push(capitalised(documentsText(dataset, origins.documents, language)));
  }
  if (names.length > 0) {
    parts.push(`${carriersText(names.length, language)}: ${names.join(language === 'ar' ? '، ' : ', ')}`);
  }
  if (origins.speakers.length > 0) parts.push(speakersText(origins.speakers.length, language));
  return parts.join(' · ');
}
