import type { Incident, Relation } from '../../core/format/incident.ts';
import type { Claim } from '../../core/format/source.ts';
import type { RelationType } from '../../core/vocabulary.ts';
import { appliesTo } from './appliesTo.ts';
import type { Finding, Rule, RuleContext } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

const RECIPROCAL: readonly RelationType[] = ['simultaneous-with', 'possibly-same-as'];
const DIRECTED: readonly RelationType[] = ['response-to', 'part-of'];

function targetsOf(incident: Incident | undefined, type: RelationType): string[] {
  return (incident?.relations ?? []).filter((each) => each.type === type).map((each) => each.incident);
}

/** The way from an incident back to itself along one type of relation; null where there is none. */
function cycleThrough(start: string, type: RelationType, context: RuleContext): string[] | null {
  const queue = targetsOf(context.incidentsById.get(start)?.value, type).map((id) => [start, id]);
  const seen = new Set<string>();
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const last = way.at(-1) as string;
    if (last === start) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of targetsOf(context.incidentsById.get(last)?.value, type)) queue.push([...way, next]);
  }
  return null;
}

/** How the claims of a relation speak of it: in every reading, in some, or in none. */
function supportOf(relation: Relation, incident: string, claims: readonly Claim[]): 'all' | 'some' | 'none' {
  const readings = claims.flatMap((claim) =>
    claim.assertions.flatMap((assertion) => {
      if (assertion.fact === 'responds-to' && relation.type === 'response-to') {
        if (!appliesTo(assertion, claim, incident)) return [];
        return assertion.readings.map((reading) => reading.incidents.includes(relation.incident));
      }
      if (assertion.fact === 'simultaneous-with' && relation.type === 'simultaneous-with') {
        const named = new Set([...(assertion.incidents ?? claim.about), ...assertion.with]);
        return [named.has(incident) && named.has(relation.incident)];
      }
      return [];
    }),
  );
  if (!readings.includes(true)) return 'none';
  return relation.type === 'response-to' && readings.includes(false) ? 'some' : 'all';
}

function ofRelation(incident: Incident, index: number, context: RuleContext): Finding[] {
  const relation = incident.relations[index] as Relation;
  const { type, incident: other, claims } = relation;
  const path = `relations[${index}]`;
  if (other === incident.id) {
    const remedy = 'Name the other incident, or take the relation out.';
    return [{ path: `${path}.incident`, evidence: `${show(other)} is ${type} itself`, remedy }];
  }
  const findings: Finding[] = [];
  if (incident.relations.slice(0, index).some((each) => each.type === type && each.incident === other)) {
    findings.push({ path, evidence: `a second ${type} ${show(other)}`, remedy: 'Join the two relations.' });
  }
  const back = context.incidentsById.get(other)?.value;
  if (RECIPROCAL.includes(type) && back !== undefined && !targetsOf(back, type).includes(incident.id)) {
    findings.push({
      path,
      evidence: `${show(incident.id)} is ${type} ${show(other)}, and not the other way round`,
      remedy: `Add ${type} ${show(incident.id)} to the relations of incidents/${other}.json.`,
    });
  }
  const known = claims.flatMap((id, position) => {
    const claim = context.claimsById.get(id)?.value;
    return claim === undefined ? [] : [{ claim, position }];
  });
  for (const { claim, position } of known) {
    if (claim.about.includes(incident.id) || claim.about.includes(other)) continue;
    findings.push({
      path: `${path}.claims[${position}]`,
      evidence: `${claim.id} is about ${show(claim.about)}, neither about ${show(incident.id)} nor about ${show(other)}`,
      remedy: 'Name a claim about one of the two.',
    });
  }
  if (type !== 'response-to' && type !== 'simultaneous-with') return findings;
  if (known.length < claims.length) return findings;
  const fact = type === 'response-to' ? 'responds-to' : 'simultaneous-with';
  const support = supportOf(
    relation,
    incident.id,
    known.map(({ claim }) => claim),
  );
  if (support === 'none') {
    findings.push({
      path,
      evidence: `no "${fact}" assertion of ${claims.join(', ')} ties ${show(incident.id)} to ${show(other)}`,
      remedy: `Name the claim whose words say so, or add the "${fact}" assertion to it.`,
    });
  }
  if (support === 'some' && relation.reading === undefined) {
    findings.push({
      path,
      evidence: `only some readings of ${claims.join(', ')} give ${type} ${show(other)}`,
      remedy: 'Say in "reading" on which reading of the words the relation rests.',
    });
  }
  return findings;
}

/** Relations are reciprocal where they must be, never lead back to themselves, and rest on claims that say so. */
export const relations: Rule = (context) =>
  context.incidents.flatMap((incident) => {
    const { value } = incident;
    const findings = value.relations.flatMap((_relation, index) => ofRelation(value, index, context));
    for (const type of DIRECTED) {
      const way = cycleThrough(value.id, type, context);
      if (way === null || way.length < 3) continue;
      findings.push({
        path: 'relations',
        evidence: way.join(` ${type} `),
        remedy: `Break the circle: what is ${type} something else cannot come back to itself.`,
      });
    }
    return findings.map((finding) => issueAt('relations', incident, finding));
  });
