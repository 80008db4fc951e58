import type { AccountsComparison } from '../../claims/comparison/accountsComparison.ts';
import type { ComparedFact } from '../../claims/comparison/comparedFact.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Discrepancy } from '../../core/format/source.ts';

/**
 * Discrepancies with the outside world among the claims behind a cell, each once. One that carries an interval is about
 * the time, and is kept off the other facts of the same claim.
 */
export function discrepanciesOn(
  fact: ComparedFact,
  claims: readonly string[],
  dataset: Dataset,
): Discrepancy[] {
  const found = new Set(claims.flatMap((claim) => dataset.discrepanciesOfClaim.get(claim) ?? []));
  return [...found].filter(({ interval }) => interval === undefined || fact === 'time');
}

/**
 * Discrepancies behind the rows by the one fact that they are about. The dataset names a discrepancy's fact in words
 * only: one whose claims stand behind several rows is about no row in particular (null).
 */
export function discrepanciesByFact(
  { rows }: AccountsComparison,
  dataset: Dataset,
): Map<ComparedFact | null, Discrepancy[]> {
  const factsOf = new Map<Discrepancy, ComparedFact[]>();
  for (const { fact, cells } of rows) {
    const claims = cells.flatMap((cell) => cell.claims);
    for (const discrepancy of discrepanciesOn(fact, claims, dataset)) {
      factsOf.set(discrepancy, [...(factsOf.get(discrepancy) ?? []), fact]);
    }
  }
  const byFact = new Map<ComparedFact | null, Discrepancy[]>();
  for (const [discrepancy, facts] of factsOf) {
    const fact = facts.length === 1 ? (facts[0] ?? null) : null;
    byFact.set(fact, [...(byFact.get(fact) ?? []), discrepancy]);
  }
  return byFact;
}
