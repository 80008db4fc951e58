import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../core/geometry.ts';
import { fromMercator, mercatorOf } from './mercator.ts';
import type { ScreenPoint } from './mapState.ts';

/**
 * Where positions stand on the screen in the map's present view, each on the copy of the world nearest to the middle:
 * CSS pixels. A view that is not tilted is an affine picture of the square of the world: three points tell it, which
 * saves MapLibre's way through several objects a point.
 */
export function screenProjection(map: MapLibreMap): (position: Position) => ScreenPoint {
  const { lng, lat } = map.getCenter();
  const nearest = (longitude: number) => longitude + 360 * Math.round((lng - longitude) / 360);
  if (map.getPitch() !== 0) {
    return ([longitude, latitude]) => map.project([nearest(longitude), latitude]);
  }
  const [x0, y0] = mercatorOf([lng, lat]);
  // A quarter of the height of the view at the most, so that all three are on the map.
  const step = 100 / (512 * 2 ** map.getZoom());
  const at = (x: number, y: number) => {
    const [longitude, latitude] = fromMercator(x, y);
    return map.project([longitude, latitude]);
  };
  const origin = at(x0, y0);
  const down = y0 + step > 1 ? -step : step;
  const right = at(x0 + step, y0);
  const below = at(x0, y0 + down);
  const [xx, yx] = [(right.x - origin.x) / step, (right.y - origin.y) / step];
  const [xy, yy] = [(below.x - origin.x) / down, (below.y - origin.y) / down];
  return ([longitude, latitude]) => {
    const [x, y] = mercatorOf([nearest(longitude), latitude]);
    const [dx, dy] = [x - x0, y - y0];
    return { x: origin.x + dx * xx + dy * xy, y: origin.y + dx * yx + dy * yy };
  };
}
