import type { Rule } from './ruleContext.ts';
import { issueAt } from './ruleContext.ts';

/** The claims of a source stand in reading order: by where their quotes begin, then by where they end. */
export const readingOrder: Rule = (context) =>
  context.claims.flatMap((claim, index) => {
    const earlier = context.claims[index - 1];
    if (earlier === undefined || earlier.source !== claim.source) return [];
    const [a, b] = [earlier.value.quote, claim.value.quote];
    if (a.start < b.start || (a.start === b.start && a.end <= b.end)) return [];
    return [
      issueAt('reading-order', claim, {
        path: 'quote.start',
        evidence: `${claim.value.id} stands at ${b.start}–${b.end}, after ${earlier.value.id} at ${a.start}–${a.end}`,
        remedy: `Move the claim ${claim.value.id} before ${earlier.value.id}: claims are sorted by start, then by end.`,
      }),
    ];
  });
