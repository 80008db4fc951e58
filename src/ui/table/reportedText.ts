import type { ReportedNumber } from '../../core/tableImport.ts';
import { numberText } from '../language/plural.ts';
import type { rowMessages } from './messages.ts';

/** A reported number in words; "not reported" is never 0. */
export function reportedText(number: ReportedNumber | null, texts: (typeof rowMessages)['en']): string {
  if (number === null) return texts.notReported;
  const { low, best, high, zeroMayBeUnknown } = number;
  if (zeroMayBeUnknown) return texts.zeroUnknown;
  const range =
    low !== null && high !== null
      ? low === high
        ? numberText(low)
        : texts.range(numberText(low), numberText(high))
      : low !== null
        ? texts.atLeast(numberText(low))
        : null;
  if (best === null) return range ?? texts.notReported;
  return range === null || range === numberText(best)
    ? numberText(best)
    : texts.best(numberText(best), range);
}
