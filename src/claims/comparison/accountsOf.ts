import { speakerOf, type Dataset } from '../../core/dataset.ts';
import type { Assertion } from '../../core/format/assertion.ts';
import type { Claim } from '../../core/format/source.ts';
import { comparedFactOf, type ComparableAssertion, type ComparedFact } from './comparedFact.ts';
import type { ComparisonContext } from './factRule.ts';
import { ruleOf } from './factRules.ts';

/** An assertion and the claim that makes it. */
export interface SourcedAssertion {
  readonly claim: string;
  readonly assertion: ComparableAssertion;
}

/** One thing that an account says on a fact, with every claim that says it. */
export interface AccountValue {
  /** The claims' assertions as one: what a reader may be shown. */
  readonly assertion: ComparableAssertion;
  readonly claims: readonly string[];
  /** What it was made from, in reading order. */
  readonly from: readonly SourcedAssertion[];
}

/** All that one speaker asserts about one incident. */
export interface Account {
  readonly speaker: string;
  /** Claims about the incident, whether or not they assert a compared fact, in reading order. */
  readonly claims: readonly string[];
  readonly values: ReadonlyMap<ComparedFact, readonly AccountValue[]>;
}

/** The assertion as said of one incident; null where it is of others, or says nothing that can be compared. */
function saidOf(assertion: Assertion, incident: string): ComparableAssertion | null {
  if (comparedFactOf(assertion) === null) return null;
  if (assertion.incidents !== undefined && !assertion.incidents.includes(incident)) return null;
  if (assertion.fact === 'responsibility' && assertion.standing === 'not-stated') return null;
  if (assertion.fact === 'target' && assertion.actor === undefined && assertion.object === undefined)
    return null;
  if (assertion.fact === 'simultaneous-with') {
    const others = assertion.with.filter((other) => other !== incident);
    return others.length === 0 ? null : { ...assertion, with: others };
  }
  return assertion as ComparableAssertion;
}

function addValue(
  values: AccountValue[],
  claim: string,
  assertion: ComparableAssertion,
  merge: (a: ComparableAssertion, b: ComparableAssertion) => ComparableAssertion | null,
): void {
  for (const [index, value] of values.entries()) {
    const merged = merge(value.assertion, assertion);
    if (merged === null) continue;
    values[index] = {
      assertion: merged,
      claims: value.claims.includes(claim) ? value.claims : [...value.claims, claim],
      from: [...value.from, { claim, assertion }],
    };
    return;
  }
  values.push({ assertion, claims: [claim], from: [{ claim, assertion }] });
}

function accountOf(
  speaker: string,
  claims: readonly Claim[],
  incident: string,
  context: ComparisonContext,
): Account {
  const values = new Map<ComparedFact, AccountValue[]>();
  for (const claim of claims) {
    for (const assertion of claim.assertions) {
      const said = saidOf(assertion, incident);
      const fact = said === null ? null : comparedFactOf(said);
      if (said === null || fact === null) continue;
      const list = values.get(fact) ?? [];
      values.set(fact, list);
      addValue(list, claim.id, said, (a, b) => ruleOf(fact).merge(a, b, context));
    }
  }
  return { speaker, claims: claims.map(({ id }) => id), values };
}

/** Every speaker's account of an incident, in reading order of the first claim; empty for an unknown incident. */
export function accountsOf(dataset: Dataset, incident: string, context: ComparisonContext): Account[] {
  const bySpeaker = new Map<string, Claim[]>();
  for (const claim of dataset.claimsOfIncident.get(incident) ?? []) {
    const speaker = speakerOf(claim);
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), claim]);
  }
  return [...bySpeaker].map(([speaker, claims]) => accountOf(speaker, claims, incident, context));
}
