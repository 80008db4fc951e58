import { addresses } from './rules/addresses.ts';
import { attributionChains } from './rules/attributionChains.ts';
import { bothLanguages } from './rules/bothLanguages.ts';
import { casualties } from './rules/casualties.ts';
import { citedPlaces } from './rules/citedPlaces.ts';
import { coveredTimes } from './rules/coveredTimes.ts';
import { datasetHead } from './rules/datasetHead.ts';
import { documentDates } from './rules/documentDates.ts';
import { expressionsQuoted } from './rules/expressionsQuoted.ts';
import { footprints } from './rules/footprints.ts';
import { initiators } from './rules/initiators.ts';
import { orderedIntervals } from './rules/orderedIntervals.ts';
import { outsideEvidence } from './rules/outsideEvidence.ts';
import { quotesInArchive } from './rules/quotesInArchive.ts';
import { readingOrder } from './rules/readingOrder.ts';
import { relations } from './rules/relations.ts';
import { resolvingIds } from './rules/resolvingIds.ts';
import { restingOnClaims } from './rules/restingOnClaims.ts';
import type { Rule } from './rules/ruleContext.ts';
import { selectorAgreement } from './rules/selectorAgreement.ts';
import { selectorOffsets } from './rules/selectorOffsets.ts';
import { translations } from './rules/translations.ts';
import { uniqueIds } from './rules/uniqueIds.ts';
import { unwrittenTexts } from './rules/unwrittenTexts.ts';
import { usedEntries } from './rules/usedEntries.ts';
import { writtenTexts } from './rules/writtenTexts.ts';

/** Every rule of the checker, in the order in which an editor would ask. */
export const DATASET_RULES: readonly Rule[] = [
  datasetHead,
  documentDates,
  uniqueIds,
  resolvingIds,
  readingOrder,
  selectorOffsets,
  selectorAgreement,
  quotesInArchive,
  expressionsQuoted,
  attributionChains,
  translations,
  casualties,
  outsideEvidence,
  restingOnClaims,
  orderedIntervals,
  coveredTimes,
  initiators,
  relations,
  footprints,
  citedPlaces,
  bothLanguages,
  writtenTexts,
  unwrittenTexts,
  addresses,
  usedEntries,
];
