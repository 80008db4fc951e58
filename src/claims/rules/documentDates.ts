import { isDay, parseInstant } from '../../core/time.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt } from './ruleContext.ts';

/** A zone may be this far ahead of the zone in which a document counts its days; milliseconds. */
const WIDEST_OFFSET = 14 * 3_600_000;

/** The dates of a document exist and follow one another: published, last updated, checked. */
export const documentDates: Rule = (context) =>
  context.sources.flatMap((source) => {
    const { published, lastUpdated, archive } = source.value;
    const findings: Finding[] = [];
    for (const [path, day] of [
      ['published', published],
      ['archive.checked', archive.checked],
    ] as const) {
      if (isDay(day)) continue;
      findings.push({
        path,
        evidence: `${day} is not a day of the calendar`,
        remedy: 'Write it as 2024-07-25.',
      });
    }
    const updated = lastUpdated === null ? null : parseInstant(lastUpdated);
    if (updated !== null && isDay(published) && updated < Date.parse(published) - WIDEST_OFFSET) {
      const evidence = `${lastUpdated} lies before the day of publication, ${published}`;
      findings.push({
        path: 'lastUpdated',
        evidence,
        remedy: 'Correct one of the two, or set lastUpdated to null.',
      });
    }
    if (archive.checked < published) {
      const evidence = `${archive.checked} lies before the day of publication, ${published}`;
      findings.push({ path: 'archive.checked', evidence, remedy: 'Give the day of the last comparison.' });
    }
    return findings.map((finding) => issueAt('document-dates', source, finding));
  });
