import type { Version } from './accountsComparison.ts';
import type { AccountValue } from './accountsOf.ts';
import { fallCounts } from './compareImpact.ts';
import { munitionsTotal } from './compareMunitions.ts';
import { intersectSpans, rangeOfSpan, type Span } from './span.ts';
import type { NumberRange } from '../../core/format/primitives.ts';

/** `A` … `Z`, `AA` … for 0, 1, 2 … */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/**
 * Sorts the conflicting of `speakers` (in reading order) into versions: each joins the first version with which it has
 * no conflict. Order of letters is reading order, not trust.
 */
export function versionLetters(
  speakers: readonly string[],
  conflicts: (a: string, b: string) => boolean,
): Map<string, string> {
  const versions: string[][] = [];
  const letters = new Map<string, string>();
  for (const speaker of speakers) {
    if (!speakers.some((other) => conflicts(speaker, other))) continue;
    let index = versions.findIndex((members) => !members.some((member) => conflicts(speaker, member)));
    if (index < 0) index = versions.push([]) - 1;
    versions[index]?.push(speaker);
    letters.set(speaker, letterOf(index));
  }
  return letters;
}

function common(spans: readonly Span[]): NumberRange | null {
  const first = spans[0];
  if (first === undefined) return null;
  const span = spans.reduce(intersectSpans, first);
  return span.min > span.max ? null : rangeOfSpan(span);
}

/** A version with the numbers that its speakers allow together. */
export function versionOf(
  letter: string,
  members: readonly { readonly speaker: string; readonly values: readonly AccountValue[] }[],
): Version {
  const assertions = members.flatMap(({ values }) => values.map(({ assertion }) => assertion));
  const totals = assertions.flatMap((value) => (value.fact === 'munitions' ? [munitionsTotal(value)] : []));
  const inside = assertions.flatMap((value) => {
    const counts = value.fact === 'impact' ? fallCounts(value) : null;
    return counts === null ? [] : [counts.inside];
  });
  return {
    letter,
    speakers: members.map(({ speaker }) => speaker),
    total: common(totals),
    inside: common(inside),
  };
}
