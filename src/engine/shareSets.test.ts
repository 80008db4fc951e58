import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../core/filter.ts';
import { createEngine } from './createEngine.ts';
import type { QueryResult } from './protocol.ts';
import { setsInShare, shareSets } from './shareSets.ts';
import { syntheticBatches } from './syntheticBatches.ts';

/** Enough rows for thousands of sets of actors; not a number that four divides. */
const batches = [...syntheticBatches(30_003, 10_000)];

/** Bounds apart, which are exact for few rows only. */
function counts(result: QueryResult) {
  return { ...result, bounds: null };
}

describe('facets that share their sets', { timeout: 60_000 }, () => {
  it('are those with the fewest, as far as few combinations are possible', () => {
    const sizes = {
      type: 25,
      actor: 45_000,
      source: 20_000,
      place: 2440,
      'place-precision': 6,
      'time-precision': 7,
    };
    const [shared, ...alone] = shareSets(sizes);
    expect(shared).toEqual({ facets: ['place-precision', 'time-precision', 'type'], size: 1050 });
    expect(alone.map(({ facets }) => facets)).toEqual([['actor'], ['source'], ['place']]);
    const combination = (3 * 7 + 2) * 25 + 24;
    expect(setsInShare(shared!, 'place-precision', sizes)[combination]).toBe(3);
    expect(setsInShare(shared!, 'time-precision', sizes)[combination]).toBe(2);
    expect(setsInShare(shared!, 'type', sizes)[combination]).toBe(24);
  });

  it('and those whose sets are thousands are counted after many changes as at once', () => {
    const engine = openRows();
    const from = Date.UTC(2015, 0, 1);
    const year = 365 * 86_400_000;
    const binEdges = Array.from({ length: 40 }, (_, bin) => from + bin * 0.25 * year);
    const towns = Array.from({ length: 200 }, (_, town) => `town-${town}`);
    const keeps: Partial<Filter['keep']>[] = [
      { type: ['armed-clash'] },
      { type: ['armed-clash', 'grenade'], 'place-precision': ['exact', 'settlement'], place: towns },
      { 'time-precision': ['day'], actor: ['actor-0', 'actor-1', 'actor-2'] },
      {},
      { source: ['source-0', 'nowhere'] },
    ];
    for (const [index, keep] of keeps.entries()) {
      const kept = { ...NO_FILTER, certain: index % 2 === 1, keep: { ...NO_FILTER.keep, ...keep } };
      for (const moved of [null, 0, 0.02, 0.03]) {
        const begins = from + (2 + (moved ?? 0)) * year;
        const range = moved === null ? NO_FILTER.range : { earliest: begins, latest: begins + 3 * year };
        const request = { filter: { ...kept, range }, binEdges };
        expect(counts(engine.query(request))).toEqual(counts(openRows().query(request)));
      }
    }
  });
});

function openRows() {
  const engine = createEngine();
  engine.beginTable();
  for (const batch of batches) engine.appendBatch(structuredClone(batch));
  engine.finishTable();
  return engine;
}
