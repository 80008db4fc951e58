import type { AssertionOf } from '../../core/format/assertion.ts';
import { because, type Comparison } from './comparison.ts';
import type { ComparisonContext } from './factRule.ts';
import { footprintRelation } from './footprintRelation.ts';

export type PlaceAssertion = AssertionOf<'place'>;

/** Where it was. Areas that meet can be one place; a place without an honest area contradicts none. */
export function comparePlace(
  a: PlaceAssertion,
  b: PlaceAssertion,
  { places }: ComparisonContext,
): Comparison {
  if (a.place === null || b.place === null) {
    const same = a.place === b.place && a.expression.exact === b.expression.exact;
    return because(same ? 'same-value' : 'words-not-compared');
  }
  if (a.place === b.place) return because('same-value');
  const [left, right] = [places.get(a.place)?.footprint, places.get(b.place)?.footprint];
  if (!left || !right) return because('place-without-outline');
  const relation = footprintRelation(left, right);
  if (relation === 'apart') return because('places-apart');
  if (relation === 'overlap') return because('places-overlap');
  return because('more-specific', { moreSpecific: relation === 'first-within' ? 'first' : 'second' });
}

/** One speaker's places as one: the finer stands for the coarser, and what has an area for what has none. */
export function mergePlace(
  a: PlaceAssertion,
  b: PlaceAssertion,
  context: ComparisonContext,
): PlaceAssertion | null {
  if (a.place === null || b.place === null) return null;
  const { reason } = comparePlace(a, b, context);
  if (reason.code === 'same-value') return a;
  if (reason.code === 'more-specific') return reason.moreSpecific === 'first' ? a : b;
  if (reason.code !== 'place-without-outline') return null;
  const outlined = ({ place }: PlaceAssertion) => place !== null && context.places.get(place)?.footprint;
  return [a, b].find(outlined) ?? null;
}
