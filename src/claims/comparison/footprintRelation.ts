import type { Footprint } from '../../core/format/registers.ts';
import { circleRing, distanceBetween, type Position } from '../../core/geometry.ts';

export type FootprintRelation = 'first-within' | 'second-within' | 'overlap' | 'apart';

function ringOf(footprint: Footprint): readonly Position[] {
  return footprint.type === 'circle'
    ? circleRing(footprint.center, footprint.radius)
    : (footprint.coordinates[0] as readonly Position[]);
}

/** Longitudes moved by whole turns so that a ring lies near a meridian. */
function near(ring: readonly Position[], meridian: number): Position[] {
  return ring.map(([longitude, latitude]) => [
    longitude + 360 * Math.round((meridian - longitude) / 360),
    latitude,
  ]);
}

function ringHolds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const [ax, ay] = ring[index] as Position;
    const [bx, by] = ring[last] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function side(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function edgesCross(a: readonly Position[], b: readonly Position[]): boolean {
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1] as Position, a[i] as Position];
    for (let j = 1; j < b.length; j++) {
      const [r, s] = [b[j - 1] as Position, b[j] as Position];
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) return true;
    }
  }
  return false;
}

/** How two honest areas lie to each other. Holes in an outline are not looked at. */
export function footprintRelation(a: Footprint, b: Footprint): FootprintRelation {
  if (a.type === 'circle' && b.type === 'circle') {
    const distance = distanceBetween(a.center, b.center);
    if (distance + a.radius <= b.radius) return 'first-within';
    if (distance + b.radius <= a.radius) return 'second-within';
    return distance <= a.radius + b.radius ? 'overlap' : 'apart';
  }
  const first = ringOf(a);
  const second = near(ringOf(b), (first[0] as Position)[0]);
  if (edgesCross(first, second)) return 'overlap';
  if (first.every((point) => ringHolds(second, point))) return 'first-within';
  if (second.every((point) => ringHolds(first, point))) return 'second-within';
  const touch =
    first.some((point) => ringHolds(second, point)) || second.some((point) => ringHolds(first, point));
  return touch ? 'overlap' : 'apart';
}
