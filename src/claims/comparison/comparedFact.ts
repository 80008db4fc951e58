import type { Assertion, AssertionOf } from '../../core/format/assertion.ts';

/** The facts that accounts are compared on, in their default order. */
export const COMPARED_FACTS = [
  'munitions',
  'impact',
  'killed',
  'injured',
  'damage',
  'responsibility',
  'striker',
  'target',
  'responds-to',
  'time',
  'place',
  'attacks',
  'location-holder',
] as const;
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** What an account may say on a fact. "At the same time as …" is an answer to *when*. */
export type ComparableAssertion<F extends ComparedFact = ComparedFact> = F extends 'time'
  ? AssertionOf<'time'> | AssertionOf<'simultaneous-with'>
  : AssertionOf<F>;

/** The fact that an assertion is compared on; null for what is shown and never compared. */
export function comparedFactOf(assertion: Assertion): ComparedFact | null {
  if (assertion.fact === 'simultaneous-with') return 'time';
  return (COMPARED_FACTS as readonly string[]).includes(assertion.fact)
    ? (assertion.fact as ComparedFact)
    : null;
}
