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
