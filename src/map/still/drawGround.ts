import type { Feature, Position as Coordinates } from 'geojson';
import type { Basemap } from '../basemapData.ts';
import type { BasemapPalette } from '../basemapPalette.ts';
import { FOCUS_COUNTRIES, FOCUS_DISPUTED } from '../focusCountries.ts';
import { projectStill } from './stillCamera.ts';
import type { StillRequest } from './stillRequest.ts';

function linesOf({ geometry }: Feature): Coordinates[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** Width in pixels that grows by equal factors between two zooms, as in the style of the live map. */
function growing(at: number, zoom: number, width: number, lastZoom: number, lastWidth: number): number {
  const base = 1.4;
  const share = (base ** (at - zoom) - 1) / (base ** (lastZoom - zoom) - 1);
  return width + Math.max(0, Math.min(1, share)) * (lastWidth - width);
}

/** Water, land, rivers, lakes and borders, in the look of the live map's style. */
export function drawGround(
  context: OffscreenCanvasRenderingContext2D,
  { land, lines }: Basemap,
  colours: BasemapPalette,
  { width, height, camera }: Pick<StillRequest, 'width' | 'height' | 'camera'>,
): void {
  const { zoom } = camera;
  const pathOf = (features: readonly Feature[], closed: boolean): Path2D => {
    const path = new Path2D();
    for (const line of features.flatMap(linesOf)) {
      const points = line.map(([longitude = 0, latitude = 0]) => projectStill(camera, [longitude, latitude]));
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const isOutside =
        xs.every((x) => x < 0) ||
        xs.every((x) => x > width) ||
        ys.every((y) => y < 0) ||
        ys.every((y) => y > height);
      if (isOutside) continue;
      for (const [index, { x, y }] of points.entries()) {
        if (index === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      if (closed) path.closePath();
    }
    return path;
  };
  const classed = (features: readonly Feature[], name: string, rank?: number) =>
    features.filter(
      ({ properties }) =>
        properties?.['class'] === name && (rank === undefined || properties['rank'] === rank),
    );
  const strokeLines = (found: readonly Feature[], colour: string, lineWidth: number, dash: number[] = []) => {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.lineCap = dash.length === 0 ? 'round' : 'butt';
    context.setLineDash(dash.map((length) => length * lineWidth));
    context.stroke(pathOf(found, false));
    context.setLineDash([]);
  };

  context.fillStyle = colours.water;
  context.fillRect(0, 0, width, height);
  const areas = classed(land.features, 'area');
  const isIn = (codes: readonly string[]) => (area: Feature) =>
    codes.includes(String(area.properties?.['code']));
  const [focus, disputed] = [isIn(FOCUS_COUNTRIES), isIn(FOCUS_DISPUTED)];
  for (const [colour, found] of [
    [colours.landOther, areas.filter((area) => !focus(area) && !disputed(area))],
    [colours.land, areas.filter(focus)],
    [colours.landDisputed, areas.filter(disputed)],
  ] as const) {
    context.fillStyle = colour;
    context.fill(pathOf(found, true), 'evenodd');
  }

  context.lineJoin = 'round';
  if (zoom >= 5)
    strokeLines(
      classed(lines.features, 'province-border'),
      colours.province,
      growing(zoom, 5, 0.6, 9, 1.1),
      [3, 2.5],
    );
  if (zoom >= 7)
    strokeLines(classed(lines.features, 'river', 3), colours.river, growing(zoom, 7, 0.5, 11, 1.4));
  if (zoom >= 5)
    strokeLines(classed(lines.features, 'river', 2), colours.river, growing(zoom, 5, 0.6, 10, 2));
  if (zoom >= 3.5)
    strokeLines(classed(lines.features, 'river', 1), colours.river, growing(zoom, 3.5, 0.7, 10, 3.4));
  const lakes = pathOf(classed(land.features, 'lake'), true);
  context.fillStyle = colours.water;
  context.fill(lakes, 'evenodd');
  context.strokeStyle = colours.river;
  context.lineWidth = 1;
  context.stroke(lakes);
  strokeLines(classed(lines.features, 'border'), colours.border, growing(zoom, 2, 0.5, 9, 1.5));
  strokeLines(classed(lines.features, 'disputed'), colours.border, growing(zoom, 2, 0.6, 9, 1.7), [1.2, 1.6]);
}
