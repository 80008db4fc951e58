import type { Position } from 'geojson';
import { join } from 'node:path';
import type { BasemapSources } from './basemapSources.ts';
import { importPackageFile } from './basemapSources.ts';
import { REGION } from './region.ts';

/** A piece of river inside one 2° bin, with GSHHG's hierarchical level (0 widest … 7 minor, intermittent). */
export interface RiverPiece {
  readonly level: number;
  readonly line: Position[];
}

/** A piece of a lake's shore (level 2) or of an island in a lake (level 3) inside one 2° bin. */
interface ShorePiece {
  readonly polygon: number;
  readonly level: number;
  readonly line: Position[];
}

type Column = Int8Array | Int16Array | Int32Array | Float64Array;
interface Hdf5File {
  get(name: string): { readonly value: Column } | null;
  close(): void;
}
interface Hdf5 {
  readonly default: {
    readonly ready: Promise<unknown>;
    readonly File: new (path: string, mode: 'r') => Hdf5File;
  };
}

const BINS_ACROSS = 180;
const BINS_DOWN = 90;
const DEGREES_A_BIN = 2;

async function openGshhg(sources: BasemapSources, file: string): Promise<Hdf5File> {
  const { default: hdf5 } = await importPackageFile<Hdf5>(sources, 'h5wasm/dist/node/hdf5_hl.js');
  await hdf5.ready;
  return new hdf5.File(join(sources.debianRoot, 'usr/share/gmt-gshhg', file), 'r');
}

function column(file: Hdf5File, name: string): Column {
  const dataset = file.get(name);
  if (dataset === null) throw new Error(`GSHHG has no column "${name}": is this version 2.3.7?`);
  return dataset.value;
}

/** Segments of the bins that touch the region. Bins run west to east from 0°, then north to south from 90°. */
function* segmentsInRegion(file: Hdf5File): Generator<{ segment: number; west: number; south: number }> {
  const first = column(file, 'Id_of_first_segment_in_a_bin');
  const count = column(file, 'N_segments_in_a_bin');
  for (let row = 0; row < BINS_DOWN; row++) {
    const south = 90 - (row + 1) * DEGREES_A_BIN;
    if (south + DEGREES_A_BIN <= REGION.south || south >= REGION.north) continue;
    for (let across = 0; across < BINS_ACROSS; across++) {
      const west = across * DEGREES_A_BIN;
      if (west + DEGREES_A_BIN <= REGION.west || west >= REGION.east) continue;
      const bin = row * BINS_ACROSS + across;
      const start = first[bin] ?? 0;
      for (let segment = start; segment < start + (count[bin] ?? 0); segment++) {
        yield { segment, west, south };
      }
    }
  }
}

/** Turns offsets of 1/65535 of a bin, unsigned but stored as signed 16-bit, into degrees. */
function pointsReader(
  file: Hdf5File,
): (from: number, count: number, west: number, south: number) => Position[] {
  const xs = column(file, 'Relative_longitude_from_SW_corner_of_bin');
  const ys = column(file, 'Relative_latitude_from_SW_corner_of_bin');
  const degrees = (offset: number): number => ((offset & 0xffff) / 0xffff) * DEGREES_A_BIN;
  return (from, count, west, south) =>
    Array.from({ length: count }, (_, index) => [
      west + degrees(xs[from + index] ?? 0),
      south + degrees(ys[from + index] ?? 0),
    ]);
}

/** Rivers of the region, cut at bin edges as GSHHG stores them. Canals (levels 8 to 10) are left out. */
export async function readRiverPieces(sources: BasemapSources): Promise<RiverPiece[]> {
  const file = await openGshhg(sources, 'binned_river_h.nc');
  const pointCount = column(file, 'N_points_for_a_segment');
  const firstPoint = column(file, 'Id_of_first_point_in_a_segment');
  const levels = column(file, 'Hierarchial_level_of_a_segment');
  const points = pointsReader(file);
  const pieces: RiverPiece[] = [];
  for (const { segment, west, south } of segmentsInRegion(file)) {
    const level = levels[segment] ?? 0;
    if (level > 7) continue;
    pieces.push({ level, line: points(firstPoint[segment] ?? 0, pointCount[segment] ?? 0, west, south) });
  }
  file.close();
  return pieces;
}

/** Closed shores of the region's lakes (`hole: false`) and of the islands in them (`hole: true`). */
export async function readLakeRings(sources: BasemapSources): Promise<{ ring: Position[]; hole: boolean }[]> {
  const file = await openGshhg(sources, 'binned_GSHHS_h.nc');
  const embedded = column(file, 'Embedded_npts_levels_exit_entry_for_a_segment');
  const firstPoint = column(file, 'Id_of_first_point_in_a_segment');
  const polygons = column(file, 'Id_of_GSHHS_ID');
  const areas = column(file, 'The_km_squared_area_of_polygons');
  const points = pointsReader(file);
  const shores = new Map<number, ShorePiece[]>();
  for (const { segment, west, south } of segmentsInRegion(file)) {
    // Bits, from the top: number of points, level (3 bits), exit side (3), entry side (3).
    const packed = embedded[segment] ?? 0;
    const level = (packed >> 6) & 7;
    if (level !== 2 && level !== 3) continue;
    const polygon = polygons[segment] ?? 0;
    // GSHHG marks wide rivers, which are drawn as lines here, by a negative area.
    if ((areas[polygon] ?? 0) < 0) continue;
    const line = points(firstPoint[segment] ?? 0, packed >> 9, west, south);
    const pieces = shores.get(polygon) ?? [];
    pieces.push({ polygon, level, line });
    shores.set(polygon, pieces);
  }
  file.close();
  return [...shores.values()].flatMap((pieces) =>
    joinLines(pieces.map((piece) => piece.line))
      .filter(isClosed)
      .map((ring) => ({ ring, hole: pieces[0]?.level === 3 })),
  );
}

/** Key of a point at about 30 m: pieces of neighbouring bins meet exactly but for rounding. */
export function pointKey([longitude = 0, latitude = 0]: Position): string {
  return `${Math.round(longitude * 3000)},${Math.round(latitude * 3000)}`;
}

function isClosed(line: Position[]): boolean {
  const first = line[0];
  const last = line.at(-1);
  return line.length > 3 && first !== undefined && last !== undefined && pointKey(first) === pointKey(last);
}

/** Joins pieces end to end where exactly two of them meet; a closed chain ends on its first point. */
export function joinLines(pieces: readonly Position[][]): Position[][] {
  const ends = new Map<string, number[]>();
  const endsOf = (line: Position[]): [string, string] => [
    pointKey(line[0] ?? []),
    pointKey(line.at(-1) ?? []),
  ];
  pieces.forEach((piece, index) => {
    for (const key of endsOf(piece)) ends.set(key, [...(ends.get(key) ?? []), index]);
  });
  const used = new Set<number>();
  const extend = (line: Position[]): Position[] => {
    for (;;) {
      const key = endsOf(line)[1];
      const meeting = ends.get(key) ?? [];
      const next = meeting.length === 2 ? meeting.find((index) => !used.has(index)) : undefined;
      const piece = next === undefined ? undefined : pieces[next];
      if (next === undefined || piece === undefined) return line;
      used.add(next);
      const forward = endsOf(piece)[0] === key ? piece : piece.toReversed();
      line = [...line, ...forward.slice(1)];
    }
  };
  return pieces.flatMap((piece, index) => {
    if (used.has(index) || piece.length < 2) return [];
    used.add(index);
    return [extend(extend(piece).toReversed())];
  });
}
