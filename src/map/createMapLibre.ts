import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Failure } from '../core/result.ts';
import { MAP_MESSAGES } from './mapMessages.ts';
import type { MapState } from './mapState.ts';
import { DEEPEST_ZOOM } from './mapStyle.ts';

setWorkerUrl(workerUrl);

/** MapLibre's map in the container, or why there is none: without WebGL 2 it throws while it is constructed. */
export function createMapLibre(
  container: HTMLElement,
  style: StyleSpecification,
  { language, reducedMotion }: MapState,
): MapLibreMap | Failure {
  try {
    return new MapLibreMap({
      container,
      style,
      attributionControl: false,
      fadeDuration: reducedMotion ? 0 : 150,
      maxZoom: DEEPEST_ZOOM.embedded,
      locale: { 'Map.Title': MAP_MESSAGES[language].canvas },
    });
  } catch (error) {
    return { kind: 'webgl-missing', detail: error instanceof Error ? error.message : String(error) };
  }
}
