import { everyEntry, visitValues } from './everyEntry.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** How the texts begin that `npm run data:new` leaves to an editor. */
export const TO_WRITE = { en: 'To be written: ', ar: 'للكتابة: ' };
export const TO_TRANSLATE = { en: 'To be translated: ', ar: 'للترجمة: ' };

const MARKS = [TO_WRITE, TO_TRANSLATE].flatMap(({ en, ar }) => [en, ar]).map((mark) => mark.trim());

/** Whether a text of a skeleton still waits for an editor. */
export function isUnwritten(text: string): boolean {
  return MARKS.some((mark) => text.trimStart().startsWith(mark));
}

/** Texts that a skeleton leaves to an editor would be published as they stand. */
export const unwrittenTexts: Rule = (context) =>
  everyEntry(context).flatMap((entry) => {
    const findings: Finding[] = [];
    visitValues(entry.value, (value, path) => {
      // What a source says is never ours to write.
      if (typeof value !== 'string' || !isUnwritten(value) || path.startsWith('quote.')) return;
      findings.push({
        path,
        evidence: `a text that is still to be written: ${show(value)}`,
        remedy: 'Write it before the dataset is published: readers would see these words.',
        severity: 'warning',
      });
    });
    return findings.map((finding) => issueAt('unwritten-texts', entry, finding));
  });
