import type { Language } from '../core/text.ts';

/** The document behind a claim, as it describes itself. */
export interface CitedDocument {
  readonly title: string;
  /** In the citation's language; null where the title is in it already. */
  readonly titleTranslation: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** Null where the document does not name it: the citation then says so. */
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO day. */
  readonly published: string;
}

export type CitedSubject =
  | {
      readonly kind: 'claim';
      readonly id: string;
      /** Who says it, in words, in the citation's language. */
      readonly chain: string;
      readonly quote: string;
      readonly translation: { readonly text: string; readonly by: string } | null;
      /** Code points in the document's text, `end` exclusive. */
      readonly start: number;
      readonly end: number;
      readonly document: CitedDocument;
    }
  | {
      readonly kind: 'incident';
      readonly id: string;
      readonly title: string;
      readonly when: string;
      readonly claims: readonly string[];
      readonly documents: readonly CitedDocument[];
    }
  | {
      readonly kind: 'view';
      /** Range, filters and what they keep, in words. */
      readonly words: string;
      readonly documents: readonly CitedDocument[];
    };

/** Something to cite, with the dataset it stands in. All texts are in `language` already, quotes and titles apart. */
export interface Citation {
  readonly language: Language;
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string };
  /** The link that reopens what is cited; it names language and dataset version. */
  readonly address: string;
  /** ISO day on which the reader saw it. */
  readonly accessed: string;
  readonly subject: CitedSubject;
}

interface Words {
  readonly quoted: (text: string) => string;
  readonly characters: (start: number, end: number) => string;
  readonly noOutlet: string;
  readonly claimIn: (id: string) => string;
  readonly incidentIn: (id: string) => string;
  readonly viewOf: string;
  readonly synthesis: (claims: string) => string;
  readonly dataset: string;
  readonly version: (version: string) => string;
  readonly accessed: (day: string) => string;
  readonly claimTitle: (id: string, chain: string) => string;
  readonly comma: string;
  readonly semicolon: string;
}

export const CITATION_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    quoted: (text) => `“${text}”`,
    characters: (start, end) => `characters ${start}–${end}`,
    noOutlet: 'outlet not named in the document',
    claimIn: (id) => `Claim ${id} in`,
    incidentIn: (id) => `Incident ${id} in`,
    viewOf: 'A view of',
    synthesis: (claims) => `The curators’ synthesis, resting on claims ${claims}`,
    dataset: 'dataset',
    version: (version) => `version ${version}`,
    accessed: (day) => `accessed ${day}`,
    claimTitle: (id, chain) => `Claim ${id}: ${chain}`,
    comma: ', ',
    semicolon: '; ',
  },
  ar: {
    quoted: (text) => `«${text}»`,
    characters: (start, end) => `المحارف ${start}–${end}`,
    noOutlet: 'لا تسمّي الوثيقة الجهة الناشرة',
    claimIn: (id) => `القول ${id} في`,
    incidentIn: (id) => `الحادث ${id} في`,
    viewOf: 'عرض من',
    synthesis: (claims) => `صياغة المحرّرين، استناداً إلى الأقوال ${claims}`,
    dataset: 'مجموعة بيانات',
    version: (version) => `الإصدار ${version}`,
    accessed: (day) => `اطُّلع عليه في ${day}`,
    claimTitle: (id, chain) => `القول ${id}: ${chain}`,
    comma: '، ',
    semicolon: '؛ ',
  },
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-IQ-u-nu-latn' };

/** "26 July 2024" of an ISO day, with Levantine month names in Arabic. */
export function citedDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** Keeps words of another direction together in a paragraph (Unicode isolates). LaTeX does not know these marks. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

type Wrap = (text: string) => string;
const asItIs: Wrap = (text) => text;

/** A document as it describes itself: title, translated title, outlet or that none is named, day, address. */
export function documentText(document: CitedDocument, language: Language, wrap: Wrap = asItIs): string {
  const words = CITATION_WORDS[language];
  const { titleTranslation } = document;
  const title = `${wrap(document.title)}${titleTranslation === null ? '' : ` [${titleTranslation}]`}`;
  const parts = [title, document.outlet ?? words.noOutlet, citedDay(document.published, language)];
  if (document.url !== null) parts.push(document.url);
  return parts.join(words.comma);
}

/** The words of a claim with their translation and who made it. */
export function quoteText({ subject, language }: Citation, wrap: Wrap = asItIs): string | null {
  if (subject.kind !== 'claim') return null;
  const words = CITATION_WORDS[language];
  const quote = words.quoted(wrap(subject.quote));
  if (subject.translation === null) return quote;
  return `${quote} [${words.quoted(subject.translation.text)}${words.comma}${subject.translation.by}]`;
}

/** What a reference manager shows in its list. */
export function citationTitle({ subject, language, dataset }: Citation): string {
  if (subject.kind === 'claim') return CITATION_WORDS[language].claimTitle(subject.id, subject.chain);
  return subject.kind === 'incident' ? subject.title : dataset.title;
}

/** All that a citation says beside title, dataset, version, address and access: one sentence a part. */
export function citationNotes(citation: Citation, wrap: Wrap = asItIs): string[] {
  const { subject, language } = citation;
  const words = CITATION_WORDS[language];
  switch (subject.kind) {
    case 'claim':
      return [
        quoteText(citation, wrap) ?? '',
        [documentText(subject.document, language, wrap), words.characters(subject.start, subject.end)].join(
          words.comma,
        ),
      ];
    case 'incident':
      return [
        subject.when,
        words.synthesis(subject.claims.join(words.comma)),
        ...subject.documents.map((document) => documentText(document, language, wrap)),
      ];
    case 'view':
      return [subject.words, ...subject.documents.map((document) => documentText(document, language, wrap))];
  }
}

/** A sentence that ends in a full stop once, whatever it ended in. */
const sentence = (text: string) => (/[.!?؟]$/.test(text) ? text : `${text}.`);

/** The citation as one paragraph of plain text. */
export function plainCitation(citation: Citation): string {
  const { subject, language, dataset, address, accessed } = citation;
  const words = CITATION_WORDS[language];
  const notes = citationNotes(citation, isolated);
  const within =
    subject.kind === 'claim'
      ? words.claimIn(subject.id)
      : subject.kind === 'incident'
        ? words.incidentIn(subject.id)
        : words.viewOf;
  const head =
    subject.kind === 'claim'
      ? [`${subject.chain}: ${notes[0] ?? ''}`, ...notes.slice(1)]
      : subject.kind === 'incident'
        ? [subject.title, ...notes]
        : notes;
  const container = [words.quoted(dataset.title), words.dataset, words.version(dataset.version)];
  return [
    ...head.map(sentence),
    sentence(`${within}: ${container.join(words.comma)}`),
    `${address} (${words.accessed(citedDay(accessed, language))})`,
  ].join(' ');
}
