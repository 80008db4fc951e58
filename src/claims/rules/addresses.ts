import { everyEntry, visitValues } from './everyEntry.ts';
import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

function problemOf(address: string): string | null {
  if (/\s/.test(address)) return 'it holds white space';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'it is not a complete address';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `it begins with ${show(url.protocol)}`;
  if (url.username !== '' || url.password !== '') return 'it carries a user name or a password';
  return url.hostname === '' ? 'it names no host' : null;
}

/** Every address is a complete http or https address: nothing else may become a link. */
export const addresses: Rule = (context) =>
  everyEntry(context).flatMap((entry) => {
    const findings: Finding[] = [];
    visitValues(entry.value, (value, path) => {
      if (!/(^|\.)url$/.test(path) || typeof value !== 'string') return;
      const problem = problemOf(value);
      if (problem === null) return;
      const remedy = 'Give a complete address that begins with https:// or http://, or leave it out.';
      findings.push({ path, evidence: `${show(value)}: ${problem}`, remedy });
    });
    return findings.map((finding) => issueAt('addresses', entry, finding));
  });
