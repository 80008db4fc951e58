import type { Dataset } from './dataset.ts';
import type { Incident, Relation } from './format/incident.ts';

/** How an incident stands to another. `inverse`: the relation is recorded with the other one. */
export interface RelatedIncident {
  readonly type: Relation['type'];
  readonly side: 'own' | 'inverse';
  readonly other: Incident;
  readonly claims: readonly string[];
  readonly reading: Relation['reading'];
}

const SYMMETRIC = new Set<Relation['type']>(['simultaneous-with', 'possibly-same-as']);

/** Relations of an incident both ways, its own first; a symmetric one that both record is given once, with all claims. */
export function relationsOf(incident: Incident, dataset: Dataset): RelatedIncident[] {
  const found: RelatedIncident[] = [];
  for (const { type, incident: id, claims, reading } of incident.relations) {
    const other = dataset.incidents.get(id);
    if (other !== undefined) found.push({ type, side: 'own', other, claims, reading });
  }
  for (const other of dataset.bundle.incidents) {
    for (const { type, incident: id, claims, reading } of other.relations) {
      if (id !== incident.id || other.id === incident.id) continue;
      const same = found.findIndex((one) => one.type === type && one.other === other && SYMMETRIC.has(type));
      const own = found[same];
      if (own === undefined) found.push({ type, side: 'inverse', other, claims, reading });
      else found[same] = { ...own, claims: [...new Set([...own.claims, ...claims])] };
    }
  }
  return found;
}
