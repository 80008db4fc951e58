import type { Incident } from '../../core/format/incident.ts';
import type { Rule } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

interface SynthesisedField {
  readonly path: string;
  readonly claims: readonly string[];
  /** True where a label says what in the field is ours. */
  readonly labelled: boolean;
  /** The key that would hold such a label; null where the field admits none. */
  readonly label: 'convention' | 'inference' | null;
}

function fieldsOf(incident: Incident): SynthesisedField[] {
  const { time, place, who } = incident;
  const fields: SynthesisedField[] = [
    { path: 'titleClaims', claims: incident.titleClaims, labelled: false, label: null },
    { path: 'typeClaims', claims: incident.typeClaims, labelled: false, label: null },
    {
      path: 'time.claims',
      claims: time.claims,
      labelled: time.convention !== undefined,
      label: 'convention',
    },
    { path: 'who.claims', claims: who.claims, labelled: who.inference !== undefined, label: 'inference' },
  ];
  if (place !== null) {
    const labelled = place.convention !== undefined;
    fields.push({ path: 'place.claims', claims: place.claims, labelled, label: 'convention' });
  }
  incident.actors.forEach((actor, index) => {
    const labelled = actor.inference !== undefined;
    fields.push({ path: `actors[${index}].claims`, claims: actor.claims, labelled, label: 'inference' });
  });
  return fields;
}

/** Every synthesised field rests on claims about its incident, or says what in it is ours. */
export const restingOnClaims: Rule = (context) =>
  context.incidents.flatMap((incident) =>
    fieldsOf(incident.value).flatMap(({ path, claims, labelled, label }) => {
      if (claims.length === 0) {
        const remedy = 'Name the claims that this field rests on.';
        return [issueAt('resting-on-claims', incident, { path, evidence: 'no claim', remedy })];
      }
      if (labelled) return [];
      return claims.flatMap((id, index) => {
        const claim = context.claimsById.get(id);
        if (claim === undefined || claim.value.about.includes(incident.value.id)) return [];
        const field = path.slice(0, path.lastIndexOf('.'));
        const other = label === null ? '' : `, or say in ${field}.${label} what is ours`;
        return [
          issueAt('resting-on-claims', incident, {
            path: `${path}[${index}]`,
            evidence: `${id} is about ${show(claim.value.about)}, not about ${show(incident.value.id)}: ${show(claim.value.quote.exact, 60)}`,
            remedy: `Name a claim about this incident, add it to the "about" of ${id}${other}.`,
          }),
        ];
      });
    }),
  );
