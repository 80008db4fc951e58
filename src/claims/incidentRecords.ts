import type { Dataset } from '../core/dataset.ts';
import type { Incident } from '../core/format/incident.ts';
import type { Footprint } from '../core/format/registers.ts';
import type { Claim } from '../core/format/source.ts';
import type { Position } from '../core/geometry.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { LocalText } from '../core/text.ts';
import { intervalOf } from '../core/time.ts';
import { compareAccounts, conflictCount } from './comparison/compareAccounts.ts';

function positionOf(footprint: Footprint | null | undefined): Position | null {
  if (!footprint) return null;
  return footprint.type === 'circle' ? footprint.center : footprint.anchor;
}

/** Actors whom some words tie to the incident; nobody is tied by what is unclaimed or not stated. */
function actorsOf(incident: Incident): string[] {
  const tied = incident.actors.filter(
    ({ standing }) => standing !== 'unclaimed' && standing !== 'not-stated',
  );
  return [...new Set(tied.map(({ actor }) => actor))];
}

function sourcesOf(dataset: Dataset, claims: readonly Claim[]): string[] {
  const documents = claims.flatMap(({ id }) => dataset.sourceOfClaim.get(id)?.id ?? []);
  return [...new Set([...documents, ...claims.flatMap(({ chain }) => chain)])];
}

/** Discrepancies on what is said of this incident; a claim that only places it beside another brings none along. */
function discrepanciesOf(dataset: Dataset, incident: Incident, claims: readonly Claim[]): Set<string> {
  const speaking = claims.filter(({ assertions }) =>
    assertions.some(
      ({ fact, incidents }) =>
        fact !== 'remark' && (incidents === undefined || incidents.includes(incident.id)),
    ),
  );
  const found = speaking.flatMap(({ id }) => dataset.discrepanciesOfClaim.get(id) ?? []);
  return new Set([...(incident.time.discrepancies ?? []), ...found.map(({ id }) => id)]);
}

function both(text: LocalText | null | undefined): string[] {
  return text ? [text.en, text.ar] : [];
}

function searchTextOf(dataset: Dataset, incident: Incident, claims: readonly Claim[]): string {
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const actors = actorsOf(incident).flatMap((id) => dataset.actors.get(id) ?? []);
  const speakers = sourcesOf(dataset, claims).flatMap((id) => dataset.speakers.get(id) ?? []);
  const words = [
    ...both(incident.title),
    ...both(incident.shortTitle),
    ...both(incident.time.words),
    ...both(incident.who.words),
    ...both(incident.place?.words),
    ...both(place?.name),
    ...both(place?.within),
    ...(place?.members ?? []).flatMap(({ name }) => both(name)),
    ...actors.flatMap(({ name, wordings }) => [...both(name), ...wordings]),
    ...speakers.flatMap(({ name, wordings }) => [...both(name), ...wordings]),
    ...claims.flatMap(({ quote, translations }) => [quote.exact, ...translations.map(({ text }) => text)]),
  ];
  return [...new Set(words)].join('\n');
}

function recordOf(dataset: Dataset, incident: Incident): IncidentRecord {
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  return {
    id: incident.id,
    title: incident.title,
    shortTitle: incident.shortTitle,
    within: place?.within ?? null,
    qualifier: place?.qualifier ?? null,
    when: incident.time.words,
    interval: intervalOf(incident.time),
    position: positionOf(place?.footprint),
    radius: place?.footprint?.type === 'circle' ? place.footprint.radius : 0,
    type: incident.type,
    role: incident.role,
    actors: actorsOf(incident),
    sources: sourcesOf(dataset, claims),
    place: incident.place?.place ?? null,
    placePrecision: place?.precision ?? 'none',
    timePrecision: incident.time.precision,
    background: incident.kind === 'background',
    conflicts: conflictCount(compareAccounts(dataset, incident.id)),
    discrepancies: discrepanciesOf(dataset, incident, claims).size,
    searchText: searchTextOf(dataset, incident, claims),
  };
}

/** A dataset's incidents and background items as the engine takes them, in the dataset's order. */
export function incidentRecords(dataset: Dataset): IncidentRecord[] {
  return dataset.bundle.incidents.map((incident) => recordOf(dataset, incident));
}
