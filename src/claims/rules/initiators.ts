import type { Assertion } from '../../core/format/assertion.ts';
import type { Incident, IncidentActor } from '../../core/format/incident.ts';
import type { Standing } from '../../core/vocabulary.ts';
import { appliesTo } from './appliesTo.ts';
import type { Finding, Rule, RuleContext } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** What a claim says of who did it. */
interface Tie {
  readonly claim: string;
  readonly actor: string | undefined;
  readonly standing: Standing;
}

function tieOf(assertion: Assertion, claim: string): Tie[] {
  if (assertion.fact === 'striker') return [{ claim, actor: assertion.actor, standing: 'asserted' }];
  if (assertion.fact !== 'responsibility') return [];
  return [{ claim, actor: assertion.actor, standing: assertion.standing }];
}

function tiesOf(entry: IncidentActor, incident: Incident, context: RuleContext): Tie[] {
  return entry.claims.flatMap((id) => {
    const claim = context.claimsById.get(id)?.value;
    return (claim?.assertions ?? [])
      .filter((assertion) => claim !== undefined && appliesTo(assertion, claim, incident.id))
      .flatMap((assertion) => tieOf(assertion, id));
  });
}

/** Which standings of a claim carry an initiator of a given standing. */
const CARRIED_BY: Record<Standing, readonly Standing[]> = {
  asserted: ['asserted'],
  suspected: ['asserted', 'suspected'],
  denied: ['denied'],
  unclaimed: ['unclaimed'],
  'not-stated': ['not-stated', 'unclaimed'],
};

function showTies(ties: readonly Tie[], claims: readonly string[]): string {
  if (ties.length === 0) return `${claims.join(', ')} name nobody as the one who acted`;
  return ties
    .map((tie) => `${tie.claim} says ${tie.standing} of ${tie.actor ?? 'nobody by name'}`)
    .join('; ');
}

function findingsOf(incident: Incident, context: RuleContext): Finding[] {
  const seen = new Set<string>();
  return incident.actors.flatMap((entry, index) => {
    const findings: Finding[] = [];
    const path = `actors[${index}]`;
    const key = `${entry.actor} ${entry.role}`;
    if (seen.has(key)) {
      const remedy = 'Join the two entries: one for each actor and role.';
      findings.push({ path, evidence: `${show(entry.actor)} is ${entry.role} twice`, remedy });
    }
    seen.add(key);
    if (entry.standing === 'suspected' && entry.basis === undefined) {
      findings.push({
        path,
        evidence: `${show(entry.actor)} is suspected, without a basis`,
        remedy:
          'Say in "basis" what the suspicion rests on, such as "by launch area": it is shown beside the actor.',
      });
    }
    if (entry.role !== 'initiator') return findings;
    const ties = tiesOf(entry, incident, context);
    const carried = ties.some(
      (tie) =>
        CARRIED_BY[entry.standing].includes(tie.standing) &&
        // An identity that is ours and labelled as such: the words name the act, we name the actor.
        (tie.actor === entry.actor || entry.inference !== undefined),
    );
    if (carried || entry.claims.some((id) => context.brokenIds.claim.has(id))) return findings;
    findings.push({
      path,
      evidence: `${show(entry.actor)} is an initiator, ${entry.standing}; ${showTies(ties, entry.claims)}`,
      remedy:
        'Name a claim with a "responsibility" or "striker" assertion for this actor and incident that is at least as strong, weaken the standing, or take the entry out. Where the identity is ours, say so in "inference".',
    });
    return findings;
  });
}

/** No actor is an initiator beyond what its claims say. */
export const initiators: Rule = (context) =>
  context.incidents.flatMap((incident) =>
    findingsOf(incident.value, context).map((finding) => issueAt('initiators', incident, finding)),
  );
