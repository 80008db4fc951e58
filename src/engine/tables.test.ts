import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { arbitraryBatches } from './arbitraryBatches.ts';
import { arbitraryEdges, arbitraryFilter, arbitraryRecords } from './arbitraryRecords.ts';
import { createEngine, type Engine } from './createEngine.ts';
import { createNaiveEngine, type NaiveEngine } from './naiveEngine.ts';
import { ORDERS, type Page, type PageRequest, type QueryResult } from './protocol.ts';
import { syntheticBatches } from './syntheticBatches.ts';
import { recordsOfBatches } from './tableRecords.ts';

const SEED = 20261125;

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5 + 0;

/** Bounds to about 10 cm: the engine keeps positions to a centimetre. */
function roundedQuery(result: QueryResult) {
  return { ...result, bounds: result.bounds?.map(rounded) ?? null };
}

/** Without what stays in the worker. */
function roundedPage({ rows, total }: Page) {
  return {
    total,
    rows: rows.map(({ record, certainty }) => ({
      certainty,
      record: { ...record, searchText: '', position: record.position?.map(rounded) ?? null },
    })),
  };
}

function naiveOf(batches: readonly IncidentBatch[]): NaiveEngine {
  const { records, shapes } = recordsOfBatches(batches);
  return createNaiveEngine(records, (type) => shapes.get(type) ?? 'strategic');
}

function openBatches(engine: Engine, batches: readonly IncidentBatch[]): void {
  engine.beginTable();
  for (const batch of batches) engine.appendBatch(batch);
  engine.finishTable();
}

type Step =
  | { kind: 'records'; records: Parameters<Engine['open']>[0] }
  | { kind: 'table'; batches: () => IncidentBatch[] }
  | { kind: 'dropped'; batches: () => IncidentBatch[] }
  | { kind: 'query'; filter: Filter; binEdges: number[] }
  | { kind: 'brush'; filter: Filter; binEdges: number[] }
  | { kind: 'page'; request: PageRequest }
  | { kind: 'idle' };

const swap: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('records' as const), records: arbitraryRecords() }),
  fc.record({ kind: fc.constantFrom('table' as const, 'dropped' as const), batches: arbitraryBatches() }),
);
const within = fc.option(
  fc.integer({ min: 0, max: 32 }).chain((z) =>
    fc.record({
      z: fc.constant(z),
      x: fc.integer({ min: 0, max: 2 ** Math.min(z, 2) - 1 }),
      y: fc.integer({ min: 0, max: 2 ** Math.min(z, 2) - 1 }),
    }),
  ),
  { nil: undefined },
);
const page: fc.Arbitrary<PageRequest> = fc
  .tuple(
    fc.record({
      filter: arbitraryFilter,
      order: fc.constantFrom(...ORDERS),
      from: fc.integer({ min: -1, max: 20 }),
      count: fc.integer({ min: 0, max: 45 }),
      outside: fc.boolean(),
    }),
    within,
  )
  .map(([request, tile]) => (tile === undefined ? request : { ...request, within: tile }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: swap },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('query' as const, 'brush' as const),
      filter: arbitraryFilter,
      binEdges: arbitraryEdges,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('page' as const), request: page }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('idle' as const) }) },
);

describe('the engine against the naive one', { timeout: 60_000 }, () => {
  it('answers alike through changes of dataset, filter and range', () => {
    fc.assert(
      fc.property(swap, fc.array(step, { minLength: 3, maxLength: 14 }), (first, steps) => {
        const engine = createEngine();
        engine.open([]);
        let naive = createNaiveEngine([]);
        let kept = NO_FILTER;
        for (const one of [first, ...steps]) {
          let answer: unknown = null;
          let wanted: unknown = null;
          switch (one.kind) {
            case 'records':
              engine.open(one.records);
              naive = createNaiveEngine(one.records);
              break;
            case 'table':
              openBatches(engine, one.batches());
              naive = naiveOf(one.batches());
              break;
            case 'dropped':
              engine.beginTable();
              for (const batch of one.batches()) engine.appendBatch(batch);
              engine.useIdleTime();
              engine.dropTable();
              break;
            case 'idle':
              engine.useIdleTime();
              break;
            case 'query':
            case 'brush': {
              const { range, certain } = one.filter;
              kept = one.kind === 'query' ? one.filter : { ...kept, range, certain };
              const request = { filter: kept, binEdges: one.binEdges };
              answer = roundedQuery(engine.query(request));
              wanted = roundedQuery(naive.query(request));
              break;
            }
            case 'page':
              answer = roundedPage(engine.page(one.request));
              wanted = roundedPage(naive.page(one.request));
          }
          expect(answer).toEqual(wanted);
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
  });

  it('answers a dragged range alike, where few rows cross its edges', () => {
    const batches = [...syntheticBatches(1500, 400)];
    const naive = naiveOf(batches);
    const engine = createEngine();
    openBatches(engine, [...syntheticBatches(1500, 400)]);
    const first = Date.UTC(2015, 0, 1);
    const year = 365 * 86_400_000;
    const binEdges = Array.from({ length: 30 }, (_, bin) => first + bin * 0.4 * year);
    const keeps = [
      {},
      { type: ['armed-clash', 'shelling-artillery-missile-attack'], actor: ['actor-0', 'actor-1'] },
    ];
    for (const certain of [false, true]) {
      for (const keep of keeps) {
        for (let move = 0; move < 8; move++) {
          // Back and forth, wider and narrower, over an edge beyond the data.
          const earliest = first + (move % 2 === 0 ? move : 8 - move) * 0.05 * year;
          const range = { earliest, latest: earliest + (1 + (move % 3) * 0.07) * year };
          const filter = { ...NO_FILTER, certain, range, keep: { ...NO_FILTER.keep, ...keep } };
          expect(roundedQuery(engine.query({ filter, binEdges }))).toEqual(
            roundedQuery(naive.query({ filter, binEdges })),
          );
        }
      }
    }
  });

  it('gives the most frequent options of a facet that has hundreds, and whatever is kept', () => {
    const batches = [...syntheticBatches(3000, 3000)];
    const naive = naiveOf(batches);
    const engine = createEngine();
    openBatches(engine, [...syntheticBatches(3000, 3000)]);
    for (const keep of [{}, { place: ['town-2000', 'nowhere'] }]) {
      const request = { filter: { ...NO_FILTER, keep: { ...NO_FILTER.keep, ...keep } }, binEdges: [] };
      const { facets, facetSizes } = engine.query(request);
      const wanted = naive.query(request);
      expect(facets).toEqual(wanted.facets);
      expect(facetSizes).toEqual(wanted.facetSizes);
      expect(facets.place).toHaveLength(200);
      expect(facetSizes.place).toBeGreaterThan(200);
    }
  });
});

describe('a table', () => {
  const rows = (count: number) => [...syntheticBatches(count, 400)];
  const countAll = (engine: Engine) => engine.query({ filter: NO_FILTER, binEdges: [] }).certain;

  it('takes the place of what is open at its first rows that are worth it, and again at its end', () => {
    const engine = createEngine(1000);
    openBatches(engine, rows(10));
    engine.beginTable();
    const [first, second, third, fourth] = rows(1300) as [
      IncidentBatch,
      IncidentBatch,
      IncidentBatch,
      IncidentBatch,
    ];
    expect(engine.appendBatch(first)).toEqual({ rows: 400, shown: null });
    expect(engine.appendBatch(second).shown).toBeNull();
    expect(countAll(engine)).toBe(10);
    expect(engine.appendBatch(third)).toMatchObject({ rows: 1200, shown: { rows: 1200 } });
    expect(countAll(engine)).toBe(1200);
    expect(engine.appendBatch(fourth).shown).toBeNull();
    expect(countAll(engine)).toBe(1200);
    expect(engine.finishTable().rows).toBe(1300);
    expect(countAll(engine)).toBe(1300);
  });

  it('shows few rows as well where they come slowly', () => {
    let clock = 0;
    const engine = createEngine(1000, () => clock);
    engine.beginTable();
    const shown = rows(2000).map((batch, index) => {
      clock = [4000, 6000, 8000, 11_500, 12_000][index] ?? clock;
      return engine.appendBatch(batch).shown?.rows ?? null;
    });
    expect(shown).toEqual([null, 800, null, 1600, null]);
    expect(engine.finishTable().rows).toBe(2000);
  });

  it('is forgotten where it is dropped, shown or not, and what was open is open again', () => {
    const engine = createEngine(1000);
    openBatches(engine, rows(10));
    engine.beginTable();
    for (const batch of rows(1200)) engine.appendBatch(batch);
    expect(countAll(engine)).toBe(1200);
    engine.dropTable();
    expect(countAll(engine)).toBe(10);
    engine.dropTable();
    expect(countAll(engine)).toBe(10);
    expect(() => engine.finishTable()).toThrow('call beginTable() first');
    expect(() => engine.appendBatch(rows(1)[0]!)).toThrow('call beginTable() first');
  });

  it('gives a row by its id, and none by another', () => {
    const engine = createEngine();
    openBatches(engine, rows(100));
    expect(engine.record('incident-42')).toMatchObject({
      id: 'incident-42',
      role: 'other',
      when: { en: '' },
    });
    expect(engine.record('incident-4')?.id).toBe('incident-4');
    expect(engine.record('incident-100')).toBeNull();
    expect(engine.record('')).toBeNull();
  });

  it('cannot hold a broken interval, a place off the earth or an unknown set, and goes on without', () => {
    const engine = createEngine();
    engine.beginTable();
    const broken = (change: (batch: IncidentBatch) => void) => {
      const [batch] = rows(3) as [IncidentBatch];
      change(batch);
      return batch;
    };
    expect(() => engine.appendBatch(broken(({ earliest }) => (earliest[1] = NaN)))).toThrow(
      'row 1: interval NaN',
    );
    expect(() => engine.appendBatch(broken(({ latitude }) => (latitude[2] = 91)))).toThrow('row 2: position');
    expect(() => engine.appendBatch(broken(({ facets }) => (facets.actor.sets[0] = 99)))).toThrow(
      'actor: row 0',
    );
    engine.appendBatch(rows(3)[0]!);
    expect(engine.finishTable().rows).toBe(3);
  });
});

describe('search', { timeout: 60_000 }, () => {
  it('finds words in titles, notes and names, each word in any of them, and narrows what it found', () => {
    const engine = createEngine();
    openBatches(engine, [...syntheticBatches(5000, 1500)]);
    const naive = naiveOf([...syntheticBatches(5000, 1500)]);
    for (const query of [
      'a',
      'ac',
      'actor-12',
      'actor-12 town-3',
      'source-19',
      'armed',
      'near',
      '\u0001',
      'ARMED  town-9',
    ]) {
      const filter = { ...NO_FILTER, query };
      expect([query, engine.query({ filter, binEdges: [] }).certain]).toEqual([
        query,
        naive.passing(filter).length,
      ]);
    }
  });

  it('is prepared a few thousand rows at a time', () => {
    const engine = createEngine();
    openBatches(engine, [...syntheticBatches(9000, 9000)]);
    expect(engine.prepare(NO_FILTER)).toBe(true);
    const filter = { ...NO_FILTER, query: 'armed' };
    let parts = 0;
    while (!engine.prepare(filter)) parts += 1;
    expect(parts).toBe(3);
  });
});
