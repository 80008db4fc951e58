import { rangeOf } from './time.ts';
import type { View } from './view.ts';
import type { LinkNotice } from './viewUrl.ts';
import { INCIDENT_TYPES } from './vocabulary.ts';

/** Tells which ids are known; the ids themselves may be a million. */
type IdSet = Pick<ReadonlySet<string>, 'has'>;

/** What a dataset knows, as far as a link can name it. */
export interface KnownIds {
  readonly timeZone: string;
  readonly version: string;
  /** Types beyond ACLED's that the dataset uses. */
  readonly types: IdSet;
  readonly actors: IdSet;
  readonly sources: IdSet;
  readonly places: IdSet;
  readonly incidents: IdSet;
  /** Incidents that each claim is about; empty for a claim that is evidence of none. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  readonly backgroundIncidents: IdSet;
}

/**
 * Fits a view to a dataset: ids that it does not know and ranges that run backwards fall back to the default, each
 * with a notice; a claim without an incident opens the incident it is about.
 */
export function reconcile(view: View, known: KnownIds): { view: View; notices: LinkNotice[] } {
  const notices: LinkNotice[] = [];
  const keepKnown = (parameter: string, ids: readonly string[], isKnown: (id: string) => boolean) => {
    const kept = ids.filter(isKnown);
    for (const value of ids) if (!isKnown(value)) notices.push({ parameter, value, reason: 'unknown-id' });
    return kept.length === ids.length ? ids : kept;
  };
  let next: View = {
    ...view,
    types: keepKnown('type', view.types, (id) => id in INCIDENT_TYPES || known.types.has(id)),
    actors: keepKnown('actor', view.actors, (id) => known.actors.has(id)),
    sources: keepKnown('source', view.sources, (id) => known.sources.has(id)),
    places: keepKnown('place', view.places, (id) => known.places.has(id)),
  };
  if (next.incident !== null && !known.incidents.has(next.incident)) {
    notices.push({ parameter: 'incident', value: next.incident, reason: 'unknown-id' });
    next = { ...next, incident: null };
  }
  if (next.claim !== null) {
    const about = known.claims.get(next.claim);
    if (about === undefined) {
      notices.push({ parameter: 'claim', value: next.claim, reason: 'unknown-id' });
      next = { ...next, claim: null };
    } else if (next.incident === null) {
      const first = about.find((id) => !known.backgroundIncidents.has(id)) ?? about[0];
      next = first === undefined ? { ...next, tab: 'source' } : { ...next, incident: first };
    } else if (!about.includes(next.incident) && next.tab !== 'source') {
      notices.push({ parameter: 'claim', value: next.claim, reason: 'claim-not-about-incident' });
      next = { ...next, claim: null };
    }
  }
  const range = rangeOf(next.from, next.to, known.timeZone);
  if (range.earliest > range.latest) {
    notices.push({ parameter: 'from, to', value: `${next.from} – ${next.to}`, reason: 'reversed-range' });
    next = { ...next, from: null, to: null };
  }
  if (next.version !== null && next.version !== known.version) {
    notices.push({ parameter: 'v', value: next.version, reason: 'version-differs' });
  }
  return { view: next, notices };
}
