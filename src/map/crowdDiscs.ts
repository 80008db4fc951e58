import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import type { TileProperties } from '../engine/protocol.ts';
import { crowdOf, positionOf } from './hitTest.ts';
import { SOURCES, TILE_LAYER } from './incidentSources.ts';
import type { Crowd } from './mapState.ts';
import type { LoneIncident } from './placeSymbols.ts';

/** Several incidents that are drawn as one disc. */
export interface CrowdDisc {
  /** The same for the same incidents while the view stays. */
  readonly key: string;
  readonly position: Position;
  readonly count: number;
  readonly crowd: Crowd;
}

/** The discs of the engine's tiles on the map, each once, the largest first. */
export function tileDiscsOf(map: MapLibreMap): CrowdDisc[] {
  const features = map.querySourceFeatures(SOURCES.tiles, {
    sourceLayer: TILE_LAYER,
    filter: ['>', ['get', 'count'], 1],
  });
  const found = new Map<string, CrowdDisc>();
  for (const feature of features) {
    const { cell = '', count = 0 } = feature.properties as Partial<TileProperties>;
    if (found.has(cell)) continue;
    found.set(cell, { key: cell, position: positionOf(feature), count, crowd: crowdOf(feature) });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The disc of incidents that cannot be drawn apart. */
export function discOfCrowd(crowd: readonly LoneIncident[]): CrowdDisc {
  return {
    key: `of ${crowd[0]?.id ?? ''}`,
    position: crowd[0]?.position ?? [0, 0],
    count: crowd.length,
    crowd: { ids: crowd.map(({ id }) => id), cell: null },
  };
}

/** Incidents at the very same place: drawn one over the other they would look like one. */
export function stacksOf(incidents: readonly LoneIncident[]): LoneIncident[][] {
  const stacks = new Map<string, LoneIncident[]>();
  for (const incident of incidents) {
    const place = incident.position.join();
    const stack = stacks.get(place);
    if (stack === undefined) stacks.set(place, [incident]);
    else stack.push(incident);
  }
  return [...stacks.values()].filter(({ length }) => length > 1);
}
