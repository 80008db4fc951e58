import type { Dataset } from '../../core/dataset.ts';
import type { Claim, Source } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';
import type { Citation, CitedDocument, CitedSubject } from '../../formats/citationText.ts';
import { attributionText } from '../claim/attributionText.ts';
import { claimMessages } from '../claim/messages.ts';
import { translationFor } from '../claim/translationFor.ts';
import type { CiteSubject } from './citeSubject.ts';

/** What a dataset of ours holds: rows of a table are cited by their file. */
type DatasetSubject = Exclude<CiteSubject, { kind: 'row' }>;

function documentOf(source: Source, language: Language): CitedDocument {
  const isForeign = source.language.split('-')[0] !== language;
  return {
    title: source.title.original,
    titleTranslation: isForeign ? source.title.translation[language] : null,
    language: source.language,
    outlet: source.outlet,
    url: source.url,
    published: source.published,
  };
}

function documentsOf(claims: Iterable<Claim>, dataset: Dataset, language: Language): CitedDocument[] {
  const sources = new Set([...claims].flatMap(({ id }) => dataset.sourceOfClaim.get(id) ?? []));
  return [...sources].map((source) => documentOf(source, language));
}

function translationOf(claim: Claim, source: Source, language: Language) {
  const found = source.language.split('-')[0] === language ? undefined : translationFor(claim, language);
  if (found === undefined) return null;
  const by = found.by === 'curators' ? claimMessages[language].ourTranslation : found.by[language];
  return { text: found.text, by };
}

function subjectOf(
  subject: DatasetSubject,
  dataset: Dataset,
  language: Language,
  words: string,
): CitedSubject | null {
  if (subject.kind === 'view') {
    return { kind: 'view', words, documents: documentsOf(dataset.claims.values(), dataset, language) };
  }
  if (subject.kind === 'incident') {
    const incident = dataset.incidents.get(subject.incident);
    if (incident === undefined) return null;
    const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
    return {
      kind: 'incident',
      id: incident.id,
      title: incident.title[language],
      when: incident.time.words[language],
      claims: claims.map(({ id }) => id),
      documents: documentsOf(claims, dataset, language),
    };
  }
  const claim = dataset.claims.get(subject.claim);
  const source = dataset.sourceOfClaim.get(subject.claim);
  if (claim === undefined || source === undefined) return null;
  return {
    kind: 'claim',
    id: claim.id,
    chain: attributionText(claim, dataset, language),
    quote: claim.quote.exact,
    translation: translationOf(claim, source, language),
    start: claim.quote.start,
    end: claim.quote.end,
    document: documentOf(source, language),
  };
}

interface Circumstances {
  readonly language: Language;
  readonly address: string;
  readonly accessed: string;
  /** Range and filters in words. */
  readonly words: string;
}

/** What the formats need to cite a subject; null where the dataset does not hold it. */
export function citationOf(
  subject: DatasetSubject,
  dataset: Dataset,
  { language, address, accessed, words }: Circumstances,
): Citation | null {
  const cited = subjectOf(subject, dataset, language, words);
  if (cited === null) return null;
  const { id, title, version } = dataset.head;
  return { language, dataset: { id, title: title[language], version }, address, accessed, subject: cited };
}
