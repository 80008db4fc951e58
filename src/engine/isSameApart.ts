import { FACETS, type Filter } from '../core/filter.ts';

/** Whether two filters ask the same, time apart; lists in another order are others. */
export function isSameApart(one: Filter, other: Filter): boolean {
  if (one === other) return true;
  return (
    one.background === other.background &&
    one.query === other.query &&
    FACETS.every((facet) => areSame(one.keep[facet], other.keep[facet]))
  );
}

function areSame(ids: readonly string[], others: readonly string[]): boolean {
  if (ids === others) return true;
  if (ids.length !== others.length) return false;
  for (let index = 0; index < ids.length; index++) if (ids[index] !== others[index]) return false;
  return true;
}
