import { speakerOf } from '../core/dataset.ts';
import type { Dataset } from '../core/dataset.ts';
import type { IncidentActor } from '../core/format/incident.ts';
import type { Quantity } from '../core/format/primitives.ts';
import type { Footprint } from '../core/format/registers.ts';
import type { Position } from '../core/geometry.ts';
import { csvText, type CsvCell } from './csv.ts';
import type { ExportedIncident, ExportedView } from './exportedView.ts';

/** Between entries of one cell. */
const SEPARATOR = ' | ';

export const INCIDENT_COLUMNS = [
  'id',
  'kind',
  'title_en',
  'title_ar',
  'type',
  'role',
  'earliest',
  'latest',
  'time_precision',
  'time_words_en',
  'time_bounds_by_our_convention',
  'in_range',
  'place',
  'place_en',
  'place_ar',
  'latitude',
  'longitude',
  'radius_m',
  'footprint',
  'place_precision',
  'actors',
  'killed_by_speaker',
  'injured_by_speaker',
  'accounts_conflict_on',
  'claims',
  'sources',
  'link',
] as const;

/** Where a footprint's symbol stands. */
export function anchorOf(footprint: Footprint): Position {
  return footprint.type === 'circle' ? footprint.center : footprint.anchor;
}

/** "iranian-militias (initiator, suspected, by launch area)"; an inference of ours is named as one. */
function actorText({ actor, role, standing, basis, inference }: IncidentActor): string {
  const details = [role, standing, basis?.en, inference === undefined ? undefined : 'our inference'];
  return `${actor} (${details.filter((detail) => detail !== undefined).join(', ')})`;
}

/** "3–3", "200–" where the end is open, "unconfirmed". Silence has no text: it is never a zero. */
function quantityText(value: Quantity): string {
  if (value === 'unconfirmed') return value;
  return `${value.min ?? ''}–${value.max ?? ''}`;
}

/** What each speaker says of the killed or injured, with the claim: "us-official: 0–0 (c14)". Who is silent is absent. */
function casualtiesText(dataset: Dataset, incident: string, fact: 'killed' | 'injured'): string {
  return (dataset.claimsOfIncident.get(incident) ?? [])
    .flatMap((claim) =>
      claim.assertions.flatMap((assertion) =>
        assertion.fact === fact && (assertion.incidents ?? [incident]).includes(incident)
          ? [`${speakerOf(claim)}: ${quantityText(assertion.value)} (${claim.id})`]
          : [],
      ),
    )
    .join(SEPARATOR);
}

function rowOf({ incident, certainty, conflictsOn, address }: ExportedIncident, dataset: Dataset): CsvCell[] {
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const footprint = place?.footprint ?? null;
  const anchor = footprint === null ? null : anchorOf(footprint);
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  const sources = new Set(claims.flatMap(({ id }) => dataset.sourceOfClaim.get(id)?.id ?? []));
  const { time } = incident;
  const ours = (['earliest', 'latest'] as const).filter((bound) => time.ours?.[bound]);
  return [
    incident.id,
    incident.kind,
    incident.title.en,
    incident.title.ar,
    incident.type,
    incident.role,
    time.earliest,
    time.latest,
    time.precision,
    time.words.en,
    ours.join(' '),
    certainty,
    place?.id ?? null,
    place?.name.en ?? null,
    place?.name.ar ?? null,
    anchor?.[1] ?? null,
    anchor?.[0] ?? null,
    footprint?.type === 'circle' ? footprint.radius : null,
    footprint?.type ?? null,
    place?.precision ?? 'none',
    incident.actors.map(actorText).join(SEPARATOR),
    casualtiesText(dataset, incident.id, 'killed'),
    casualtiesText(dataset, incident.id, 'injured'),
    conflictsOn.join(' '),
    claims.map(({ id }) => id).join(' '),
    [...sources].join(' '),
    address,
  ];
}

/** The incidents that are shown, a row each. */
export function incidentsCsv({ dataset, incidents }: ExportedView): string {
  return csvText(
    INCIDENT_COLUMNS,
    incidents.map((row) => rowOf(row, dataset)),
  );
}
