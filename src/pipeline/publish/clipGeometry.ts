/** A point on the picture, in pixels. */
export type Point = readonly [x: number, y: number];

/** A rectangle on the picture. */
export interface Box {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** True where two rectangles share some of their area. */
export function overlap(a: Box, b: Box): boolean {
  return a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south;
}

interface Edge {
  inside(point: Point): boolean;
  /** Where the line between two points crosses the edge. */
  cross(a: Point, b: Point): Point;
}

function edgesOf({ west, north, east, south }: Box): readonly Edge[] {
  const atX =
    (x: number) =>
    ([ax, ay]: Point, [bx, by]: Point): Point => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
  const atY =
    (y: number) =>
    ([ax, ay]: Point, [bx, by]: Point): Point => [ax + ((bx - ax) * (y - ay)) / (by - ay), y];
  return [
    { inside: ([x]) => x >= west, cross: atX(west) },
    { inside: ([x]) => x <= east, cross: atX(east) },
    { inside: ([, y]) => y >= north, cross: atY(north) },
    { inside: ([, y]) => y <= south, cross: atY(south) },
  ];
}

/** The part of a closed ring inside a box (Sutherland and Hodgman); it may run along the box's edges. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let kept: Point[] = [...ring];
  for (const { inside, cross } of edgesOf(box)) {
    const clipped: Point[] = [];
    kept.forEach((point, index) => {
      const before = kept[(index + kept.length - 1) % kept.length] as Point;
      if (inside(point) !== inside(before)) clipped.push(cross(before, point));
      if (inside(point)) clipped.push(point);
    });
    kept = clipped;
  }
  return kept;
}

/** The parts of a line inside a box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  let pieces: Point[][] = [[...line]];
  for (const { inside, cross } of edgesOf(box)) {
    pieces = pieces.flatMap((piece) => {
      const kept: Point[][] = [];
      let current: Point[] = [];
      piece.forEach((point, index) => {
        const before = piece[index - 1];
        if (before !== undefined && inside(point) !== inside(before)) {
          current.push(cross(before, point));
          if (inside(before)) {
            kept.push(current);
            current = [];
          }
        }
        if (inside(point)) current.push(point);
      });
      return [...kept, current].filter((one) => one.length > 1);
    });
  }
  return pieces;
}
