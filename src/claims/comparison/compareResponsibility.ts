import type { AssertionOf } from '../../core/format/assertion.ts';
import type { Standing } from '../../core/vocabulary.ts';
import { isPartOf } from './actorPartOf.ts';
import { partAndWhole } from './compareActors.ts';
import { because, weightiest, type Comparison } from './comparison.ts';
import type { ComparisonContext, FactRule } from './factRule.ts';

export type Responsibility = AssertionOf<'responsibility'>;
type Account = readonly Responsibility[];

function actorsWith(account: Account, standing: Standing): string[] {
  return account.flatMap((tie) => (tie.standing === standing && tie.actor !== undefined ? [tie.actor] : []));
}

function has(account: Account, standing: Standing): boolean {
  return account.some((tie) => tie.standing === standing);
}

function keysOf(account: Account): Set<string> {
  return new Set(account.map(({ standing, actor }) => `${standing} ${actor ?? ''}`));
}

/** What an actor did, its whole did too: denying the whole denies the part. */
function deniedBy(asserting: Account, denying: Account, { partOf }: ComparisonContext): boolean {
  const denied = actorsWith(denying, 'denied');
  return actorsWith(asserting, 'asserted').some((actor) =>
    denied.some((other) => other === actor || isPartOf(actor, other, partOf)),
  );
}

function compatibleReason(a: Account, b: Account, context: ComparisonContext): Comparison {
  const found: Comparison[] = [];
  const [left, right] = [keysOf(a), keysOf(b)];
  if ([...right].every((key) => left.has(key)))
    found.push(because('more-specific', { moreSpecific: 'first' }));
  if ([...left].every((key) => right.has(key)))
    found.push(because('more-specific', { moreSpecific: 'second' }));
  const tie = partAndWhole(actorsWith(a, 'asserted'), actorsWith(b, 'asserted'), context);
  if (tie !== null) found.push(because('actor-is-part-of-other', tie));
  if (has(a, 'unclaimed') !== has(b, 'unclaimed')) found.push(because('unclaimed-names-nobody'));
  const suspects = (one: Account, other: Account) =>
    actorsWith(one, 'suspected').some((actor) => actorsWith(other, 'asserted').includes(actor));
  if (suspects(b, a)) found.push(because('suspicion-is-weaker', { moreSpecific: 'first' }));
  if (suspects(a, b)) found.push(because('suspicion-is-weaker', { moreSpecific: 'second' }));
  if (has(a, 'suspected') || has(b, 'suspected')) found.push(because('suspicion-excludes-nothing'));
  if (has(a, 'denied') || has(b, 'denied')) found.push(because('denial-of-another'));
  return found.length > 0 ? weightiest(found) : because('each-adds-detail');
}

/**
 * Who is tied to the act, and how far the words go. Only what is asserted conflicts: with a denial of the same, or with
 * an assertion of others alone. A suspicion excludes nothing, and that nobody claimed it names nobody.
 */
export function compareResponsibility(a: Account, b: Account, context: ComparisonContext): Comparison {
  const [left, right] = [keysOf(a), keysOf(b)];
  if (left.size === right.size && [...left].every((key) => right.has(key))) return because('same-value');
  if (deniedBy(a, b, context) || deniedBy(b, a, context)) return because('asserted-vs-denied');
  const [assertedA, assertedB] = [actorsWith(a, 'asserted'), actorsWith(b, 'asserted')];
  const related =
    assertedA.some((actor) => assertedB.includes(actor)) ||
    partAndWhole(assertedA, assertedB, context) !== null;
  if (assertedA.length > 0 && assertedB.length > 0 && !related) return because('actors-differ');
  return compatibleReason(a, b, context);
}

export const responsibilityRule: FactRule<Responsibility> = {
  merge: (a, b) => (a.standing === b.standing && a.actor === b.actor ? { ...b, ...a } : null),
  compare: compareResponsibility,
  contradictsItself: (values, context) => deniedBy(values, values, context),
};
