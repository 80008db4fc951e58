import type { Position } from 'geojson';
import type { RiverPiece } from './gshhg.ts';
import { joinLines, pointKey } from './gshhg.ts';
import type { NamedRiver } from './riverNames.ts';

export interface RiverPath {
  readonly river: NamedRiver;
  readonly line: Position[];
}

/** Points of the network by key, and what each leads to with its price in degrees. */
interface Network {
  readonly positions: Map<string, Position>;
  readonly edges: Map<string, Map<string, number>>;
}

/** Finds each named river as the shortest way through the larger rivers between the points it must pass. */
export function traceNamedRivers(
  pieces: readonly RiverPiece[],
  rivers: readonly NamedRiver[],
): { paths: RiverPath[]; rest: RiverPiece[] } {
  const taken = new Set<string>();
  const paths = rivers.map((river): RiverPath => {
    const network = buildNetwork(pieces.filter(({ level }) => level <= river.level));
    const stops = river.through.map((stop) => nearestPoint(network, stop, river.en));
    const keys = stops.slice(1).flatMap((stop, index) => {
      const way = shortestWay(network, stops[index] ?? '', stop);
      if (way === undefined) {
        throw new Error(
          `${river.en}: no way through GSHHG from ${String(river.through[index])} to ${String(river.through[index + 1])}`,
        );
      }
      return index === 0 ? way : way.slice(1);
    });
    for (const key of keys) taken.add(key);
    return { river, line: keys.map((key) => network.positions.get(key) ?? []) };
  });
  const near = new Set(paths.flatMap(({ line }) => line.flatMap(surroundings)));
  const isTaken = ({ level, line }: RiverPiece): boolean =>
    level === 0
      ? line.filter((point) => near.has(cell(point))).length > 0.9 * line.length
      : line.every((point) => taken.has(pointKey(point)));
  return { paths, rest: pieces.filter((piece) => !isTaken(piece)) };
}

/** A wide river has two banks (level 0): where one is the named line, the other is left out. */
const CELLS_A_DEGREE = 25;

function cell([longitude = 0, latitude = 0]: Position, east = 0, north = 0): string {
  return `${Math.floor(longitude * CELLS_A_DEGREE) + east},${Math.floor(latitude * CELLS_A_DEGREE) + north}`;
}

function surroundings(point: Position): string[] {
  return [-1, 0, 1].flatMap((east) => [-1, 0, 1].map((north) => cell(point, east, north)));
}

/** Joins the rivers without a name, by class, so that simplification sees whole lines; drops short ones (degrees). */
export function joinRivers(
  pieces: readonly RiverPiece[],
  levels: readonly number[],
  shortest: number,
): Position[][] {
  const lines = joinLines(pieces.filter((piece) => levels.includes(piece.level)).map((piece) => piece.line));
  return lines.filter((line) => lengthOf(line) >= shortest);
}

function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((length, point, index) => length + distance(line[index] ?? [], point), 0);
}

/** A piece's end reaches points of other pieces up to this many degrees away (3 km), at a price. */
const LARGEST_GAP = 0.03;
const GAP_PRICE = 10;

function buildNetwork(pieces: readonly RiverPiece[]): Network {
  const network: Network = { positions: new Map(), edges: new Map() };
  const connect = (a: Position, b: Position, price: number): void => {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      network.positions.set(pointKey(from), from);
      const leads = network.edges.get(pointKey(from)) ?? new Map<string, number>();
      leads.set(pointKey(to), Math.min(price, leads.get(pointKey(to)) ?? Infinity));
      network.edges.set(pointKey(from), leads);
    }
  };
  for (const { line } of pieces) {
    line
      .slice(1)
      .forEach((point, index) => connect(line[index] ?? [], point, distance(line[index] ?? [], point)));
  }
  const points = [...network.positions.values()];
  for (const end of pieces.flatMap(({ line }) => [line[0] ?? [], line.at(-1) ?? []])) {
    for (const point of points) {
      const gap = distance(end, point);
      if (gap <= LARGEST_GAP) connect(end, point, gap * GAP_PRICE);
    }
  }
  return network;
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
}

function nearestPoint({ positions }: Network, stop: readonly number[], river: string): string {
  let best: { key: string; away: number } | undefined;
  for (const [key, position] of positions) {
    const away = distance(position, stop);
    if (best === undefined || away < best.away) best = { key, away };
  }
  // A tenth of a degree: a stop further from any river means a mistake in the table.
  if (best === undefined || best.away > 0.1)
    throw new Error(`${river}: no large river near ${stop.join(', ')}`);
  return best.key;
}

/** Dijkstra; the open list stays small along rivers, so it is scanned. */
function shortestWay({ edges }: Network, start: string, goal: string): string[] | undefined {
  const open = new Map([[start, 0]]);
  const closed = new Set<string>();
  const cameFrom = new Map<string, string>();
  while (open.size > 0 && !closed.has(goal)) {
    let here = '';
    let cost = Infinity;
    for (const [node, price] of open) if (price < cost) [here, cost] = [node, price];
    open.delete(here);
    closed.add(here);
    for (const [to, price] of edges.get(here) ?? []) {
      if (closed.has(to) || cost + price >= (open.get(to) ?? Infinity)) continue;
      open.set(to, cost + price);
      cameFrom.set(to, here);
    }
  }
  if (!closed.has(goal)) return undefined;
  const way = [goal];
  for (let node = cameFrom.get(goal); node !== undefined; node = cameFrom.get(node)) way.unshift(node);
  return way;
}
