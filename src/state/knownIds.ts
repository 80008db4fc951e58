import type { Dataset } from '../core/dataset.ts';
import type { KnownIds } from '../core/reconcile.ts';

/** What a link may name in a dataset. */
export function knownIds(dataset: Dataset): KnownIds {
  return {
    timeZone: dataset.head.timeZone,
    version: dataset.head.version,
    types: new Set(dataset.bundle.incidents.map(({ type }) => type)),
    actors: new Set(dataset.actors.keys()),
    sources: new Set([...dataset.sources.keys(), ...dataset.speakers.keys()]),
    places: new Set(dataset.places.keys()),
    incidents: new Set(dataset.incidents.keys()),
    claims: new Map([...dataset.claims].map(([id, claim]) => [id, claim.about])),
    backgroundIncidents: new Set(
      dataset.bundle.incidents.filter(({ kind }) => kind === 'background').map(({ id }) => id),
    ),
  };
}
