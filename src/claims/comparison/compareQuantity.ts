import type { AssertionOf } from '../../core/format/assertion.ts';
import type { Quantity } from '../../core/format/primitives.ts';
import { because, type Comparison } from './comparison.ts';
import { disjoint, equalSpans, intersectSpans, rangeOfSpan, spanOf, withinSpan } from './span.ts';

export type Counted = AssertionOf<'killed'> | AssertionOf<'injured'> | AssertionOf<'attacks'>;

function compareNumbers(a: Quantity, b: Quantity): Comparison {
  if (a === 'unconfirmed' || b === 'unconfirmed') {
    if (a === b) return because('both-unconfirmed');
    const number = a === 'unconfirmed' ? b : a;
    const zero = number !== 'unconfirmed' && spanOf(number).max === 0;
    return because(zero ? 'unconfirmed-is-not-zero' : 'unconfirmed-fits-any');
  }
  const [left, right] = [spanOf(a), spanOf(b)];
  if (equalSpans(left, right)) return because('same-value');
  const totals = [rangeOfSpan(left), rangeOfSpan(right)] as const;
  if (disjoint(left, right)) return because('counts-differ', { totals });
  if (withinSpan(left, right)) return because('more-specific', { totals, moreSpecific: 'first' });
  if (withinSpan(right, left)) return because('more-specific', { totals, moreSpecific: 'second' });
  return because('ranges-overlap', { totals });
}

function namedApart(a: Counted, b: Counted): boolean {
  return 'who' in a && 'who' in b && a.who !== undefined && b.who !== undefined && a.who.en !== b.who.en;
}

/** Killed, injured, attacks: numbers against numbers. "No confirmation" conflicts with nothing and is not zero. */
export function compareQuantity(a: Counted, b: Counted): Comparison {
  const comparison = compareNumbers(a.value, b.value);
  const numbers = a.value !== 'unconfirmed' && b.value !== 'unconfirmed';
  return numbers && namedApart(a, b) ? because('groups-may-differ') : comparison;
}

/** One speaker's numbers as one, where they overlap and count the same people. */
export function mergeQuantity<Value extends Counted>(a: Value, b: Value): Value | null {
  if (namedApart(a, b)) return null;
  if (a.value === 'unconfirmed' || b.value === 'unconfirmed') return a.value === b.value ? a : null;
  const [left, right] = [spanOf(a.value), spanOf(b.value)];
  if (disjoint(left, right)) return null;
  const narrowest = intersectSpans(left, right);
  if (equalSpans(narrowest, left)) return 'who' in b && !('who' in a) ? { ...a, who: b.who } : a;
  if (equalSpans(narrowest, right)) return 'who' in a && !('who' in b) ? { ...b, who: a.who } : b;
  return { ...b, ...a, value: rangeOfSpan(narrowest) };
}
