import type { Dataset } from '../../core/dataset.ts';
import type { Claim, Source } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';
import { attributionText } from './attributionText.ts';
import { claimMessages } from './messages.ts';
import { translationFor } from './translationFor.ts';

/** A claim as plain text to paste: words, translation, who says it, where, link; a line each. */
export function copiedQuote(
  claim: Claim,
  source: Source,
  dataset: Dataset,
  language: Language,
  address: string,
): string {
  const texts = claimMessages[language];
  const translation = source.language === language ? undefined : translationFor(claim, language);
  const by = translation?.by === 'curators' ? texts.ourTranslation : translation?.by[language];
  const { start, end } = claim.quote;
  const where = [
    attributionText(claim, dataset, language),
    source.outlet,
    source.title.original,
    source.published,
    texts.characters(start, end),
  ];
  return [
    claim.quote.exact,
    translation && `${translation.text} (${by ?? ''})`,
    where.filter((part) => part !== null).join('. '),
    address,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
