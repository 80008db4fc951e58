import type { ScreenPoint } from './mapState.ts';

/** How far a symbol stands from its true place, in CSS pixels; zero where it stands on it. */
export interface Displacement {
  readonly dx: number;
  readonly dy: number;
}

/** A symbol in a pair stands this far off: far enough for the leader to be seen beside the symbol. */
const REACH = 44;
/** Clear distance between neighbours on the ring of a larger group. */
const SPACING = 34;
const TURN = 2 * Math.PI;

/** More than this do not fit on a ring that still looks like one place. */
export const MOST_ON_RING = 12;

export interface StandOff {
  /** For each point; null where it is in a crowd. */
  readonly displacements: readonly (Displacement | null)[];
  /** Points that are too many to stand around one place: to be drawn as one, in their middle. */
  readonly crowds: readonly (readonly number[])[];
}

/**
 * Where symbols stand so that no two are closer than `distance` pixels: those that are spread on a ring around their
 * middle, each towards the side it lies on; the others stay. The result depends on the places alone, not on what was
 * shown before, so that it looks the same whenever the same view is opened.
 */
export function standOff(points: readonly ScreenPoint[], distance: number): StandOff {
  let groups = points.map((_, index) => [index]);
  // Each round joins at least two groups, so it ends.
  for (;;) {
    const places = displacedPlaces(points, groups);
    const joined = joinNear(groups, places, distance);
    if (joined.length === groups.length) {
      const crowds = groups.filter((group) => group.length > MOST_ON_RING);
      const crowded = new Set(crowds.flat());
      const displacements = points.map((point, index) => {
        const place = places[index] as ScreenPoint;
        return crowded.has(index) ? null : { dx: place.x - point.x, dy: place.y - point.y };
      });
      return { displacements, crowds };
    }
    groups = joined;
  }
}

function displacedPlaces(points: readonly ScreenPoint[], groups: readonly number[][]): ScreenPoint[] {
  const places = [...points];
  for (const group of groups) {
    if (group.length > 1) spread(points, group, places);
  }
  return places;
}

function spread(points: readonly ScreenPoint[], group: readonly number[], places: ScreenPoint[]): void {
  const members = group.map((index) => ({ index, point: points[index] as ScreenPoint }));
  const middle = {
    x: members.reduce((sum, { point }) => sum + point.x, 0) / members.length,
    y: members.reduce((sum, { point }) => sum + point.y, 0) / members.length,
  };
  const count = members.length;
  if (count > MOST_ON_RING) {
    for (const index of group) places[index] = middle;
    return;
  }
  const radius = Math.max(REACH, SPACING / (2 * Math.sin(Math.PI / Math.max(2, count))));
  const around = members
    .map(({ index, point }) => ({ index, angle: angleOf(point.x - middle.x, point.y - middle.y) }))
    .sort((a, b) => a.angle - b.angle || a.index - b.index);
  const start = count === 2 ? pairAngle(around[0]?.angle ?? 0) : ringAngle(around.map(({ angle }) => angle));
  around.forEach(({ index }, slot) => {
    const angle = start + (slot * TURN) / count;
    places[index] = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}

/** Clockwise from the x axis as the screen has it, from 0 to a full turn. */
function angleOf(x: number, y: number): number {
  return (Math.atan2(y, x) + TURN) % TURN;
}

/**
 * Where the first of a pair stands, given the side it lies on: `angle` is at most half a turn, the lower half. Labels
 * are wide, so a pair stands more above one another than side by side.
 */
function pairAngle(angle: number): number {
  const steep = (50 / 360) * TURN;
  // Side by side, or on one spot: the first goes to the upper right, the second to the lower left.
  if (angle < 1e-6) return TURN - steep;
  return Math.min(Math.max(angle, steep), Math.PI - steep);
}

/** The turn of an even ring that leaves its members nearest to the sides they lie on. */
function ringAngle(angles: readonly number[]): number {
  let x = 0;
  let y = 0;
  angles.forEach((angle, slot) => {
    const rest = angle - (slot * TURN) / angles.length;
    x += Math.cos(rest);
    y += Math.sin(rest);
  });
  return Math.atan2(y, x);
}

function joinNear(groups: readonly number[][], places: readonly ScreenPoint[], distance: number): number[][] {
  const groupOf = new Map<number, number>();
  groups.forEach((group, number) => group.forEach((index) => groupOf.set(index, number)));
  const parent = groups.map((_, number) => number);
  const root = (number: number): number => {
    let at = number;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  for (let a = 0; a < places.length; a++) {
    const first = places[a] as ScreenPoint;
    for (let b = a + 1; b < places.length; b++) {
      const second = places[b] as ScreenPoint;
      if ((first.x - second.x) ** 2 + (first.y - second.y) ** 2 >= distance * distance) continue;
      const one = root(groupOf.get(a) as number);
      const other = root(groupOf.get(b) as number);
      if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const joined = new Map<number, number[]>();
  groups.forEach((group, number) => {
    const key = root(number);
    joined.set(key, [...(joined.get(key) ?? []), ...group]);
  });
  return [...joined.values()];
}
