import type { Position } from '../core/geometry.ts';

/** How far an arc bows out, as a share of the distance it spans. */
const BOW = 0.16;

/**
 * A quiet curve from one place to another, bowed to the left of the way there, so that the way back is another curve.
 * It says that two incidents are related, not that anything flew along it. Longitudes may leave −180…180 where the
 * shorter way crosses the antimeridian. Two positions on one spot give a line of that one spot.
 */
export function arcBetween(from: Position, to: Position, steps = 32): Position[] {
  const span = to[0] - from[0];
  const east = span > 180 ? to[0] - 360 : span < -180 ? to[0] + 360 : to[0];
  // On the map a degree of latitude is longer than one of longitude: without this the bow would lean.
  const stretch = 1 / Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const dx = east - from[0];
  const dy = (to[1] - from[1]) * stretch;
  const control: Position = [
    (from[0] + east) / 2 - dy * BOW * 2,
    (from[1] + to[1]) / 2 + (dx * BOW * 2) / stretch,
  ];
  return Array.from({ length: steps + 1 }, (_, step): Position => {
    const t = step / steps;
    const a = (1 - t) ** 2;
    const b = 2 * t * (1 - t);
    const c = t ** 2;
    return [a * from[0] + b * control[0] + c * east, a * from[1] + b * control[1] + c * to[1]];
  });
}
