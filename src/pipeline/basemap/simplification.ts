import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { BasemapSources } from './basemapSources.ts';
import { requirePackage } from './basemapSources.ts';
import { degreesOutside } from './region.ts';

interface TopojsonServer {
  topology(objects: Record<string, unknown>, quantization?: number): Topology;
}

interface TopojsonSimplify {
  /** Adds each point's weight, the area in square degrees of its smallest triangle, as a third coordinate. */
  presimplify(topology: Topology): Topology;
  simplify(topology: Topology, minimumWeight: number): Topology;
  filter(topology: Topology, keepRing: (ring: number[], interior: boolean) => boolean): Topology;
}

/** What the simplification is governed by; written into `sources.json`. */
export interface SimplificationParameters {
  /** Square degrees: a point in the region stays if its triangle is at least this large. */
  readonly regionTriangle: number;
  /** Square degrees: the same far outside the region. */
  readonly worldTriangle: number;
  /** Degrees from the region's edge over which the one becomes the other. */
  readonly transition: number;
  /** Square degrees of the smallest island kept inside the region and far outside it. */
  readonly regionIsland: number;
  readonly worldIsland: number;
}

/** Cuts the objects into shared arcs; `quantization` is the number of steps across the world. */
export function toTopology(
  sources: BasemapSources,
  objects: Record<string, unknown>,
  quantization: number,
): Topology {
  return requirePackage<TopojsonServer>(sources, 'topojson-server').topology(objects, quantization);
}

/** Drops points by Visvalingam's weight, with a threshold that rises from the region outwards: no seams. */
export function simplifyOutwards(
  sources: BasemapSources,
  topology: Topology,
  parameters: SimplificationParameters,
): Topology {
  const { presimplify, simplify } = requirePackage<TopojsonSimplify>(sources, 'topojson-simplify');
  const weighted = presimplify(topology);
  for (const arc of weighted.arcs) {
    for (const point of arc) {
      const [longitude = 0, latitude = 0, weight = 0] = point;
      const { regionTriangle, worldTriangle } = parameters;
      point[2] = weight / between(longitude, latitude, regionTriangle, worldTriangle, parameters.transition);
    }
  }
  return simplify(weighted, 1);
}

/** Drops islands and slivers that are too small to see, and the arcs that nothing uses any more. */
export function dropSmallRings<T extends Record<string, GeometryObject>>(
  sources: BasemapSources,
  topology: Topology<T>,
  parameters: SimplificationParameters,
): Topology<T> {
  const { filter } = requirePackage<TopojsonSimplify>(sources, 'topojson-simplify');
  const { regionIsland, worldIsland, transition } = parameters;
  return filter(topology, (arcs) => {
    const ring = feature(topology, { type: 'Polygon', arcs: [arcs] }).geometry.coordinates[0] ?? [];
    const [longitude = 0, latitude = 0] = ring[0] ?? [];
    return ringArea(ring) >= between(longitude, latitude, regionIsland, worldIsland, transition);
  }) as Topology<T>;
}

/** Goes from `inside` to `outside` by equal factors over the transition. */
function between(
  longitude: number,
  latitude: number,
  inside: number,
  outside: number,
  transition: number,
): number {
  const share = Math.min(degreesOutside(longitude, latitude) / transition, 1);
  return inside * (outside / inside) ** share;
}

export function ringArea(ring: readonly Position[]): number {
  let doubled = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    doubled += x0 * y1 - x1 * y0;
  }
  return Math.abs(doubled) / 2;
}
