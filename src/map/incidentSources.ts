import type { GeoJSONSourceSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';

/** Ids of the sources that the incidents are drawn from. */
export const SOURCES = {
  /** The lone incidents in view, standing off one another where they must. */
  symbols: 'incident-symbols',
  /** Discs of incidents too many on one spot to stand off. */
  crowds: 'incident-crowds',
  /** Rings round the selected, the pointed at and the focused incident. */
  rings: 'incident-rings',
  footprints: 'incident-footprints',
  members: 'incident-members',
  arcs: 'incident-arcs',
} as const;

/** The one layer of the engine's tiles. */
export const TILE_LAYER = 'incidents';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Empty sources. */
export function incidentSources(): Record<string, SourceSpecification> {
  const features = (more: Partial<GeoJSONSourceSpecification> = {}): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: EMPTY,
    ...more,
  });
  return {
    [SOURCES.symbols]: features(),
    [SOURCES.crowds]: features(),
    [SOURCES.rings]: features(),
    // The default simplification would move a ring by a third of a pixel: not for areas in true metres.
    [SOURCES.footprints]: features({ tolerance: 0.1 }),
    [SOURCES.members]: features(),
    [SOURCES.arcs]: features(),
  };
}
