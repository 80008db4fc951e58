import { everyEntry, visitValues } from './everyEntry.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt } from './ruleContext.ts';

/** Strings that may be empty: the context of a quote at the edge of its text. */
const MAY_BE_EMPTY = /(^|\.)(prefix|suffix)$/;

/** No text is left empty: what is not known is null or left out. */
export const writtenTexts: Rule = (context) =>
  everyEntry(context).flatMap((entry) => {
    const findings: Finding[] = [];
    visitValues(entry.value, (value, path) => {
      if (typeof value !== 'string' || value.trim() !== '' || MAY_BE_EMPTY.test(path)) return;
      const remedy =
        'Write the text. Where there is nothing to say, leave the key out, or set it to null where the format has null.';
      findings.push({ path, evidence: 'an empty text', remedy });
    });
    return findings.map((finding) => issueAt('written-texts', entry, finding));
  });
