import type { AssertionOf } from '../../core/format/assertion.ts';
import { because, type Comparison } from './comparison.ts';

export type RespondsTo = AssertionOf<'responds-to'>;

function readingsOf(value: RespondsTo): ReadonlySet<string>[] {
  return value.readings.map(({ incidents }) => new Set(incidents));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((incident) => outer.has(incident));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

/** What an act answered. All readings of the words are kept; one that fits both is enough to stand together. */
export function compareRespondsTo(a: RespondsTo, b: RespondsTo): Comparison {
  const [left, right] = [readingsOf(a), readingsOf(b)];
  const foundIn = (one: ReadonlySet<string>[], other: ReadonlySet<string>[]) =>
    one.every((reading) => other.some((candidate) => sameSet(reading, candidate)));
  const [aInB, bInA] = [foundIn(left, right), foundIn(right, left)];
  if (aInB && bInA) return because('same-value');
  const shared = left.some((reading) => right.some((candidate) => sameSet(reading, candidate)));
  if (shared)
    return because('readings-overlap', aInB || bInA ? { moreSpecific: aInB ? 'first' : 'second' } : {});
  const nests = (one: ReadonlySet<string>[], other: ReadonlySet<string>[]) =>
    one.some((reading) => other.some((candidate) => isWithin(candidate, reading)));
  const [aHoldsB, bHoldsA] = [nests(left, right), nests(right, left)];
  if (aHoldsB !== bHoldsA) return because('more-specific', { moreSpecific: aHoldsB ? 'first' : 'second' });
  if (aHoldsB) return because('readings-overlap');
  const touch = left.some((reading) =>
    right.some((candidate) => [...reading].some((incident) => candidate.has(incident))),
  );
  return because(touch ? 'each-adds-detail' : 'answers-differ');
}

export function mergeRespondsTo(a: RespondsTo, b: RespondsTo): RespondsTo | null {
  return compareRespondsTo(a, b).verdict === 'agrees' ? a : null;
}
