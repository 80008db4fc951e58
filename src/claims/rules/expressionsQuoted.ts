import type { Selector } from '../../core/format/primitives.ts';
import type { LocatedClaim, Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';
import { selectorsOf } from './selectorsOf.ts';

function holds(outer: Selector | undefined, inner: Selector): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

function quotes(claim: LocatedClaim, expression: Selector): boolean {
  return holds(claim.value.quote, expression) || holds(claim.value.attribution, expression);
}

/**
 * The expression of a time or a place is part of words that a reader is shown: of its own claim's quote or attribution,
 * or of another claim's in the same source.
 */
export const expressionsQuoted: Rule = (context) =>
  context.claims.flatMap((claim) =>
    selectorsOf(claim.value)
      .filter(({ what, selector }) => what === 'expression' && !quotes(claim, selector))
      .filter(
        ({ selector }) =>
          !context.claims.some((other) => other.source === claim.source && quotes(other, selector)),
      )
      .map(({ selector, path }) =>
        issueAt('expressions-quoted', claim, {
          path,
          evidence: `${show(selector.exact, 60)} at ${selector.start}–${selector.end} lies in no quote or attribution; the quote of ${claim.value.id} is ${claim.value.quote.start}–${claim.value.quote.end}`,
          remedy:
            'Widen the quote to hold the expression, add a claim that quotes it, or point to where it is quoted.',
        }),
      ),
  );
