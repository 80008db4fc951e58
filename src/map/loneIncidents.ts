import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TileProperties } from '../engine/protocol.ts';
import { positionOf } from './hitTest.ts';
import { SOURCES, TILE_LAYER } from './incidentSources.ts';
import type { LoneIncident } from './placeSymbols.ts';

/** The incidents that stand alone in the tiles on the map, each once, in the dataset's order. */
export function loneIncidentsOf(map: MapLibreMap): LoneIncident[] {
  const features = map.querySourceFeatures(SOURCES.tiles, {
    sourceLayer: TILE_LAYER,
    filter: ['==', ['get', 'count'], 1],
  });
  const found = new Map<string, LoneIncident>();
  for (const feature of features) {
    const properties = feature.properties as Partial<TileProperties>;
    const { id } = properties;
    if (id === undefined || found.has(id)) continue;
    found.set(id, {
      id,
      row: properties.row ?? 0,
      position: positionOf(feature),
      shape: properties.shape ?? 'strategic',
      role: properties.role ?? 'other',
      certainty: properties.certainty === 'certain' ? 'certain' : 'possible',
      conflicts: properties.conflicts ?? 0,
      discrepancies: properties.discrepancies ?? 0,
      label: { en: properties.label_en ?? '', ar: properties.label_ar ?? '' },
      qualifier: { en: properties.qualifier_en ?? '', ar: properties.qualifier_ar ?? '' },
    });
  }
  return [...found.values()].sort((a, b) => a.row - b.row);
}
