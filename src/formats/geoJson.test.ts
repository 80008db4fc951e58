import { describe, expect, it } from 'vitest';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { exampleView } from './exampleView.ts';
import type { ExportedView } from './exportedView.ts';
import { geoJson, type IncidentFeature } from './geoJson.ts';

type Ring = [number, number][];

interface Collection {
  readonly type: string;
  readonly version: string;
  readonly licence: { readonly name: string };
  readonly attribution: readonly string[];
  readonly features: readonly IncidentFeature[];
}

const read = (view: ExportedView) => JSON.parse(geoJson(view)) as Collection;

/** Winding by the sum over edges of (x2 − x1)(y2 + y1), as GIS tools compute it. */
function isClockwise(ring: Ring): boolean {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as [number, number];
    sum += (nextX - x) * (nextY + y);
  });
  return sum > 0;
}

/** What RFC 7946 demands of a position, a ring and a feature. */
function checkPosition(position: unknown): void {
  expect(Array.isArray(position) && position.length >= 2).toBe(true);
  const [longitude, latitude] = position as number[];
  expect(Math.abs(longitude as number)).toBeLessThanOrEqual(180);
  expect(Math.abs(latitude as number)).toBeLessThanOrEqual(90);
}

function checkFeature(feature: IncidentFeature): void {
  expect(feature.type).toBe('Feature');
  expect(feature).toHaveProperty('geometry');
  expect(feature).toHaveProperty('properties');
  const { geometry } = feature;
  if (geometry === null) return;
  if (geometry.type === 'Point') {
    checkPosition(geometry.coordinates);
    return;
  }
  expect(geometry.type).toBe('Polygon');
  geometry.coordinates.forEach((ring, index) => {
    expect(ring.length).toBeGreaterThanOrEqual(4);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const position of ring) checkPosition(position);
    expect(isClockwise(ring as Ring)).toBe(index > 0);
  });
}

describe('geoJson', () => {
  const view = exampleView(publishedDataset());
  const collection = read(view);
  const feature = (id: string) => collection.features.find((one) => one.id === id);

  it('is a FeatureCollection by RFC 7946, without members that the RFC takes away', () => {
    expect(collection.type).toBe('FeatureCollection');
    expect(collection).not.toHaveProperty('crs');
    // A foreign member must not bear a name that means another type (RFC 7946 7.1).
    for (const name of ['coordinates', 'geometries', 'geometry', 'properties']) {
      expect(collection).not.toHaveProperty(name);
    }
    for (const one of collection.features) checkFeature(one);
    expect(new Set(collection.features.map(({ id }) => id)).size).toBe(collection.features.length);
  });

  it('gives a circle as its centre with its uncertainty, an outline as a polygon, no place as null', () => {
    expect(feature('ain-al-asad-2024-07-25')).toMatchObject({
      geometry: { type: 'Point', coordinates: [42.441111, 33.785556] },
      properties: { coordinateUncertaintyInMeters: 4500, inRange: 'certain' },
    });
    expect(feature('seven-villages-2024-07-25')?.geometry?.type).toBe('Polygon');
    expect(feature('seven-villages-2024-07-25')?.properties['coordinateUncertaintyInMeters']).toBeNull();
    expect(feature('commanders-meeting-2024-07')?.geometry).toBeNull();
  });

  it('turns rings that run the wrong way', () => {
    const place = view.dataset.places.get('seven-villages');
    if (place?.footprint?.type !== 'polygon') throw new Error('the example has no outline');
    const ring = place.footprint.coordinates[0] as Ring;
    const hole: Ring = [
      [40.3, 35.3],
      [40.4, 35.3],
      [40.4, 35.4],
      [40.3, 35.3],
    ];
    for (const coordinates of [
      [ring, hole],
      [ring.toReversed(), hole.toReversed()],
    ]) {
      const places = new Map(view.dataset.places);
      places.set('seven-villages', { ...place, footprint: { ...place.footprint, coordinates } });
      read({ ...view, dataset: { ...view.dataset, places } }).features.forEach(checkFeature);
    }
  });

  it('carries version, licence and attribution, and only what is shown', () => {
    expect(collection.version).toBe(view.dataset.head.version);
    expect(collection.licence.name).toBe('CC BY 4.0');
    expect(collection.attribution.length).toBeGreaterThan(0);
    expect(read({ ...view, incidents: [] })).toMatchObject({ features: [], attribution: [] });
  });
});
