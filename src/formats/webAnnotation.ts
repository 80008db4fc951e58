import type { Dataset } from '../core/dataset.ts';
import type { Selector } from '../core/format/primitives.ts';
import type { Source } from '../core/format/source.ts';
import { parseInstant } from '../core/time.ts';
import type { ExportedClaim, ExportedView } from './exportedView.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Languages of sources written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ckb|ps|syr|yi)\b/;

/** The address of a document; one that gives none is named by the hash of its archived text. */
export function documentIri(source: Source): string {
  return source.url ?? `urn:sha256:${source.archive.sha256}`;
}

/** Both selectors point at the same words; offsets are code points, as the Web Annotation model counts. */
function selectorsOf({ exact, prefix, suffix, start, end }: Selector) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

function textualBody(value: string, language: string, purpose: 'describing' | 'commenting') {
  return {
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language,
    textDirection: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr',
    purpose,
  };
}

/** Translations, who speaks and what we read describe the words; a discrepancy with the outside world comments on them. */
function bodiesOf({ claim, attribution, readings }: ExportedClaim, dataset: Dataset) {
  const languages = ['en', 'ar'] as const;
  const discrepancies = dataset.discrepanciesOfClaim.get(claim.id) ?? [];
  return [
    ...claim.translations.map(({ text, language }) => textualBody(text, language, 'describing')),
    ...languages.map((language) => textualBody(attribution[language], language, 'describing')),
    ...languages.flatMap((language) =>
      readings.map((reading) => textualBody(reading[language], language, 'describing')),
    ),
    ...discrepancies.flatMap(({ fact, says, others }) =>
      languages.map((language) =>
        textualBody(`${fact[language]}: ${says[language]} ≠ ${others[language]}`, language, 'commenting'),
      ),
    ),
  ];
}

function annotationOf(exported: ExportedClaim, dataset: Dataset, creator: object) {
  const { claim, source, address } = exported;
  const updated = source.lastUpdated === null ? null : parseInstant(source.lastUpdated);
  return {
    id: address,
    type: 'Annotation',
    motivation: 'describing',
    creator,
    body: bodiesOf(exported, dataset),
    target: {
      type: 'SpecificResource',
      source: documentIri(source),
      // The state of the document that the words were read in.
      ...(updated !== null && {
        state: { type: 'TimeState', sourceDate: new Date(updated).toISOString().replace('.000Z', 'Z') },
      }),
      selector: selectorsOf(claim.quote),
    },
  };
}

/** The claims about what is shown as a W3C Web Annotation collection (JSON-LD), one annotation a claim. */
export function webAnnotation({ dataset, claims, address }: ExportedView): string {
  const { head } = dataset;
  const creator = { type: 'Organization', name: `Curators of “${head.title.en}”` };
  const page = {
    id: `${address}#page-1`,
    type: 'AnnotationPage',
    partOf: address,
    startIndex: 0,
    items: claims.map((claim) => annotationOf(claim, dataset, creator)),
  };
  const collection = {
    '@context': ANNOTATION_CONTEXT,
    id: address,
    type: 'AnnotationCollection',
    label: `${head.title.en}, version ${head.version}`,
    creator,
    generator: { type: 'Software', name: 'Dateline' },
    ...(head.licence.url !== undefined && { rights: head.licence.url }),
    total: claims.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
