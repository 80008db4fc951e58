import type { Assertion, AssertionOf } from '../../core/format/assertion.ts';
import { appliesTo } from './appliesTo.ts';
import type { Finding, LocatedClaim, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

type Counted = AssertionOf<'killed' | 'injured' | 'damage'>;

function isCounted(assertion: Assertion): assertion is Counted {
  return assertion.fact === 'killed' || assertion.fact === 'injured' || assertion.fact === 'damage';
}

function isNone({ value }: Counted): boolean {
  return typeof value === 'object' ? value.max === 0 : value === 'none';
}

/** Whether two values of one fact cannot both be meant. */
function contradict(a: Counted, b: Counted): boolean {
  if (a.value === 'unconfirmed' || b.value === 'unconfirmed') {
    return a.value !== b.value && (isNone(a) || isNone(b));
  }
  if (typeof a.value === 'string' || typeof b.value === 'string') return a.value !== b.value;
  const [low, high] = [a.value, b.value];
  return (low.min ?? 0) > (high.max ?? Infinity) || (high.min ?? 0) > (low.max ?? Infinity);
}

function findingsOf({ value: claim }: LocatedClaim): Finding[] {
  const counted = claim.assertions.flatMap((assertion, index) =>
    isCounted(assertion) ? [{ assertion, path: `assertions[${index}]` }] : [],
  );
  return counted.flatMap(({ assertion, path }, index) => {
    const findings: Finding[] = [];
    if (assertion.fact !== 'damage' && isNone(assertion) && claim.kind !== 'statement') {
      findings.push({
        path: `${path}.value`,
        evidence: `${assertion.fact} 0 in a ${claim.kind}: ${show(claim.quote.exact, 60)}`,
        remedy: 'Zero needs a statement whose words say so. Where nothing is said, leave the assertion out.',
      });
    }
    for (const other of counted.slice(0, index)) {
      const together = claim.about.some(
        (id) => appliesTo(assertion, claim, id) && appliesTo(other.assertion, claim, id),
      );
      // Two counts of different people are two facts.
      const people = (each: Counted) => (each.fact === 'damage' ? undefined : each.who?.en);
      if (!together || other.assertion.fact !== assertion.fact) continue;
      if (people(other.assertion) !== people(assertion) || !contradict(other.assertion, assertion)) continue;
      findings.push({
        path: `${path}.value`,
        evidence: `${assertion.fact} ${show(assertion.value)}, and ${other.path} of the same claim has ${show(other.assertion.value)}`,
        remedy: 'Keep the one that the words say. "Not confirmed" is not zero: two speakers are two claims.',
      });
    }
    return findings;
  });
}

/** Nobody is killed or injured zero without words that say so, and no claim contradicts itself. */
export const casualties: Rule = (context) =>
  context.claims.flatMap((claim) =>
    findingsOf(claim).map((finding) => issueAt('casualties', claim, finding)),
  );
