import type { Assertion } from '../../core/format/assertion.ts';
import type { Claim } from '../../core/format/source.ts';

/** Whether an assertion of a claim is said of an incident: named by it, or all that its claim is about. */
export function appliesTo(assertion: Assertion, claim: Claim, incident: string): boolean {
  return (assertion.incidents ?? claim.about).includes(incident);
}
