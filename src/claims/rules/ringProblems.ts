import type { Position } from '../../core/geometry.ts';

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function between(a: Position, b: Position, point: Position): boolean {
  return (
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  );
}

/** Whether two closed segments share a point. */
function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  );
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Whether a point lies inside a closed ring; on its line counts as inside. */
export function insideRing(point: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1] as Position, ring[index] as Position];
    if (turn(a, b, point) === 0 && between(a, b, point)) return true;
    if (a[1] > point[1] === b[1] > point[1]) continue;
    if (point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** What is wrong with a ring of a polygon, each in a sentence; empty for a good one. */
export function ringProblems(ring: readonly Position[]): string[] {
  // That it has too few positions is the schema's finding.
  if (ring.length === 0) return [];
  if (!same(ring[0], ring.at(-1))) {
    return [
      `it is not closed: it begins at ${JSON.stringify(ring[0])} and ends at ${JSON.stringify(ring.at(-1))}`,
    ];
  }
  const problems: string[] = [];
  const sides = ring.length - 1;
  for (let index = 0; index < sides; index++) {
    const [a, b] = [ring[index] as Position, ring[index + 1] as Position];
    if (same(a, b)) problems.push(`position ${index + 1} repeats position ${index}`);
    if (Math.abs(a[0] - b[0]) > 180)
      problems.push(`it crosses the antimeridian between ${index} and ${index + 1}`);
  }
  if (problems.length > 0) return problems;
  for (let first = 0; first < sides; first++) {
    for (let second = first + 1; second < sides; second++) {
      const [a, b] = [ring[first] as Position, ring[first + 1] as Position];
      const [c, d] = [ring[second] as Position, ring[second + 1] as Position];
      const follows = second === first + 1;
      const closes = first === 0 && second === sides - 1;
      // Neighbours share a corner; they cross only where one turns back along the other.
      const crossing = follows
        ? turn(a, b, d) === 0 && between(a, b, d)
        : closes
          ? turn(c, d, b) === 0 && between(c, d, b)
          : meet(a, b, c, d);
      if (crossing)
        return [
          `it crosses or touches itself: the side from position ${first} and the side from position ${second}`,
        ];
    }
  }
  return problems;
}
