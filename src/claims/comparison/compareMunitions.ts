import type { AssertionOf } from '../../core/format/assertion.ts';
import type { LocalText } from '../../core/text.ts';
import { because, type Comparison, type Reason } from './comparison.ts';
import {
  addSpans,
  disjoint,
  equalSpans,
  intersectSpans,
  rangeOfSpan,
  spanOf,
  withinSpan,
  type Span,
} from './span.ts';

export type Munitions = AssertionOf<'munitions'>;
type Item = Munitions['items'][number];
type Kind = Item['kind'];

/** Kinds that one word may mean: the Arabic "صاروخ" is a rocket or a missile. */
function familyOf(kind: Kind): string {
  return kind === 'rocket' || kind === 'missile' ? 'rocket-or-missile' : kind;
}

function tally(items: readonly Item[], keyOf: (kind: Kind) => string): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { kind, count } of items) {
    const key = keyOf(kind);
    const known = spans.get(key);
    spans.set(key, known === undefined ? spanOf(count) : addSpans(known, spanOf(count)));
  }
  return spans;
}

function totalSpan(items: readonly Item[]): Span {
  return items.map(({ count }) => spanOf(count)).reduce(addSpans, { min: 0, max: 0 });
}

/** How many munitions the words add up to. */
export function munitionsTotal(munitions: Munitions): Span {
  return totalSpan(munitions.items);
}

function isExact({ min, max }: Span): boolean {
  return min === max;
}

function namedKinds(spans: ReadonlyMap<string, Span>): string[] {
  return [...spans].filter(([, { max }]) => max > 0).map(([key]) => key);
}

/** True where `a` says all that `b` says, and more exactly. */
function saysMore(a: ReadonlyMap<string, Span>, b: ReadonlyMap<string, Span>): boolean {
  return [...b].every(([key, span]) => {
    const own = a.get(key);
    return own !== undefined && withinSpan(own, span);
  });
}

function modelsOf(items: readonly Item[]): Map<Kind, string> {
  return new Map(
    items.flatMap(({ kind, model }) => (model === undefined ? [] : [[kind, model.en] as const])),
  );
}

function modelsDiffer(a: readonly Item[], b: readonly Item[]): boolean {
  const others = modelsOf(b);
  return [...modelsOf(a)].some(([kind, model]) => others.has(kind) && others.get(kind) !== model);
}

function sameTallies(a: ReadonlyMap<string, Span>, b: ReadonlyMap<string, Span>): boolean {
  return a.size === b.size && saysMore(a, b) && saysMore(b, a);
}

function circumstances(a: Munitions, b: Munitions): Omit<Reason, 'code'> {
  const differ = a.phase !== undefined && b.phase !== undefined && a.phase !== b.phase;
  return {
    totals: [rangeOfSpan(totalSpan(a.items)), rangeOfSpan(totalSpan(b.items))],
    ...(differ && {
      phases: [a.phase as NonNullable<typeof a.phase>, b.phase as NonNullable<typeof b.phase>],
    }),
  };
}

/** Equal numbers: "rockets" allows any number and so does "at least one", which yet says more. */
function compareWordings(a: readonly Item[], b: readonly Item[]): Comparison {
  if (modelsDiffer(a, b)) return because('models-differ');
  const [silentA, silentB] = [a, b].map(
    (items) => items.filter(({ count }) => count === undefined).length,
  ) as [number, number];
  if (silentA === silentB) return because('same-value');
  return because('more-specific', { moreSpecific: silentA < silentB ? 'first' : 'second' });
}

function compareKindAndCount(a: readonly Item[], b: readonly Item[]): Comparison {
  const left = tally(a, familyOf);
  const right = tally(b, familyOf);
  const totals = [totalSpan(a), totalSpan(b)] as const;
  const sameTotal = isExact(totals[0]) && equalSpans(totals[0], totals[1]);
  const exactly = sameTallies(tally(a, String), tally(b, String));
  if (exactly) return compareWordings(a, b);
  if (left.has('unknown') || right.has('unknown')) {
    return because(disjoint(totals[0], totals[1]) ? 'counts-differ' : 'kind-not-named');
  }
  const [kindsOfA, kindsOfB] = [namedKinds(left), namedKinds(right)];
  const strangers =
    kindsOfA.length > 0 && kindsOfB.length > 0 && !kindsOfA.some((kind) => kindsOfB.includes(kind));
  if (strangers) return because(sameTotal ? 'kind-differs-total-agrees' : 'kind-differs');
  const clash = [...left].some(([kind, span]) => {
    const other = right.get(kind);
    return other !== undefined && disjoint(span, other);
  });
  if (clash) return because(sameTotal ? 'kind-differs-total-agrees' : 'counts-differ');
  if (sameTallies(left, right)) return because('rocket-or-missile');
  if (saysMore(left, right)) return because('more-specific', { moreSpecific: 'first' });
  if (saysMore(right, left)) return because('more-specific', { moreSpecific: 'second' });
  return because(left.size === right.size && left.size === 1 ? 'ranges-overlap' : 'each-adds-detail');
}

/**
 * What was fired. A kind that is not named is not denied ("rockets" is silent on a drone); a number holds for its kind;
 * munitions that share no kind conflict. A different moment (fired, fell, aimed) is noted, and numbers are compared.
 */
export function compareMunitions(a: Munitions, b: Munitions): Comparison {
  const { verdict, reason } = compareKindAndCount(a.items, b.items);
  return { verdict, reason: { ...reason, ...circumstances(a, b) } };
}

function mergeItems(a: Item, b: Item): Item {
  const model: LocalText | undefined = a.model ?? b.model;
  const count = a.count === undefined ? b.count : b.count === undefined ? a.count : undefined;
  const both = a.count && b.count && rangeOfSpan(intersectSpans(spanOf(a.count), spanOf(b.count)));
  const merged = both ?? count;
  return { kind: a.kind, ...(merged && { count: merged }), ...(model && { model: { ...model } }) };
}

/** One speaker's statements on munitions as one: kinds join, numbers narrow. */
export function mergeMunitions(a: Munitions, b: Munitions): Munitions | null {
  const kinds = [...a.items, ...b.items].map(({ kind }) => kind);
  const repeated = [a, b].some(({ items }) => new Set(items.map(({ kind }) => kind)).size < items.length);
  const families = new Set(kinds.map(familyOf)).size < new Set(kinds).size;
  const vague = kinds.includes('unknown') && kinds.some((kind) => kind !== 'unknown');
  if (repeated || families || vague || modelsDiffer(a.items, b.items)) return null;
  const items: Item[] = [];
  for (const item of a.items) {
    const other = b.items.find(({ kind }) => kind === item.kind);
    if (other !== undefined && disjoint(spanOf(item.count), spanOf(other.count))) return null;
    items.push(other === undefined ? item : mergeItems(item, other));
  }
  items.push(...b.items.filter(({ kind }) => !a.items.some((item) => item.kind === kind)));
  const convention = a.convention ?? b.convention;
  const phase =
    a.phase === undefined ? b.phase : b.phase === undefined || b.phase === a.phase ? a.phase : undefined;
  return { fact: 'munitions', items, ...(phase && { phase }), ...(convention && { convention }) };
}
