import type { Claim } from '../../core/format/source.ts';

/** Part of a quoted passage that the same claims cover. */
export interface Segment {
  readonly text: string;
  readonly claims: readonly string[];
}

/** A stretch of the document in reading order; offsets count code points. */
export type Passage =
  | {
      readonly kind: 'quoted';
      readonly start: number;
      readonly end: number;
      /** Claims whose quotes overlap, in reading order. */
      readonly claims: readonly Claim[];
      readonly segments: readonly Segment[];
    }
  | { readonly kind: 'omitted'; readonly start: number; readonly codePoints: number };

function segmentsOf(claims: readonly Claim[], start: number): Segment[] {
  const edges = [...new Set(claims.flatMap(({ quote }) => [quote.start, quote.end]))].sort((a, b) => a - b);
  const points: string[] = [];
  for (const { quote } of claims) {
    Array.from(quote.exact).forEach((point, index) => (points[quote.start - start + index] = point));
  }
  return edges.slice(1).map((edge, index) => {
    const from = edges[index] as number;
    return {
      text: points.slice(from - start, edge - start).join(''),
      claims: claims.filter(({ quote }) => quote.start <= from && quote.end >= edge).map(({ id }) => id),
    };
  });
}

/** True where the words between two quotes are known from their context and hold neither letter nor digit. */
function isPunctuation(before: Claim, length: number): boolean {
  const between = Array.from(before.quote.suffix).slice(0, length);
  return between.length === length && !/[\p{L}\p{N}]/u.test(between.join(''));
}

/**
 * The quotes of a document in reading order, and how much was left out between them. Quotes that overlap make one
 * passage, its text given once. Punctuation alone is not counted as left out.
 */
export function sourcePassages(claims: readonly Claim[], codePoints: number): Passage[] {
  const inOrder = claims.toSorted((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
  const runs: { claims: Claim[]; start: number; end: number; last: Claim }[] = [];
  for (const claim of inOrder) {
    const run = runs.at(-1);
    const { start, end } = claim.quote;
    if (run === undefined || start >= run.end) {
      runs.push({ claims: [claim], start, end, last: claim });
      continue;
    }
    run.claims.push(claim);
    if (end > run.end) {
      run.end = end;
      run.last = claim;
    }
  }
  const passages: Passage[] = [];
  let read = 0;
  let last: Claim | null = null;
  for (const run of runs) {
    const gap = run.start - read;
    if (gap > 0 && (last === null || !isPunctuation(last, gap))) {
      passages.push({ kind: 'omitted', start: read, codePoints: gap });
    }
    const { start, end } = run;
    passages.push({
      kind: 'quoted',
      start,
      end,
      claims: run.claims,
      segments: segmentsOf(run.claims, start),
    });
    read = end;
    last = run.last;
  }
  if (codePoints > read) passages.push({ kind: 'omitted', start: read, codePoints: codePoints - read });
  return passages;
}
