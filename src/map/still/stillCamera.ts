import type { Position } from '../../core/geometry.ts';
import { DEEPEST_FIT, LEAST_ROOM, MARGIN, withExtent } from '../mapCamera.ts';
import type { MapState, ScreenPoint } from '../mapState.ts';

/** Below this zoom the world repeats itself on a wide screen: no still picture is drawn. */
const FARTHEST = 2.5;
/** MapLibre's world is this wide at zoom 0: CSS pixels. */
const WORLD = 512;

/** What a still picture shows: web Mercator, north up. */
export interface StillCamera {
  readonly zoom: number;
  /** Where the picture's upper left corner lies in the world at this zoom, in CSS pixels from 180° W, 85.05° N. */
  readonly left: number;
  readonly top: number;
}

/** A position on the world of side 1. */
function worldOf([longitude, latitude]: Position): [number, number] {
  const angle = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180;
  return [longitude / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI)];
}

/** Where a position is on the picture: CSS pixels. */
export function projectStill({ zoom, left, top }: StillCamera, position: Position): ScreenPoint {
  const [x, y] = worldOf(position);
  const side = WORLD * 2 ** zoom;
  return { x: x * side - left, y: y * side - top };
}

/**
 * The camera that the live map will have over a stage of this size (CSS pixels), as `MapCamera` places it; null where a
 * still picture cannot show the same: turned, tilted, too far away, or over the antimeridian.
 */
export function stillCamera(
  state: Pick<MapState, 'camera' | 'fit' | 'padding'>,
  width: number,
  height: number,
): StillCamera | null {
  const { camera, fit } = state;
  const free = (side: MapState['padding']) =>
    Math.min(width - side.left - side.right, height - side.top - side.bottom);
  const isCovered = free(state.padding) < LEAST_ROOM;
  const padding = isCovered ? { top: 0, right: 0, bottom: 0, left: 0 } : state.padding;
  const [wide, high] = [width - padding.left - padding.right, height - padding.top - padding.bottom];
  if (wide <= 0 || high <= 0) return null;
  const at = (zoom: number, [x, y]: readonly [number, number]): StillCamera | null => {
    if (zoom < FARTHEST) return null;
    const side = WORLD * 2 ** zoom;
    return { zoom, left: x * side - padding.left - wide / 2, top: y * side - padding.top - high / 2 };
  };
  if (camera !== null) {
    if (camera.bearing !== 0 || camera.pitch !== 0) return null;
    return at(camera.zoom, worldOf([camera.longitude, camera.latitude]));
  }
  if (fit === null) return null;
  const [west, south, east, north] = withExtent(fit);
  if (west > east) return null;
  const margin = Math.max(0, Math.min(MARGIN, free(padding) / 6));
  const [[x0, y1], [x1, y0]] = [worldOf([west, south]), worldOf([east, north])];
  const scale = Math.min((wide - 2 * margin) / (x1 - x0), (high - 2 * margin) / (y1 - y0)) / WORLD;
  return at(Math.min(DEEPEST_FIT, Math.log2(scale)), [(x0 + x1) / 2, (y0 + y1) / 2]);
}
