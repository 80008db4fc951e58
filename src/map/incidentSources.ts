import type { GeoJSONSourceSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';

/** Ids of the sources that the incidents are drawn from. */
export const SOURCES = {
  /** Vector tiles from the engine: discs of several incidents, and lone ones. */
  tiles: 'incident-tiles',
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

/** Deeper views are drawn from tiles of this zoom: a tile's steps are half a pixel then, four zooms further on. */
const DEEPEST_TILE_ZOOM = 16;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Empty sources; `tiles` is the address of the engine's tiles with `{z}`, `{x}` and `{y}`. */
export function incidentSources(tiles: string): Record<string, SourceSpecification> {
  const features = (more: Partial<GeoJSONSourceSpecification> = {}): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: EMPTY,
    ...more,
  });
  return {
    [SOURCES.tiles]: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: DEEPEST_TILE_ZOOM },
    [SOURCES.symbols]: features(),
    [SOURCES.crowds]: features(),
    [SOURCES.rings]: features(),
    // The default simplification would move a ring by a third of a pixel: not for areas in true metres.
    [SOURCES.footprints]: features({ tolerance: 0.1 }),
    [SOURCES.members]: features(),
    [SOURCES.arcs]: features(),
  };
}
