import { distanceBetween, type Position } from '../../core/geometry.ts';
import {
  cellOf,
  tableOfRecords,
  UnreadableTable,
  type ContainerProblem,
  type ContainerTable,
} from './containerTable.ts';
import type { Cell } from './cellValues.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Names that the coordinates of a geometry get as columns; the properties' own stay where they are. */
export const GEOMETRY_COLUMNS = {
  longitude: 'geometry longitude',
  latitude: 'geometry latitude',
  radius: 'geometry radius',
} as const;

/**
 * GeoJSON (RFC 7946) as a table: a row for each feature, with its properties and the place of its geometry. A geometry
 * that is no point stands at the middle of its box, with the radius in metres that covers all its corners. Throws
 * `UnreadableTable` where `value` is no GeoJSON.
 */
export function geoJsonTable(value: unknown): ContainerTable {
  return tableOfFeatures(featuresOf(value));
}

function tableOfFeatures(features: readonly unknown[]): ContainerTable {
  const problems: ContainerProblem[] = [];
  const records: Record<string, Cell>[] = [];
  features.forEach((feature, index) => {
    const record: Record<string, Cell> = {};
    const problem = readFeature(feature, 'geojson', (name, cell) => (record[name] = cell));
    if (problem !== 'not-a-row') records.push(record);
    if (problem === null) return;
    const isRejected = problem === 'not-a-row';
    problems.push({ row: index + 1, problem, value: shown(feature), isRejected });
  });
  return tableOfRecords('geojson', records, problems);
}

/**
 * Sets the cells of one feature: its id, its properties, the place of its geometry. In lines, an object that is neither
 * feature nor geometry is a row of its own members. Gives what is wrong with it; of what is `not-a-row` nothing is set.
 */
export function readFeature(
  feature: unknown,
  format: 'geojson' | 'geojson-lines',
  set: (name: string, cell: Cell) => void,
): 'not-a-row' | 'geometry-not-supported' | null {
  if (!isFields(feature)) return 'not-a-row';
  const { type } = feature;
  const isPlain = format === 'geojson-lines' && !isGeoJson(feature);
  const isFeature = type === 'Feature';
  const properties = isPlain ? feature : isFeature ? feature['properties'] : {};
  const place = isPlain ? null : placeOf(isFeature ? feature['geometry'] : feature);
  const { id } = feature;
  if (!isPlain && (typeof id === 'string' || typeof id === 'number')) set('id', id);
  if (isFields(properties)) {
    for (const [name, property] of Object.entries(properties)) set(name, cellOf(property));
  }
  // Columns without anything in them would be taken for the place of a plain object, which has its own.
  if (isPlain) return null;
  const at = place === null || place === 'unsupported' ? null : place;
  set(GEOMETRY_COLUMNS.longitude, at?.center[0] ?? null);
  set(GEOMETRY_COLUMNS.latitude, at?.center[1] ?? null);
  set(GEOMETRY_COLUMNS.radius, at === null || at.radius === 0 ? null : at.radius);
  return place === 'unsupported' ? 'geometry-not-supported' : null;
}

function featuresOf(value: unknown): readonly unknown[] {
  if (!isFields(value)) throw new UnreadableTable('other-json', '');
  if (value['type'] === 'FeatureCollection') {
    const { features } = value;
    if (Array.isArray(features)) return features as readonly unknown[];
    throw new UnreadableTable('broken', 'the FeatureCollection has no list “features”');
  }
  if (value['type'] === 'GeometryCollection' && Array.isArray(value['geometries'])) {
    return value['geometries'] as readonly unknown[];
  }
  const { type } = value;
  if (type === 'Feature' || (typeof type === 'string' && GEOMETRIES.has(type))) return [value];
  throw new UnreadableTable('other-json', '');
}

interface PlacedGeometry {
  readonly center: Position;
  /** Metres. */
  readonly radius: number;
}

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

/** By more than its type, which may be a column of that name. */
function isGeoJson(object: Fields): boolean {
  const has = (name: string) => object[name] !== undefined;
  switch (object['type']) {
    case 'Feature':
      return has('geometry') || has('properties');
    case 'FeatureCollection':
      return has('features');
    case 'GeometryCollection':
      return has('geometries');
    default:
      return typeof object['type'] === 'string' && GEOMETRIES.has(object['type']) && has('coordinates');
  }
}

/** Null: there is no geometry. Longitudes and latitudes are checked later, with the row that they belong to. */
function placeOf(geometry: unknown): PlacedGeometry | null | 'unsupported' {
  if (geometry === null || geometry === undefined) return null;
  if (!isFields(geometry) || typeof geometry['type'] !== 'string') return 'unsupported';
  if (geometry['type'] === 'GeometryCollection') {
    const parts: readonly unknown[] = Array.isArray(geometry['geometries']) ? geometry['geometries'] : [];
    return placeOfPositions(
      parts.flatMap((part) => (isFields(part) ? positionsOf(part['coordinates']) : [])),
    );
  }
  if (!GEOMETRIES.has(geometry['type'])) return 'unsupported';
  return placeOfPositions(positionsOf(geometry['coordinates']));
}

/** The middle of the box around positions, with the radius that reaches the farthest of them; null without any. */
export function placeOfPositions(positions: readonly Position[]): PlacedGeometry | null {
  const [first] = positions;
  if (first === undefined) return null;
  if (positions.length === 1) return { center: first, radius: 0 };
  let [west, south] = first;
  let [east, north] = first;
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const radius = positions.reduce((most, position) => Math.max(most, distanceBetween(center, position)), 0);
  return { center, radius: Math.ceil(radius) };
}

/** How deep coordinates nest at most (MultiPolygon), so that no file can make this recurse without end. */
const DEEPEST = 4;

function positionsOf(coordinates: unknown, depth = 0): Position[] {
  if (!Array.isArray(coordinates) || depth > DEEPEST) return [];
  const [longitude, latitude] = coordinates as readonly unknown[];
  if (typeof longitude === 'number' && typeof latitude === 'number') return [[longitude, latitude]];
  return (coordinates as readonly unknown[]).flatMap((inner) => positionsOf(inner, depth + 1));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}
