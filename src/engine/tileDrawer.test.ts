import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { arbitraryFilter, arbitraryRecords } from './arbitraryRecords.ts';
import { createEngine, type Engine } from './createEngine.ts';
import { SHAPE_BITS } from './incidentTable.ts';
import { createNaiveEngine } from './naiveEngine.ts';
import { certaintyOf } from '../core/interval.ts';
import { SHAPES, shapeOf } from '../core/vocabulary.ts';
import { pieOf } from '../core/pieOf.ts';
import type { TileProperties } from './protocol.ts';
import { worldX, worldY } from './worldPosition.ts';
import { syntheticRecords } from './syntheticRecords.ts';

const SEED = 20240725;

interface Drawn {
  id: number | undefined;
  properties: TileProperties;
  /** Degrees, from the tile's own coordinates. */
  longitude: number;
  latitude: number;
}

function featuresOf(engine: Engine, filter: Filter, z: number, x: number, y: number): Drawn[] {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(engine.tile({ z, x, y, filter }))));
  expect(Object.keys(layers).filter((name) => name !== 'incidents')).toEqual([]);
  const layer = layers['incidents'];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
    const feature = layer!.feature(index);
    const [point] = feature.loadGeometry().flat();
    expect(feature.type).toBe(1);
    expect(point!.x >= 0 && point!.x < 4096 && point!.y >= 0 && point!.y < 4096).toBe(true);
    const { coordinates } = feature.toGeoJSON(x, y, z).geometry as unknown as {
      coordinates: [number, number];
    };
    const properties = feature.properties as unknown as TileProperties;
    return { id: feature.id, properties, longitude: coordinates[0], latitude: coordinates[1] };
  });
}

function allFeatures(engine: Engine, filter: Filter, z: number): Drawn[] {
  const side = 2 ** z;
  return Array.from({ length: side * side }, (_, tile) =>
    featuresOf(engine, filter, z, tile % side, Math.floor(tile / side)),
  ).flat();
}

/** The address of the tile that holds a position, by the usual formula. */
function tileAt([longitude, latitude]: readonly [number, number], z: number): [number, number] {
  const side = 2 ** z;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const north = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.min(side - 1, Math.floor(((longitude + 180) / 360) * side)), Math.floor(north * side)];
}

function openEngine(records: readonly IncidentRecord[]): Engine {
  const engine = createEngine();
  engine.open(records);
  return engine;
}

describe('tiles of few incidents', { timeout: 60_000 }, () => {
  it('hold every passing incident with a position once, at its place', () => {
    fc.assert(
      fc.property(
        arbitraryRecords(),
        arbitraryFilter,
        fc.integer({ min: 0, max: 3 }),
        (records, filter, z) => {
          const found = allFeatures(openEngine(records), filter, z);
          const wanted = createNaiveEngine(records)
            .passing(filter)
            .filter(({ position }) => position !== null);
          const ids = found.map(({ id }) => id ?? -1).sort((a, b) => a - b);
          expect(ids).toEqual(wanted.map((record) => records.indexOf(record)));
          const unit = 360 / 2 ** z / 4096;
          for (const { id, properties, longitude, latitude } of found) {
            const record = records[id!]!;
            expect(properties).toMatchObject({
              row: id,
              id: record.id,
              count: 1,
              label_ar: record.shortTitle.ar,
            });
            expect(properties.certainCount).toBe(properties.certainty === 'certain' ? 1 : 0);
            expect(properties.radius).toBe(record.radius);
            expect(Math.abs(longitude - record.position![0])).toBeLessThanOrEqual(unit * 1.001);
            expect(Math.abs(latitude - record.position![1])).toBeLessThanOrEqual(unit * 1.001);
          }
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('hold an incident in the tile of its position down to zoom 24', () => {
    fc.assert(
      fc.property(arbitraryRecords(12), fc.integer({ min: 0, max: 24 }), (records, z) => {
        const engine = openEngine(records);
        for (const [row, { position, background }] of records.entries()) {
          if (position === null) continue;
          const [x, y] = tileAt(position, z);
          // Positions are kept to a centimetre, so that deep down a neighbour may hold it.
          const around = z < 20 ? [0] : [-1, 0, 1];
          const ids = around
            .flatMap((dx) => around.flatMap((dy) => featuresOf(engine, NO_FILTER, z, x + dx, y + dy)))
            .map(({ id }) => id);
          expect(ids.includes(row)).toBe(!background);
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('keep both sides of the antimeridian apart, and wrap columns beyond it', () => {
    const [record] = syntheticRecords(1) as [IncidentRecord];
    const at = (id: string, longitude: number) => ({
      ...record,
      id,
      background: false,
      position: [longitude, 10] as const,
    });
    const engine = openEngine([at('east', 180), at('almost', 179.999999), at('west', -180)]);
    const ids = (x: number) => featuresOf(engine, NO_FILTER, 2, x, 1).map(({ properties }) => properties.id);
    expect(ids(3)).toEqual(['east', 'almost']);
    expect(ids(0)).toEqual(['west']);
    expect(ids(-1)).toEqual(['east', 'almost']);
    expect(ids(4)).toEqual(['west']);
    expect(engine.tile({ z: 2, x: 0, y: 4, filter: NO_FILTER }).byteLength).toBe(0);
    expect(engine.tile({ z: 2, x: 0, y: -1, filter: NO_FILTER }).byteLength).toBe(0);
  });

  it('refuse an address that is no tile', () => {
    expect(() => openEngine([]).tile({ z: 1.5, x: 0, y: 0, filter: NO_FILTER })).toThrow('tile 1.5/0/0');
    expect(() => openEngine([]).tile({ z: 25, x: 0, y: 0, filter: NO_FILTER })).toThrow('zoom from 0 to 24');
  });
});

/** What a cell of the map holds, by plain counting. */
function naiveCells(passing: readonly IncidentRecord[], { range }: Filter, z: number) {
  const size = 2 ** (32 - z - 3);
  const cells = new Map<string, { count: number; certainCount: number; shapes: number[] }>();
  for (const { position, interval, type } of passing) {
    if (position === null) continue;
    const column = Math.floor(worldX(position[0]) / size);
    const line = Math.floor(worldY(position[1]) / size);
    const name = `${z + 3}/${column}/${line}`;
    const cell = cells.get(name) ?? { count: 0, certainCount: 0, shapes: SHAPES.map(() => 0) };
    cells.set(name, cell);
    cell.count += 1;
    cell.certainCount += certaintyOf(interval, range) === 'certain' ? 1 : 0;
    cell.shapes[SHAPES.indexOf(shapeOf(type))]! += 1;
  }
  return cells;
}

describe('tiles while range and zoom change', { timeout: 60_000 }, () => {
  it('hold what is in each cell, and pages give the very rows', () => {
    const records = syntheticRecords(9000);
    const engine = openEngine(records);
    const naive = createNaiveEngine(records);
    const first = Date.UTC(2015, 0, 1);
    const year = 365 * 86_400_000;
    for (let move = 0; move < 14; move++) {
      const earliest = first + ((move * 5) % 7) * 0.1 * year;
      const filter: Filter = {
        ...NO_FILTER,
        background: move > 10,
        certain: move % 5 === 4,
        range: { earliest, latest: earliest + (4 + (move % 3)) * year },
      };
      const z = [0, 2, 2, 3, 2][move % 5]!;
      const passing = naive.passing(filter);
      expect(passing.length).toBeGreaterThan(2000);
      const cells = naiveCells(passing, filter, z);
      const found = allFeatures(engine, filter, z);
      expect(found).toHaveLength(cells.size);
      const aggregates = found.filter(({ properties }) => properties.count > 1);
      for (const { properties } of aggregates) {
        const { count, certainCount, shapes } = cells.get(properties.cell)!;
        expect(properties).toMatchObject({ count, certainCount, pie: pieOf(shapes) });
      }
      const lone = found.flatMap(({ properties }) => (properties.count === 1 ? [properties.id] : []));
      const ids = new Set(passing.map(({ id }) => id));
      expect(lone.every((id) => ids.has(id!))).toBe(true);

      const [some] = aggregates;
      const [depth, x, y] = some!.properties.cell.split('/').map(Number) as [number, number, number];
      const within = { z: depth, x, y };
      const page = { filter, order: 'time', from: 1, count: 5, outside: false, within } as const;
      expect(engine.page(page)).toEqual(naive.page(page));
      expect(engine.page(page).total).toBe(some!.properties.count);
    }
  });

  it('are the same deep down, where few tiles are looked at one by one', () => {
    const records = syntheticRecords(9000);
    const engine = openEngine(records);
    const passing = createNaiveEngine(records).passing(NO_FILTER);
    for (const z of [5, 9, 14, 18, 22]) {
      const cells = naiveCells(passing, NO_FILTER, z);
      const tiles = new Set(
        [...cells.keys()].slice(0, 25).map((name) => {
          const [, x, y] = name.split('/').map(Number) as [number, number, number];
          return `${Math.floor(x / 8)}/${Math.floor(y / 8)}`;
        }),
      );
      for (const tile of tiles) {
        const [x, y] = tile.split('/').map(Number) as [number, number];
        const found = featuresOf(engine, NO_FILTER, z, x, y);
        const aggregates = found.filter(({ properties }) => properties.count > 1);
        expect(aggregates.map(({ properties }) => cells.get(properties.cell)?.count)).toEqual(
          aggregates.map(({ properties }) => properties.count),
        );
        const sum = found.reduce((all, { properties }) => all + properties.count, 0);
        const wanted = [...cells].filter(([name]) => {
          const [, column, line] = name.split('/').map(Number) as [number, number, number];
          return Math.floor(column / 8) === x && Math.floor(line / 8) === y;
        });
        expect(sum).toBe(wanted.reduce((all, [, { count }]) => all + count, 0));
      }
    }
  });
});

describe('tiles of many incidents', () => {
  it('have room for every symbol beside a cell', () => {
    expect(SHAPES.length).toBeLessThanOrEqual(2 ** SHAPE_BITS);
  });

  const records = syntheticRecords(6000);
  const engine = openEngine(records);
  const passing = createNaiveEngine(records).passing(NO_FILTER);

  it.each([0, 1, 2, 3, 5])('count each incident once at zoom %i', (z) => {
    const found = allFeatures(engine, NO_FILTER, z);
    const sum = (key: 'count' | 'certainCount' | 'conflicts') =>
      found.reduce((total, { properties }) => total + properties[key], 0);
    expect(sum('count')).toBe(passing.length);
    expect(sum('certainCount')).toBe(passing.length);
    expect(sum('conflicts')).toBe(passing.reduce((total, { conflicts }) => total + conflicts, 0));
    for (const { id, properties } of found) {
      expect(properties.count === 1).toBe(properties.row !== undefined);
      expect(properties.id).toBe(properties.count === 1 ? records[id!]?.id : undefined);
    }
  });

  it('never hold more than a few hundred points', () => {
    for (let z = 0; z < 4; z++) {
      for (let x = 0; x < 2 ** z; x++) {
        for (let y = 0; y < 2 ** z; y++) {
          expect(featuresOf(engine, NO_FILTER, z, x, y).length).toBeLessThanOrEqual(256);
        }
      }
    }
  });

  it('tell certain from possible within a cell, and name the most frequent type', () => {
    const stacked = Array.from({ length: 2400 }, (_, row): IncidentRecord => ({
      ...(records[0] as IncidentRecord),
      id: `stacked-${row}`,
      background: false,
      position: [10, 10],
      type: row < 1000 ? 'arrests' : 'grenade',
      role: 'response',
      conflicts: 0,
      interval: row < 700 ? { earliest: 1, latest: 2 } : { earliest: 1, latest: Infinity },
    }));
    const filter = { ...NO_FILTER, range: { earliest: 0, latest: 5 } };
    const [cell, ...more] = allFeatures(openEngine(stacked), filter, 4);
    expect(more).toEqual([]);
    expect(cell?.properties).toMatchObject({
      count: 2400,
      certainCount: 700,
      shape: 'blast',
      role: 'response',
    });
    expect(cell?.longitude).toBeCloseTo(10, 1);
  });

  it('show each incident again once no more than 2,000 pass', () => {
    const filter = { ...NO_FILTER, query: 'town-12' };
    const few = createNaiveEngine(records).passing(filter);
    expect(few.length).toBeLessThan(2000);
    expect(allFeatures(engine, filter, 1)).toHaveLength(few.length);
  });
});
