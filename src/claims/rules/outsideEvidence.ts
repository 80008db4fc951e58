import type { Finding, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** A discrepancy sets claims of its own source against something outside it. */
export const outsideEvidence: Rule = (context) =>
  context.discrepancies.flatMap((discrepancy) => {
    const findings: Finding[] = [];
    const { claims, citations } = discrepancy.value;
    const source = discrepancy.source.value;
    if (claims.length === 0) {
      findings.push({ path: 'claims', evidence: 'no claim', remedy: 'Name the claims that it is about.' });
    }
    if (citations.length === 0) {
      const remedy = 'Cite at least one outside source, in words and with its address where it has one.';
      findings.push({ path: 'citations', evidence: 'no citation', remedy });
    }
    claims.forEach((id, index) => {
      const claim = context.claimsById.get(id);
      if (claim === undefined || claim.source === discrepancy.source) return;
      findings.push({
        path: `claims[${index}]`,
        evidence: `${id} belongs to ${claim.source.file}`,
        remedy: `Move the discrepancy to ${claim.source.file}, or name a claim of this source.`,
      });
    });
    citations.forEach((citation, index) => {
      if (citation.url === undefined || source.url === null || citation.url !== source.url) return;
      findings.push({
        path: `citations[${index}].url`,
        evidence: `${show(citation.url)} is the address of the source itself`,
        remedy: 'Cite something outside the source.',
      });
    });
    return findings.map((finding) => issueAt('outside-evidence', discrepancy, finding));
  });
