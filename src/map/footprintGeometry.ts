import { circleRing, destinationFrom, distanceBetween, type Position } from '../core/geometry.ts';
import type { Footprint } from '../core/format/registers.ts';

type Ring = readonly Position[];

/** A footprint as it is drawn. Rings are closed; the first of each list is the outer one. */
export interface FootprintShape {
  /** The stated radius or outline, in true metres. */
  readonly outline: readonly Ring[];
  /**
   * From the smallest to the largest: painted over one another with an equal share of the tint they give the full tint
   * inside and fade out past the outline, because the limit is an estimate.
   */
  readonly fades: readonly (readonly Ring[])[];
  /** The southern end of a circle, for the label at its line; null for an outline. */
  readonly foot: Position | null;
}

/** Where the fading rings lie, as shares of the footprint's own size: inside the outline, then past it. */
const FADE_OFFSETS = Array.from({ length: 16 }, (_, index) => -0.12 + index * 0.0225);

/** Metres in a degree of latitude on the sphere that `core/geometry` measures on. */
const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

export function footprintShape(footprint: Footprint): FootprintShape {
  if (footprint.type === 'circle') {
    const { center, radius } = footprint;
    return {
      outline: [circleRing(center, radius)],
      fades: FADE_OFFSETS.map((offset) => [circleRing(center, radius * (1 + offset), 72)]),
      foot: destinationFrom(center, radius, 180),
    };
  }
  const rings = footprint.coordinates;
  const outer = rings[0] ?? [];
  const size = sizeOf(outer);
  return {
    outline: rings,
    // Holes stay as they are: nothing is claimed about them.
    fades: FADE_OFFSETS.map((offset) => [offsetRing(outer, offset * size), ...rings.slice(1)]),
    foot: null,
  };
}

/** The opacity of one of `FADE_OFFSETS.length` layers which together give `opacity`. */
export function fadeOpacity(opacity: number): number {
  return 1 - (1 - opacity) ** (1 / FADE_OFFSETS.length);
}

/** A ring's size in metres: twice its area over its length, which is a circle's radius. */
function sizeOf(ring: Ring): number {
  const flat = flatten(ring);
  let area = 0;
  let length = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0, y0] = flat[index - 1] as Position;
    const [x1, y1] = flat[index] as Position;
    area += x0 * y1 - x1 * y0;
    length += distanceBetween(ring[index - 1] as Position, ring[index] as Position);
  }
  return length === 0 ? 0 : Math.abs(area) / length;
}

/** Metres east and north of the ring's first point: exact enough for a share of a footprint's size. */
function flatten(ring: Ring): Position[] {
  const [longitude, latitude] = ring[0] ?? [0, 0];
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return ring.map(([x, y]) => [
    (x - longitude) * METRES_PER_DEGREE * shrink,
    (y - latitude) * METRES_PER_DEGREE,
  ]);
}

/** The ring moved outwards by `distance` metres, inwards where it is negative. Sharp corners are cut off at twice it. */
function offsetRing(ring: Ring, distance: number): Position[] {
  const flat = flatten(ring).slice(0, -1);
  const [longitude, latitude] = ring[0] ?? [0, 0];
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const count = flat.length;
  let turn = 0;
  for (let index = 0; index < count; index++) {
    const [x0, y0] = flat[index] as Position;
    const [x1, y1] = flat[(index + 1) % count] as Position;
    turn += x0 * y1 - x1 * y0;
  }
  const outwards = turn > 0 ? distance : -distance;
  const moved = flat.map((point, index): Position => {
    const before = direction(flat[(index + count - 1) % count] as Position, point);
    const after = direction(point, flat[(index + 1) % count] as Position);
    const x = before[1] + after[1];
    const y = -before[0] - after[0];
    // Half the square of the normals' sum: 2 on a straight line, towards 0 at a sharp corner.
    const sharpness = Math.max(0.5, (x * x + y * y) / 2);
    return [
      longitude + (point[0] + (x / sharpness) * outwards) / (METRES_PER_DEGREE * shrink),
      latitude + (point[1] + (y / sharpness) * outwards) / METRES_PER_DEGREE,
    ];
  });
  return moved.length === 0 ? [] : [...moved, moved[0] as Position];
}

function direction(from: Position, to: Position): Position {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return length === 0 ? [0, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
