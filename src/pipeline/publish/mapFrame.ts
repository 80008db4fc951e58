import type { Position as Coordinates } from 'geojson';
import type { Position } from '../../core/geometry.ts';
import type { Box, Point } from './clipGeometry.ts';

/** The part of a picture that a map takes up, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Mean Earth radius in metres (IUGG). */
export const EARTH_RADIUS = 6_371_008.8;

/** Web Mercator, in radians of longitude; north is up. */
export const mercator = ([longitude = 0, latitude = 0]: Coordinates | Position): [number, number] => {
  const bounded = Math.max(-85, Math.min(85, latitude));
  return [(longitude * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360))];
};

/** Where a position stands on the picture. */
export type Project = (position: Coordinates | Position) => Point;

/** Shows `half` metres to the north and south of a centre in a frame. */
export function projection(centre: Position, half: number, frame: Frame): Project {
  const [cx, cy] = mercator(centre);
  const latitude = Math.max(-85, Math.min(85, centre[1]));
  const scale = (frame.height / 2 / half) * EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180);
  return (position) => {
    const [x, y] = mercator(position);
    return [frame.x + frame.width / 2 + (x - cx) * scale, frame.y + frame.height / 2 + (y - cy) * scale];
  };
}

/** Path data of a line; points that fall on one another are given once. */
export function pathOf(line: readonly Point[], close: boolean): string {
  let path = '';
  let last = '';
  for (const [x, y] of line) {
    const point = `${x.toFixed(1)} ${y.toFixed(1)}`;
    if (point === last) continue;
    path += `${path === '' ? 'M' : 'L'}${point}`;
    last = point;
  }
  return close && path !== '' ? `${path}Z` : path;
}

/** A frame with room around it, so that no stroke shows where something is cut off. */
export function boxAround({ x, y, width, height }: Frame): Box {
  return { west: x - 12, north: y - 12, east: x + width + 12, south: y + height + 12 };
}
