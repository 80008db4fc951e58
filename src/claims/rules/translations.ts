import { LANGUAGES } from '../../core/text.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

const NAMES = { en: 'English', ar: 'Arabic' } as const;

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** Every quote can be read in both languages: in its own, or in one translation that names its translator. */
export const translations: Rule = (context) =>
  context.claims.flatMap((claim) => {
    const own = baseOf(claim.source.value.language);
    const given = claim.value.translations;
    const findings: Finding[] = LANGUAGES.filter(
      (language) => language !== own && !given.some((each) => baseOf(each.language) === language),
    ).map((language) => ({
      path: 'translations',
      evidence: `the quote is in ${show(own)} and has no translation into ${NAMES[language]}: ${show(claim.value.quote.exact, 60)}`,
      remedy: `Add a translation with the language "${language}" and who made it.`,
    }));
    given.forEach(({ language }, index) => {
      const path = `translations[${index}].language`;
      if (baseOf(language) === own) {
        const evidence = `${show(language)} is the language of the quote itself`;
        findings.push({ path, evidence, remedy: 'Take this translation out, or correct its language.' });
      } else if (given.slice(0, index).some((earlier) => earlier.language === language)) {
        const evidence = `a second translation into ${show(language)}`;
        findings.push({ path, evidence, remedy: 'Keep one translation into each language.' });
      }
    });
    return findings.map((finding) => issueAt('translations', claim, finding));
  });
