/** [longitude, latitude] in degrees, WGS 84. */
export type Position = readonly [number, number];

/** [west, south, east, north] in degrees; west may exceed east where the box crosses the antimeridian. */
export type Bounds = readonly [number, number, number, number];

/** Mean Earth radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres. */
export function distanceBetween(a: Position, b: Position): number {
  const latitude = Math.sin(((b[1] - a[1]) * RADIANS) / 2);
  const longitude = Math.sin(((b[0] - a[0]) * RADIANS) / 2);
  const h = latitude ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * longitude ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `distance` metres from `origin` at `bearing` degrees clockwise of north. */
export function destinationFrom(origin: Position, distance: number, bearing: number): Position {
  const angle = distance / EARTH_RADIUS;
  const course = bearing * RADIANS;
  const latitude = origin[1] * RADIANS;
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(course);
  const longitude =
    origin[0] * RADIANS +
    Math.atan2(
      Math.sin(course) * Math.sin(angle) * Math.cos(latitude),
      Math.cos(angle) - Math.sin(latitude) * sine,
    );
  return [longitude / RADIANS, Math.asin(sine) / RADIANS];
}

/** A closed ring that follows the circle of `radius` metres around `center`; longitudes are not wrapped. */
export function circleRing(center: Position, radius: number, steps = 96): Position[] {
  const ring: Position[] = [];
  for (let step = 0; step < steps; step++) {
    ring.push(destinationFrom(center, radius, (step * 360) / steps));
  }
  ring.push(ring[0] as Position);
  return ring;
}

/** The smallest box around positions, on the shorter way round; null without positions. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  const first = positions[0];
  if (first === undefined) return null;
  let south = first[1];
  let north = first[1];
  for (const [, latitude] of positions) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const longitudes = positions.map(([longitude]) => longitude).sort((a, b) => a - b);
  let west = longitudes[0] as number;
  let east = longitudes.at(-1) as number;
  let widestGap = west + 360 - east;
  for (let index = 1; index < longitudes.length; index++) {
    const gap = (longitudes[index] as number) - (longitudes[index - 1] as number);
    if (gap > widestGap) {
      widestGap = gap;
      west = longitudes[index] as number;
      east = longitudes[index - 1] as number;
    }
  }
  return [west, south, east, north];
}
