import { speakerOf } from '../core/dataset.ts';
import type { Dataset } from '../core/dataset.ts';
import { csvText, type CsvCell } from './csv.ts';
import type { ExportedClaim, ExportedView } from './exportedView.ts';

const SEPARATOR = ' | ';

export const CLAIM_COLUMNS = [
  'id',
  'kind',
  'speaker',
  'chain',
  'attribution_en',
  'attribution_ar',
  'direct_speech',
  'quote',
  'quote_language',
  'translation',
  'translation_language',
  'translated_by',
  'start_code_point',
  'end_code_point',
  'about',
  'reading_en',
  'reading_ar',
  'discrepancies',
  'source',
  'source_title',
  'source_published',
  'source_sha256',
  'link',
] as const;

function rowOf(
  { claim, source, attribution, readings, address }: ExportedClaim,
  dataset: Dataset,
): CsvCell[] {
  const { translations } = claim;
  return [
    claim.id,
    claim.kind,
    speakerOf(claim),
    claim.chain.join(' > '),
    attribution.en,
    attribution.ar,
    claim.directSpeech ? 'yes' : 'no',
    claim.quote.exact,
    source.language,
    translations.map(({ text }) => text).join(SEPARATOR),
    translations.map(({ language }) => language).join(SEPARATOR),
    translations.map(({ by }) => (by === 'curators' ? by : by.en)).join(SEPARATOR),
    claim.quote.start,
    claim.quote.end,
    claim.about.join(' '),
    readings.map(({ en }) => en).join(SEPARATOR),
    readings.map(({ ar }) => ar).join(SEPARATOR),
    (dataset.discrepanciesOfClaim.get(claim.id) ?? []).map(({ id }) => id).join(' '),
    source.id,
    source.title.original,
    source.published,
    source.archive.sha256,
    address,
  ];
}

/** The claims about what is shown, a row each; quotes as they stand in the document. */
export function claimsCsv({ dataset, claims }: ExportedView): string {
  return csvText(
    CLAIM_COLUMNS,
    claims.map((row) => rowOf(row, dataset)),
  );
}
