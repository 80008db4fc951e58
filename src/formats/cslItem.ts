import { CITATION_WORDS, citationNotes, citationTitle, quoteText, type Citation } from './citationText.ts';

export interface CslDate {
  readonly 'date-parts': readonly [readonly [number, number, number]];
}

/** An item of CSL-JSON (schema `csl-data.json`), as Zotero, Pandoc and citeproc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'entry' | 'dataset';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly version: string;
  readonly URL: string;
  readonly accessed: CslDate;
  readonly language: string;
  readonly abstract?: string;
  readonly note: string;
  readonly 'original-title'?: string;
  readonly 'original-date'?: CslDate;
  readonly 'original-publisher'?: string;
}

/** An ISO day as CSL writes it. */
export function dateOf(day: string): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

/**
 * A claim or an incident is an `entry` in the dataset, a view is the `dataset`. The document of a claim is its original:
 * its title, its date, its outlet only where the document names one.
 */
export function cslItem(citation: Citation): CslItem {
  const { subject, language, dataset, address, accessed } = citation;
  const words = CITATION_WORDS[language];
  const quote = quoteText(citation);
  const part = subject.kind === 'view' ? 'view' : subject.id;
  return {
    id: `${dataset.id}/${part}`,
    type: subject.kind === 'view' ? 'dataset' : 'entry',
    title: citationTitle(citation),
    ...(subject.kind !== 'view' && { 'container-title': dataset.title }),
    version: dataset.version,
    URL: address,
    accessed: dateOf(accessed),
    language,
    ...(quote !== null && { abstract: quote }),
    note: citationNotes(citation)
      .slice(quote === null ? 0 : 1)
      .join(words.semicolon),
    ...(subject.kind === 'claim' && {
      'original-title': subject.document.title,
      'original-date': dateOf(subject.document.published),
      ...(subject.document.outlet !== null && { 'original-publisher': subject.document.outlet }),
    }),
  };
}

/** A CSL-JSON file of one item. */
export function cslJson(citation: Citation): string {
  return `${JSON.stringify([cslItem(citation)], null, 2)}\n`;
}
