import type { Position } from '../core/geometry.ts';

/** The square of the world ends here: degrees of latitude. */
const FARTHEST = 85.0511287798066;

/** A position in the square of the Web Mercator world: 0 to 1 from west to east and from north to south. */
export function mercatorOf([longitude, latitude]: Position): [x: number, y: number] {
  const within = Math.max(-FARTHEST, Math.min(FARTHEST, latitude));
  const y = Math.log(Math.tan(Math.PI / 4 + (within * Math.PI) / 360)) / (2 * Math.PI);
  return [longitude / 360 + 0.5, 0.5 - y];
}

/** The position of a point in the square; degrees. */
export function fromMercator(x: number, y: number): Position {
  const latitude = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return [(x - 0.5) * 360, latitude];
}
