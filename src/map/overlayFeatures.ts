import type { Feature, FeatureCollection } from 'geojson';
import type { Position } from '../core/geometry.ts';
import { arcBetween } from './arcBetween.ts';
import { drawnArabic } from './drawnArabic.ts';
import { fadeOpacity, footprintShape } from './footprintGeometry.ts';
import { radiusLabel } from './mapMessages.ts';
import type { IncidentFootprint, RelationArc } from './mapState.ts';

/** The tint inside a footprint. */
const TINT = { certain: 0.34, possible: 0.2 } as const;
const STRONG_TINT = { certain: 0.42, possible: 0.26 } as const;

/** A radius is written at its circle once that is this wide on the screen: CSS pixels. */
const LABELLED_RADIUS = 60;
/** Metres a CSS pixel on the equator at zoom 0. */
const METRES_PER_PIXEL = 78_271.516_964;

/** The features of `SOURCES.footprints`; those of the incidents in `strong` are drawn stronger, and over the others. */
export function footprintFeatures(
  footprints: readonly IncidentFootprint[],
  strong: ReadonlySet<string>,
): FeatureCollection {
  const drawn = footprints.map((one) => ({
    one,
    shape: footprintShape(one.footprint),
    isStrong: strong.has(one.id),
  }));
  drawn.sort((a, b) => Number(a.isStrong) - Number(b.isStrong));
  const features = drawn.flatMap(({ one, shape, isStrong }): Feature[] => {
    const common = { id: one.id, role: one.role, strong: isStrong };
    const opacity = fadeOpacity((isStrong ? STRONG_TINT : TINT)[one.certainty]);
    return [
      ...shape.fades.map((rings): Feature => ({
        type: 'Feature',
        properties: { ...common, part: 'fade', opacity },
        geometry: { type: 'Polygon', coordinates: rings.map(coordinatesOf) },
      })),
      {
        type: 'Feature',
        properties: { ...common, part: 'outline' },
        geometry: { type: 'MultiLineString', coordinates: shape.outline.map(coordinatesOf) },
      },
      ...radiusFeatures(one, shape.foot),
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** The radius in words, at the southern end of its circle: straight words are read more easily than bent ones. */
function radiusFeatures({ id, role, footprint }: IncidentFootprint, foot: Position | null): Feature[] {
  if (footprint.type !== 'circle' || foot === null) return [];
  const { radius, center } = footprint;
  const label = radiusLabel(radius);
  const scale = METRES_PER_PIXEL * Math.cos((center[1] * Math.PI) / 180);
  const labelZoom = Math.log2((LABELLED_RADIUS * scale) / radius);
  return [
    {
      type: 'Feature',
      properties: { id, role, part: 'radius', label_en: label.en, label_ar: label.ar, labelZoom },
      geometry: { type: 'Point', coordinates: [...foot] },
    },
  ];
}

/** The features of `SOURCES.members`. */
export function memberFeatures(footprints: readonly IncidentFootprint[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: footprints.flatMap(({ id, role, members }) =>
      (members ?? []).map(({ name, at }): Feature => ({
        type: 'Feature',
        properties: { id, role, label_en: name.en, label_ar: drawnArabic(name.ar) },
        geometry: { type: 'Point', coordinates: [...at] },
      })),
    ),
  };
}

/** The features of `SOURCES.arcs`. */
export function arcFeatures(arcs: readonly RelationArc[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: arcs.map(({ from, to, type }): Feature => ({
      type: 'Feature',
      properties: { type },
      geometry: { type: 'LineString', coordinates: coordinatesOf(arcBetween(from, to)) },
    })),
  };
}

function coordinatesOf(positions: readonly Position[]): number[][] {
  return positions.map(([longitude, latitude]) => [longitude, latitude]);
}
