import type { LocalText } from '../../core/text.ts';
import { everyEntry, visitValues } from './everyEntry.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** What stands between quotation marks or brackets: there another script is a citation. */
const CITED = /"[^"]*"|“[^”]*”|‘[^’]*’|'[^']*'|«[^»]*»|\([^()]*\)/g;

function isLocalText(value: unknown): value is LocalText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'en' in value &&
    'ar' in value &&
    typeof value.en === 'string' &&
    typeof value.ar === 'string'
  );
}

function findingsOf({ en, ar }: LocalText, path: string): Finding[] {
  const findings: Finding[] = [];
  if (!ARABIC.test(ar) && LATIN.test(ar)) {
    // A name or a licence may stand in Latin letters; a sentence is a translation that is missing.
    const sentence = ar.trim().split(/\s+/).length > 2;
    findings.push({
      path: `${path}.ar`,
      evidence: `${show(ar)} has no Arabic letter`,
      remedy: 'Write the text in Arabic.',
      severity: sentence ? 'error' : 'warning',
    });
  } else if (en === ar && LATIN.test(en + ar)) {
    const evidence = `both languages have ${show(en)}`;
    findings.push({ path, evidence, remedy: 'Translate one of the two.', severity: 'warning' });
  }
  if (ARABIC.test(en.replace(CITED, ''))) {
    findings.push({
      path: `${path}.en`,
      evidence: `${show(en)} has Arabic letters outside quotation marks`,
      remedy: 'Write the text in English; set words that are cited in Arabic between quotation marks.',
      severity: ARABIC.test(en) && !LATIN.test(en) ? 'error' : 'warning',
    });
  }
  return findings;
}

/** Every text for readers is written in both languages, each in its own. */
export const bothLanguages: Rule = (context) =>
  everyEntry(context).flatMap((entry) => {
    const findings: Finding[] = [];
    visitValues(entry.value, (value, path) => {
      if (isLocalText(value)) findings.push(...findingsOf(value, path));
    });
    return findings.map((finding) => issueAt('both-languages', entry, finding));
  });
