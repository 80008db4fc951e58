import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { arbitraryEdges, arbitraryFilter, arbitraryRecords } from './arbitraryRecords.ts';
import { createEngine } from './createEngine.ts';
import { createNaiveEngine } from './naiveEngine.ts';
import { ORDERS, type QueryResult } from './protocol.ts';
import { syntheticRecords } from './syntheticRecords.ts';

const SEED = 20240725;

const DAY = 86_400_000;

/** Bounds to about 10 cm: the engine keeps positions to a centimetre. */
function rounded<Result extends { bounds: QueryResult['bounds'] }>(result: Result) {
  return { ...result, bounds: result.bounds?.map((degrees) => Math.round(degrees * 1e5) / 1e5 + 0) ?? null };
}

function openEngine(records: readonly IncidentRecord[]) {
  const engine = createEngine();
  engine.open(records);
  return engine;
}

const base: IncidentRecord = {
  id: 'a',
  title: { en: 'A', ar: 'أ' },
  shortTitle: { en: 'A', ar: 'أ' },
  within: null,
  qualifier: null,
  when: { en: '', ar: '' },
  interval: { earliest: 0, latest: 10 },
  position: [40, 35],
  radius: 0,
  type: 'air-drone-strike',
  role: 'attack',
  actors: [],
  sources: [],
  place: null,
  placePrecision: 'settlement',
  timePrecision: 'day',
  background: false,
  conflicts: 0,
  discrepancies: 0,
  searchText: '',
};
const incident = (changes: Partial<IncidentRecord>): IncidentRecord => ({ ...base, ...changes });
const filter = (changes: Partial<Filter>): Filter => ({ ...NO_FILTER, ...changes });

describe('the engine against the naive one', { timeout: 60_000 }, () => {
  it('answers queries alike, one after another on the same incidents', () => {
    fc.assert(
      fc.property(
        arbitraryRecords(),
        fc.array(fc.tuple(arbitraryFilter, arbitraryEdges), { minLength: 1, maxLength: 6 }),
        (records, requests) => {
          const engine = openEngine(records);
          const naive = createNaiveEngine(records);
          for (const [asked, binEdges] of requests) {
            const request = { filter: asked, binEdges };
            expect(rounded(engine.query(request))).toEqual(rounded(naive.query(request)));
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('answers filters that differ in time alone alike', () => {
    fc.assert(
      fc.property(
        arbitraryRecords(),
        arbitraryFilter,
        fc.array(arbitraryFilter, { minLength: 2, maxLength: 5 }),
        arbitraryEdges,
        (records, kept, others, binEdges) => {
          const engine = openEngine(records);
          const naive = createNaiveEngine(records);
          for (const { range, certain } of others) {
            const request = { filter: { ...kept, range, certain }, binEdges };
            expect(rounded(engine.query(request))).toEqual(rounded(naive.query(request)));
          }
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('gives the same pages in every order', () => {
    fc.assert(
      fc.property(
        arbitraryRecords(),
        arbitraryFilter,
        fc.constantFrom(...ORDERS),
        fc.boolean(),
        fc.integer({ min: -2, max: 45 }),
        fc.integer({ min: 0, max: 45 }),
        (records, asked, order, outside, from, count) => {
          const request = { filter: asked, order, outside, from, count };
          expect(openEngine(records).page(request)).toEqual(createNaiveEngine(records).page(request));
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('agrees on tens of thousands of incidents, where rows are sorted by digits', () => {
    const records = syntheticRecords(30_000);
    const engine = openEngine(records);
    const naive = createNaiveEngine(records);
    const { span } = createEngine().open(records);
    const from = span?.earliest ?? 0;
    const binEdges = Array.from({ length: 60 }, (_, bin) => from + bin * 61.7 * DAY);
    const asked = filter({
      range: { earliest: from + 400 * DAY, latest: from + 900 * DAY },
      query: 'town-7',
      keep: { ...NO_FILTER.keep, actor: ['actor-0', 'actor-3', 'actor-17'] },
    });
    expect(rounded(engine.query({ filter: asked, binEdges }))).toEqual(
      rounded(naive.query({ filter: asked, binEdges })),
    );
    for (const order of ORDERS) {
      const request = { filter: NO_FILTER, order, from: 12_345, count: 40, outside: false };
      expect(engine.page(request)).toEqual(naive.page(request));
    }
  });
});

describe('time', () => {
  const instant = incident({ id: 'instant', interval: { earliest: 5, latest: 5 } });
  const long = incident({ id: 'long', interval: { earliest: 0, latest: 10 } });
  const before = incident({ id: 'before', interval: { earliest: -Infinity, latest: 3 } });
  const unknown = incident({ id: 'unknown', interval: { earliest: -Infinity, latest: Infinity } });
  const engine = openEngine([instant, long, before, unknown]);

  it('tells certain, possible and outside apart', () => {
    const asked = filter({ range: { earliest: 4, latest: 12 } });
    expect(engine.query({ filter: asked, binEdges: [] })).toMatchObject({
      certain: 1,
      possible: 2,
      outside: 1,
    });
  });

  it('puts what is only possible outside where certainty is asked for', () => {
    const asked = filter({ range: { earliest: 4, latest: 12 }, certain: true });
    expect(engine.query({ filter: asked, binEdges: [] })).toMatchObject({
      certain: 1,
      possible: 0,
      outside: 3,
    });
    const page = engine.page({ filter: asked, order: 'time', from: 0, count: 9, outside: true });
    expect(page.rows.map(({ record, certainty }) => [record.id, certainty])).toEqual([
      ['before', 'no'],
      ['unknown', 'possible'],
      ['long', 'possible'],
    ]);
  });

  it('counts open intervals as certain in a range without ends', () => {
    expect(engine.query({ filter: NO_FILTER, binEdges: [] })).toMatchObject({ certain: 4, possible: 0 });
  });

  it('counts an interval in every bin that it overlaps, an instant on an edge in the bin that begins there', () => {
    const { histogram } = engine.query({ filter: NO_FILTER, binEdges: [-5, 0, 5, 10] });
    expect(histogram.all).toEqual([2, 3, 3]);
    const { histogram: last } = engine.query({ filter: NO_FILTER, binEdges: [0, 5] });
    expect(last.all).toEqual([4]);
  });

  it('does not filter the histogram by time', () => {
    const asked = filter({ range: { earliest: 100, latest: 200 }, certain: true });
    expect(engine.query({ filter: asked, binEdges: [0, 5, 10] }).histogram.passing).toEqual([3, 3]);
  });

  it('refuses edges that do not ascend', () => {
    expect(() => engine.query({ filter: NO_FILTER, binEdges: [0, 5, 5] })).toThrow(
      'binEdges[2]: edges must ascend',
    );
  });
});

describe('what is open', () => {
  it('must be opened first', () => {
    const engine = createEngine();
    expect(() => engine.query({ filter: NO_FILTER, binEdges: [] })).toThrow('call open() first');
    expect(engine.record('a')).toBeNull();
  });

  it('may be empty', () => {
    const engine = createEngine();
    expect(engine.open([])).toEqual({
      rows: 0,
      backgroundRows: 0,
      bounds: null,
      span: null,
      spanWithBackground: null,
    });
    const found = engine.query({ filter: NO_FILTER, binEdges: [0, 1] });
    expect(found).toMatchObject({ certain: 0, possible: 0, outside: 0, total: 0, bounds: null });
    expect(found.histogram.all).toEqual([0]);
    expect(engine.tile({ z: 0, x: 0, y: 0, filter: NO_FILTER }).byteLength).toBe(0);
  });

  it('is summed up without the background', () => {
    const engine = createEngine();
    const summary = engine.open([
      incident({ interval: { earliest: 100, latest: Infinity }, position: [179, 10] }),
      incident({ id: 'b', interval: { earliest: 120, latest: 150 }, position: [-179, 20] }),
      incident({ id: 'c', background: true, interval: { earliest: 0, latest: 900 }, position: [0, 0] }),
    ]);
    expect(summary).toMatchObject({
      rows: 3,
      backgroundRows: 1,
      span: { earliest: 100, latest: 150 },
      spanWithBackground: { earliest: 0, latest: 900 },
    });
    // The shorter way round, over the antimeridian.
    expect(rounded(summary).bounds).toEqual([179, 10, -179, 20]);
  });

  it('is replaced by the next, and kept where the next is broken', () => {
    const engine = openEngine([incident({})]);
    engine.open([incident({ id: 'b' }), incident({ id: 'c' })]);
    expect(engine.query({ filter: NO_FILTER, binEdges: [] }).certain).toBe(2);
    expect(engine.record('a')).toBeNull();
    expect(engine.record('c')?.id).toBe('c');
    expect(() => engine.open([incident({}), incident({})])).toThrow(
      'incident "a": another incident has this id',
    );
    expect(engine.record('c')?.id).toBe('c');
  });

  it.each([
    [{ interval: { earliest: 2, latest: 1 } }, 'incident "a": interval 2 to 1 must run'],
    [{ interval: { earliest: NaN, latest: 1 } }, 'incident "a": interval NaN to 1 must run'],
    [{ position: [0, 91] as const }, 'incident "a": position 0, 91 must be'],
    [{ position: [NaN, 0] as const }, 'incident "a": position NaN, 0 must be'],
  ])('cannot hold %j', (changes, message) => {
    expect(() => createEngine().open([incident(changes)])).toThrow(message);
  });
});

describe('facets', () => {
  const engine = openEngine([
    incident({ id: '1', type: 'arrests', actors: ['x', 'y', 'x'], placePrecision: 'country' }),
    incident({ id: '2', type: 'arrests', actors: ['y'], placePrecision: 'exact' }),
    incident({ id: '3', type: 'grenade', actors: [], placePrecision: 'exact' }),
    incident({ id: '4', type: 'attack', actors: ['z'], background: true }),
  ]);
  const keep = (changes: Partial<Filter['keep']>) => filter({ keep: { ...NO_FILTER.keep, ...changes } });

  it('are counted under the others, each not under itself', () => {
    const { facets } = engine.query({ filter: keep({ actor: ['x'], type: ['arrests'] }), binEdges: [] });
    expect(facets.actor).toEqual([
      { id: 'x', count: 1 },
      { id: 'y', count: 2 },
    ]);
    expect(facets.type).toEqual([
      { id: 'arrests', count: 1 },
      { id: 'grenade', count: 0 },
    ]);
  });

  it('list what the background alone has only where it is asked for, or kept', () => {
    const ids = (asked: Filter) =>
      engine.query({ filter: asked, binEdges: [] }).facets.actor.map(({ id }) => id);
    expect(ids(NO_FILTER)).toEqual(['x', 'y']);
    expect(ids(filter({ background: true }))).toEqual(['x', 'y', 'z']);
    expect(ids(keep({ actor: ['z', 'unheard-of'] }))).toEqual(['unheard-of', 'x', 'y', 'z']);
  });

  it('give precisions finest first', () => {
    const { facets } = engine.query({ filter: NO_FILTER, binEdges: [] });
    expect(facets['place-precision'].map(({ id }) => id)).toEqual(['exact', 'country']);
  });
});
