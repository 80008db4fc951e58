import type { Dataset } from '../core/dataset.ts';
import type { Footprint } from '../core/format/registers.ts';
import type { Position } from '../core/geometry.ts';
import type { ExportedIncident, ExportedView } from './exportedView.ts';

type Coordinates = readonly number[];

export interface IncidentFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Coordinates }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Coordinates[])[] }
    | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Twice the signed area of a closed ring; positive where it runs counterclockwise. */
function turnOf(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1] as Position;
    const [x2, y2] = ring[index] as Position;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** RFC 7946 3.1.6: the outer ring counterclockwise, holes clockwise. */
function windRings(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.map((ring, index) => {
    const runsLeft = turnOf(ring) > 0;
    return runsLeft === (index === 0) ? [...ring] : ring.toReversed();
  });
}

function geometryOf(footprint: Footprint | null): IncidentFeature['geometry'] {
  if (footprint === null) return null;
  if (footprint.type === 'circle') return { type: 'Point', coordinates: footprint.center };
  return { type: 'Polygon', coordinates: windRings(footprint.coordinates) };
}

function featureOf(
  { incident, certainty, conflictsOn, address }: ExportedIncident,
  dataset: Dataset,
): IncidentFeature {
  const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
  const footprint = place?.footprint ?? null;
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  return {
    type: 'Feature',
    id: incident.id,
    geometry: geometryOf(footprint),
    properties: {
      title_en: incident.title.en,
      title_ar: incident.title.ar,
      kind: incident.kind,
      type: incident.type,
      role: incident.role,
      earliest: incident.time.earliest,
      latest: incident.time.latest,
      timePrecision: incident.time.precision,
      timeWords_en: incident.time.words.en,
      timeWords_ar: incident.time.words.ar,
      inRange: certainty,
      place: place?.id ?? null,
      place_en: place?.name.en ?? null,
      place_ar: place?.name.ar ?? null,
      placePrecision: place?.precision ?? 'none',
      // Darwin Core's term: the circle of this radius around the point holds the place.
      coordinateUncertaintyInMeters: footprint?.type === 'circle' ? footprint.radius : null,
      actors: incident.actors.map(({ actor, role, standing, basis, inference }) => ({
        actor,
        role,
        standing,
        basis: basis?.en ?? null,
        ourInference: inference !== undefined,
      })),
      accountsConflictOn: conflictsOn,
      claims: claims.map(({ id }) => id),
      link: address,
    },
  };
}

/**
 * The incidents that are shown as a FeatureCollection (RFC 7946). A circle is its centre with
 * `coordinateUncertaintyInMeters`, an outline a polygon; where no place is stated the geometry is null. Version, licence
 * and attribution are foreign members (RFC 7946 6.1).
 */
export function geoJson({ dataset, incidents, address, accessed, words }: ExportedView): string {
  const { head } = dataset;
  const attributions = new Set(
    incidents.flatMap(({ incident }) => {
      const place = incident.place === null ? undefined : dataset.places.get(incident.place.place);
      return place?.citations.map(({ text }) => text.en) ?? [];
    }),
  );
  const collection = {
    type: 'FeatureCollection',
    dataset: head.id,
    title: head.title,
    version: head.version,
    licence: { name: head.licence.name, url: head.licence.url ?? null, text: head.licence.text },
    attribution: [...attributions],
    view: { words, link: address, accessed },
    timeZone: head.timeZone,
    features: incidents.map((row) => featureOf(row, dataset)),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
