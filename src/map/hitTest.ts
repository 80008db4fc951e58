import type { Geometry } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import { LAYERS } from './layerIds.ts';
import type { Crowd, ScreenPoint } from './mapState.ts';

/** What stands under a point of the map. */
export type Hit =
  | { kind: 'incident'; id: string; part: 'symbol' | 'label' | 'footprint' }
  /** `crowd` says who is in it. */
  | { kind: 'disc'; center: Position; crowd: Crowd };

const SYMBOL_LAYERS: string[] = [LAYERS.symbols, LAYERS.selectedSymbol];
const LABEL_LAYERS: string[] = [LAYERS.labels, LAYERS.tileLabels];
const FOOTPRINT_LAYERS: string[] = [LAYERS.memberDots, LAYERS.footprintFill];

/**
 * The nearest thing to a point: symbols before discs, those before labels, those before footprints; a stack's disc lies
 * over the symbols of the tiles. `reach` is how far beside a symbol a pointer may be, in CSS pixels: fingers need more
 * than a mouse.
 */
export function hitTest(map: MapLibreMap, point: ScreenPoint, reach: number): Hit | null {
  const box: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const found = (layers: string[], area: typeof box | [number, number]): MapGeoJSONFeature[] =>
    map.queryRenderedFeatures(area, { layers: layers.filter((layer) => map.getLayer(layer) !== undefined) });

  const symbols = found(SYMBOL_LAYERS, box);
  if (symbols.length > 0) return incidentOf(nearest(map, symbols, point), 'symbol');
  const discAt = (layer: string): Hit | null => {
    const disc = found([layer], [point.x, point.y])[0];
    return disc === undefined ? null : { kind: 'disc', center: positionOf(disc), crowd: crowdOf(disc) };
  };
  const crowd = discAt(LAYERS.crowds);
  if (crowd !== null) return crowd;
  const drawn = found([LAYERS.tileSymbols], box);
  if (drawn.length > 0) return incidentOf(nearest(map, drawn, point), 'symbol');
  const disc = discAt(LAYERS.discs);
  if (disc !== null) return disc;
  const label = found(LABEL_LAYERS, [point.x, point.y])[0];
  if (label !== undefined) return incidentOf(label, 'label');
  const footprint = found(FOOTPRINT_LAYERS, [point.x, point.y])[0];
  return footprint === undefined ? null : incidentOf(footprint, 'footprint');
}

/** The engine's discs name their cell; those of stand-off carry the ids. */
export function crowdOf({ properties }: Pick<MapGeoJSONFeature, 'properties'>): Crowd {
  const [z, x, y] = String(properties['cell'] ?? '')
    .split('/')
    .map(Number);
  if (z !== undefined && x !== undefined && y !== undefined) return { ids: null, cell: { z, x, y } };
  const ids: unknown = properties['ids'];
  // MapLibre gives lists back as JSON where they come from its worker.
  const list: unknown = typeof ids === 'string' ? JSON.parse(ids) : ids;
  return { ids: Array.isArray(list) ? list.map(String) : [], cell: null };
}

function incidentOf(feature: MapGeoJSONFeature, part: 'symbol' | 'label' | 'footprint'): Hit {
  return { kind: 'incident', id: String(feature.properties['id']), part };
}

function nearest(
  map: MapLibreMap,
  features: readonly MapGeoJSONFeature[],
  point: ScreenPoint,
): MapGeoJSONFeature {
  const distance = (feature: MapGeoJSONFeature): number => {
    const { x, y } = map.project([...positionOf(feature)]);
    const { dx, dy } = feature.properties;
    return Math.hypot(x + Number(dx ?? 0) - point.x, y + Number(dy ?? 0) - point.y);
  };
  return features.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** Where a point feature stands. */
export function positionOf({ geometry }: { readonly geometry: Geometry }): Position {
  if (geometry.type !== 'Point') return [0, 0];
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return [longitude, latitude];
}
