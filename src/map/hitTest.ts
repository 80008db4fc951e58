import type { Geometry } from 'geojson';
import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import { LAYERS } from './layerIds.ts';
import type { MarkCanvas } from './markCanvas.ts';
import type { Crowd, ScreenPoint } from './mapState.ts';

/** What stands under a point of the map. */
export type Hit =
  | { kind: 'incident'; id: string; part: 'symbol' | 'label' | 'footprint' }
  /** `crowd` says who is in it. */
  | { kind: 'disc'; center: Position; crowd: Crowd };

const SYMBOL_LAYERS: string[] = [LAYERS.symbols, LAYERS.selectedSymbol];
const LABEL_LAYERS: string[] = [LAYERS.labels];
const FOOTPRINT_LAYERS: string[] = [LAYERS.memberDots, LAYERS.footprintFill];

/**
 * The nearest thing to a point, the canvas's marks first, then of the layers: symbols before discs, those before labels,
 * those before footprints. `reach` is how far beside a symbol a pointer may be, in CSS pixels: fingers need more than a
 * mouse.
 */
export function hitTest(map: MapLibreMap, marks: MarkCanvas, point: ScreenPoint, reach: number): Hit | null {
  const mark = marks.hit(point, reach);
  if (mark !== null) {
    return 'crowd' in mark
      ? { kind: 'disc', center: mark.position, crowd: mark.crowd }
      : { kind: 'incident', id: mark.id, part: 'symbol' };
  }
  const box: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const found = (layers: string[], area: typeof box | [number, number]): MapGeoJSONFeature[] =>
    map.queryRenderedFeatures(area, { layers: layers.filter((layer) => map.getLayer(layer) !== undefined) });

  const symbols = found(SYMBOL_LAYERS, box);
  if (symbols.length > 0) return incidentOf(nearest(map, symbols, point), 'symbol');
  const disc = found([LAYERS.crowds], [point.x, point.y])[0];
  if (disc !== undefined) {
    return { kind: 'disc', center: positionOf(disc), crowd: crowdOf(disc) };
  }
  const label = found(LABEL_LAYERS, [point.x, point.y])[0];
  if (label !== undefined) return incidentOf(label, 'label');
  const footprint = found(FOOTPRINT_LAYERS, [point.x, point.y])[0];
  return footprint === undefined ? null : incidentOf(footprint, 'footprint');
}

function crowdOf({ properties }: MapGeoJSONFeature): Crowd {
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
