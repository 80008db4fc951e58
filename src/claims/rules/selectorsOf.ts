import type { Selector } from '../../core/format/primitives.ts';
import type { Claim } from '../../core/format/source.ts';

/** A selector of a claim, its path in the claim and what it is. */
export interface ClaimSelector {
  readonly selector: Selector;
  readonly path: string;
  readonly what: 'quote' | 'attribution' | 'expression';
}

/** Every selector that a claim holds: its quote, its attribution, the expressions of its times and places. */
export function selectorsOf(claim: Claim): ClaimSelector[] {
  const selectors: ClaimSelector[] = [{ selector: claim.quote, path: 'quote', what: 'quote' }];
  if (claim.attribution !== undefined) {
    selectors.push({ selector: claim.attribution, path: 'attribution', what: 'attribution' });
  }
  claim.assertions.forEach((assertion, index) => {
    if (assertion.fact === 'time' || assertion.fact === 'place') {
      const path = `assertions[${index}].expression`;
      selectors.push({ selector: assertion.expression, path, what: 'expression' });
    }
  });
  return selectors;
}
