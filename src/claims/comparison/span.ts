import type { NumberRange } from '../../core/format/primitives.ts';

/** A closed range of numbers with infinite ends for open ones. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

export const ANY_NUMBER: Span = { min: 0, max: Infinity };

/** A count as a span. Munitions named without a number are at least one. */
export function spanOf(count: NumberRange | undefined): Span {
  if (count === undefined) return { min: 1, max: Infinity };
  return { min: count.min ?? 0, max: count.max ?? Infinity };
}

export function rangeOfSpan({ min, max }: Span): NumberRange {
  return { min, max: max === Infinity ? null : max };
}

export function addSpans(a: Span, b: Span): Span {
  return { min: a.min + b.min, max: a.max + b.max };
}

export function intersectSpans(a: Span, b: Span): Span {
  return { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
}

export function disjoint(a: Span, b: Span): boolean {
  return a.min > b.max || b.min > a.max;
}

export function equalSpans(a: Span, b: Span): boolean {
  return a.min === b.min && a.max === b.max;
}

export function withinSpan(inner: Span, outer: Span): boolean {
  return inner.min >= outer.min && inner.max <= outer.max;
}
