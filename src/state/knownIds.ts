import type { Dataset } from '../core/dataset.ts';
import type { KnownIds } from '../core/reconcile.ts';
import type { OpenTable } from './appState.ts';

/** What a link may name in a dataset, or in a reader's own table. */
export function knownIds(dataset: Dataset, table: OpenTable | null): KnownIds {
  const { timeZone, version } = dataset.head;
  if (table !== null) {
    const { type, actor, source, place } = table.names;
    return {
      timeZone,
      version,
      types: type,
      actors: actor,
      sources: source,
      places: place,
      // A row that is not there is said where its panel would be: a million ids are not kept on the page.
      incidents: { has: () => true },
      claims: new Map(),
      backgroundIncidents: new Set(),
    };
  }
  return {
    timeZone,
    version,
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
