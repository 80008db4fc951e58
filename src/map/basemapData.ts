import type { FeatureCollection } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { Failure, Result } from '../core/result.ts';
import { failure, success } from '../core/result.ts';

/** The decoded basemap, one collection for each source of the style. Every feature carries a `class`. */
export interface Basemap {
  /** Polygons: class `area` (`code`, `disputed`) and `lake`. */
  readonly land: FeatureCollection;
  /** Lines: `border`, `province-border`, `disputed` (`kind`, `name`), `river` (`rank` 1–4; 1 has `en`, `ar`). */
  readonly lines: FeatureCollection;
  /** Points: `country`, `province`, `place`, each with `en`, `ar` and `rank` 1–5. */
  readonly labels: FeatureCollection;
}

export type BasemapFailure = Extract<Failure, { kind: 'basemap-failed' }>;

/** Where the built basemap lies, relative to the page. */
export const BASEMAP_FILE = 'basemap/basemap.topo.json';

/** Above this zoom the credit says that the basemap is generalised: its points are some 100 m apart. */
export const BASEMAP_GENERALISED_ABOVE = 9.5;

/** Whom the credit names, in this order. */
export const BASEMAP_ATTRIBUTION: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { name: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
  { name: 'GSHHG', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
];

/** Fetches and decodes the basemap. Failures are returned, so that the map goes on with its background. */
export async function loadBasemap(
  url: string,
  signal?: AbortSignal,
): Promise<Result<Basemap, BasemapFailure>> {
  const failed = (detail: string): Result<Basemap, BasemapFailure> =>
    failure({ kind: 'basemap-failed', address: url, detail });
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    if (!response.ok) return failed(`the server answered ${response.status}`);
    return success(decodeBasemap(await response.json()));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Turns the built TopoJSON into the style's three collections. Throws an `Error` that says what is missing. */
export function decodeBasemap(document: unknown): Basemap {
  const topology = document as Partial<Topology<Record<string, GeometryCollection>>> | null;
  if (topology?.type !== 'Topology' || topology.objects === undefined || topology.arcs === undefined) {
    throw new Error('the file is not TopoJSON');
  }
  const { objects } = topology;
  const decode = (name: string): FeatureCollection => {
    const object = objects[name];
    if (object?.type !== 'GeometryCollection') throw new Error(`the file has no object "${name}"`);
    return feature(topology as Topology, object);
  };
  const areas = decode('areas');
  return {
    land: { ...areas, features: [...areas.features, ...decode('lakes').features] },
    lines: decode('lines'),
    labels: decode('labels'),
  };
}
