import type { Language } from '../core/text.ts';
import { bareAddress, escapeBibtex, miscEntry } from './bibtexEntry.ts';
import { CITATION_WORDS, citedDay } from './citationText.ts';
import { dateOf } from './cslItem.ts';

/** A row of a reader's own file, or a view of it. Nothing of it says who published the file, so neither do we. */
export interface TableCitation {
  readonly language: Language;
  readonly file: { readonly name: string; readonly sha256: string };
  /** How the file was read, in words: schema, zone. */
  readonly reading: readonly string[];
  readonly subject:
    | {
        readonly kind: 'row';
        readonly id: string;
        /** Number of the record in the file, from 1. */
        readonly row: number;
        readonly title: string;
        readonly when: string;
      }
    | { readonly kind: 'view'; readonly words: string };
  /** The link that reopens it where the file is. */
  readonly address: string;
  /** ISO day on which the reader saw it. */
  readonly accessed: string;
}

const WORDS = {
  en: {
    rowOf: (row: number, id: string, file: string) => `Row ${row} (id ${id}) of the file ${file}`,
    viewOf: (file: string) => `A view of the file ${file}`,
    hash: (sha256: string) => `SHA-256 ${sha256}`,
    publisher: 'the page that showed it does not know who published the file',
  },
  ar: {
    rowOf: (row: number, id: string, file: string) =>
      `الصف ${row} (المعرّف \u2068${id}\u2069) من الملف ${file}`,
    viewOf: (file: string) => `عرض من الملف ${file}`,
    hash: (sha256: string) => `\u2066SHA-256: ${sha256}\u2069`,
    publisher: 'لا تعرف الصفحة التي عرضته من نشر الملف',
  },
} as const satisfies Record<Language, unknown>;

function containerOf({ language, file, subject }: TableCitation): string {
  const name = CITATION_WORDS[language].quoted(`\u2068${file.name}\u2069`);
  return subject.kind === 'row'
    ? WORDS[language].rowOf(subject.row, subject.id, name)
    : WORDS[language].viewOf(name);
}

function factsOf({ language, file, reading }: TableCitation): string[] {
  return [WORDS[language].hash(file.sha256), ...reading, WORDS[language].publisher];
}

function titleOf({ subject, file }: TableCitation): string {
  return subject.kind === 'row' ? subject.title : file.name;
}

/** As one paragraph. */
export function plainTableCitation(citation: TableCitation): string {
  const { subject, language, address, accessed } = citation;
  const words = CITATION_WORDS[language];
  const head =
    subject.kind === 'row'
      ? `${words.quoted(`\u2068${subject.title}\u2069`)}${words.comma}${subject.when}`
      : subject.words;
  return `${head}. ${containerOf(citation)} (${factsOf(citation).join(words.semicolon)}). ${address} (${words.accessed(citedDay(accessed, language))})`;
}

/** An entry of the type `misc`: no author, no organization, no year, since nobody said them. */
export function bibtexOfTable(citation: TableCitation): string {
  const { subject, language, file, address, accessed } = citation;
  const part = subject.kind === 'row' ? `row-${subject.row}` : `view-${accessed}`;
  const plain = (text: string) => escapeBibtex(text.replace(/[\u2066-\u2069]/g, ''));
  const notes = [...(subject.kind === 'row' ? [subject.when] : [subject.words]), ...factsOf(citation)];
  return miscEntry(`file-${file.sha256.slice(0, 16)}-${part}`, [
    ['title', `{${plain(titleOf(citation))}}`],
    ['howpublished', plain(containerOf(citation))],
    ['url', bareAddress(address)],
    ['urldate', accessed],
    ['language', language === 'ar' ? 'arabic' : 'english'],
    ['note', plain(notes.join(CITATION_WORDS[language].semicolon))],
  ]);
}

/** A CSL-JSON file of one item. */
export function cslOfTable(citation: TableCitation): string {
  const { subject, language, file, address, accessed } = citation;
  const isRow = subject.kind === 'row';
  const item = {
    id: `${file.sha256.slice(0, 16)}/${isRow ? `row-${subject.row}` : 'view'}`,
    type: isRow ? 'entry' : 'dataset',
    title: titleOf(citation),
    ...(isRow && { 'container-title': file.name }),
    URL: address,
    accessed: dateOf(accessed),
    language,
    note: [containerOf(citation), ...(isRow ? [subject.when] : [subject.words]), ...factsOf(citation)].join(
      CITATION_WORDS[language].semicolon,
    ),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
