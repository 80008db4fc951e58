import type { Dataset } from '../../core/dataset.ts';
import type { Source } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';
import { countedNoun, numberWord, type ArabicNoun } from './countedWords.ts';

interface DocumentNoun {
  readonly en: readonly [one: string, other: string];
  /** In the genitive, after عبر. */
  readonly ar: ArabicNoun;
}

const DOCUMENT: DocumentNoun = {
  en: ['document', 'documents'],
  ar: {
    gender: 'feminine',
    one: 'وثيقة واحدة',
    two: 'وثيقتين',
    few: 'وثائق',
    many: 'وثيقة',
    other: 'وثيقة',
  },
};

const DOCUMENTS: Readonly<Record<Source['kind'], DocumentNoun>> = {
  'news-article': {
    en: ['article', 'articles'],
    ar: {
      gender: 'masculine',
      one: 'مقال واحد',
      two: 'مقالين',
      few: 'مقالات',
      many: 'مقالاً',
      other: 'مقال',
    },
  },
  report: {
    en: ['report', 'reports'],
    ar: {
      gender: 'masculine',
      one: 'تقرير واحد',
      two: 'تقريرين',
      few: 'تقارير',
      many: 'تقريراً',
      other: 'تقرير',
    },
  },
  statement: {
    en: ['statement', 'statements'],
    ar: {
      gender: 'masculine',
      one: 'بيان واحد',
      two: 'بيانين',
      few: 'بيانات',
      many: 'بياناً',
      other: 'بيان',
    },
  },
  'social-media-post': {
    en: ['post', 'posts'],
    ar: {
      gender: 'masculine',
      one: 'منشور واحد',
      two: 'منشورين',
      few: 'منشورات',
      many: 'منشوراً',
      other: 'منشور',
    },
  },
  database: {
    en: ['database', 'databases'],
    ar: {
      gender: 'feminine',
      one: 'قاعدة بيانات واحدة',
      two: 'قاعدتي بيانات',
      few: 'قواعد بيانات',
      many: 'قاعدة بيانات',
      other: 'قاعدة بيانات',
    },
  },
};

/** "one article", "two reports", "three documents" where they are of several kinds. */
export function documentsText(dataset: Dataset, documents: readonly string[], language: Language): string {
  const kinds = new Set(documents.map((id) => dataset.sources.get(id)?.kind));
  const [kind] = kinds;
  const noun = kinds.size === 1 && kind !== undefined ? DOCUMENTS[kind] : DOCUMENT;
  if (language === 'ar') return countedNoun(documents.length, noun.ar);
  return `${numberWord(documents.length)} ${noun.en[documents.length === 1 ? 0 : 1]}`;
}
