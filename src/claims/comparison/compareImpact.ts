import type { AssertionOf } from '../../core/format/assertion.ts';
import { because, type Comparison } from './comparison.ts';
import {
  addSpans,
  ANY_NUMBER,
  disjoint,
  equalSpans,
  intersectSpans,
  rangeOfSpan,
  spanOf,
  withinSpan,
  type Span,
} from './span.ts';

export type Impact = AssertionOf<'impact'>;
type Item = Impact['items'][number];

/** How many fell inside the place and outside it, as far as the words go. */
export interface FallCounts {
  readonly inside: Span;
  readonly outside: Span;
  readonly total: Span;
}

const NONE: Span = { min: 0, max: 0 };

function sumOf(items: readonly Item[]): Span {
  return items.map(({ count }) => spanOf(count)).reduce(addSpans, NONE);
}

/**
 * What a statement leaves possible. Whoever says that they fell outside leaves none inside; whoever only says what fell
 * inside is silent on the rest; what fell in the outskirts may count as either. Null where nothing is said to have
 * fallen: an aim is not a fall.
 */
export function fallCounts({ items }: Impact): FallCounts | null {
  const fell = items.filter((item) => item.as === 'fell');
  if (fell.length === 0) return null;
  const inside = fell.filter(({ where }) => where === 'inside');
  const outskirts = fell.filter(({ where }) => where === 'outskirts');
  const outside = fell.filter(({ where }) => where === 'vicinity' || where === 'outside');
  const edge = sumOf(outskirts);
  const widen = (span: Span): Span => ({ min: span.min, max: span.max + edge.max });
  const open = outside.length === 0 && outskirts.length === 0;
  return {
    inside: widen(sumOf(inside)),
    outside: open ? ANY_NUMBER : widen(sumOf(outside)),
    total: open ? { min: sumOf(inside).min, max: Infinity } : sumOf(fell),
  };
}

function keyOf(items: readonly Item[]): string {
  const keys = items.map(({ where, as, count }) => {
    const { min, max } = spanOf(count);
    return `${where} ${as} ${count === undefined ? 'uncounted' : `${min}–${max}`}`;
  });
  return keys.toSorted().join('; ');
}

function sizesWithin(a: FallCounts, b: FallCounts): boolean {
  return withinSpan(a.inside, b.inside) && withinSpan(a.outside, b.outside);
}

/** Where they fell. Only what fell is held against what fell. */
export function compareImpact(a: Impact, b: Impact): Comparison {
  const [left, right] = [fallCounts(a), fallCounts(b)];
  if (left === null || right === null) {
    return because(keyOf(a.items) === keyOf(b.items) ? 'same-value' : 'targeted-is-not-fell');
  }
  const [fellA, fellB] = [a, b].map(({ items }) => items.filter(({ as }) => as === 'fell')) as [
    Item[],
    Item[],
  ];
  if (keyOf(fellA) === keyOf(fellB)) return because('same-value');
  const totals = [rangeOfSpan(left.total), rangeOfSpan(right.total)] as const;
  const apart = disjoint(left.inside, right.inside);
  if (apart && (left.inside.max === 0 || right.inside.max === 0))
    return because('inside-vs-none-inside', { totals });
  if (apart || disjoint(left.outside, right.outside) || disjoint(left.total, right.total)) {
    return because('counts-differ', { totals });
  }
  const areas = [fellA, fellB].map((items) => new Set(items.map(({ where }) => where))) as [
    Set<string>,
    Set<string>,
  ];
  if (areas[0].has('outskirts') !== areas[1].has('outskirts')) return because('outskirts-fits-both');
  const sameSizes = equalSpans(left.inside, right.inside) && equalSpans(left.outside, right.outside);
  if (areas[0].has('vicinity') !== areas[1].has('vicinity') && areas.every((set) => !onlyInside(set))) {
    return because('vicinity-is-outside');
  }
  if (!sameSizes && sizesWithin(left, right)) return because('more-specific', { moreSpecific: 'first' });
  if (!sameSizes && sizesWithin(right, left)) return because('more-specific', { moreSpecific: 'second' });
  const uncounted = (items: readonly Item[]) => items.filter(({ count }) => count === undefined).length;
  const difference = uncounted(fellA) - uncounted(fellB);
  if (!sameSizes || difference === 0) return because('each-adds-detail');
  return because('more-specific', { moreSpecific: difference < 0 ? 'first' : 'second' });
}

function onlyInside(areas: ReadonlySet<string>): boolean {
  return areas.size === 1 && areas.has('inside');
}

/** One speaker's statements as one: the same area narrows; counted areas add up; what cannot stand together is kept. */
export function mergeImpact(a: Impact, b: Impact): Impact | null {
  const counted = [...a.items, ...b.items].every(({ count }) => count !== undefined);
  if (!counted && compareImpact(a, b).verdict === 'conflicts') return null;
  const items: Item[] = [];
  for (const item of a.items) {
    const others = b.items.filter(({ where, as }) => where === item.where && as === item.as);
    if (others.length > 1) return null;
    const other = others[0];
    if (other === undefined) items.push(item);
    else if (disjoint(spanOf(item.count), spanOf(other.count))) return null;
    else {
      const count =
        item.count && other.count
          ? rangeOfSpan(intersectSpans(spanOf(item.count), spanOf(other.count)))
          : (item.count ?? other.count);
      items.push({ where: item.where, as: item.as, ...(count && { count }) });
    }
  }
  const isNew = (item: Item) => !a.items.some(({ where, as }) => where === item.where && as === item.as);
  items.push(...b.items.filter(isNew));
  const nested = (list: readonly Item[]) =>
    list.some(({ where }) => where === 'vicinity') && list.some(({ where }) => where === 'outside');
  // "In the vicinity" and then "outside" are one fall said twice, not two.
  if (nested(items)) return null;
  const convention = a.convention ?? b.convention;
  return { fact: 'impact', items, ...(convention && { convention }) };
}
