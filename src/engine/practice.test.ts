import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../core/filter.ts';
import { createEngine, type Engine } from './createEngine.ts';
import { syntheticBatches } from './syntheticBatches.ts';

/** Uses all idle time; tells in how many parts. */
function partsOf(engine: Engine): number {
  let parts = 0;
  while (!engine.useIdleTime()) parts += 1;
  return parts;
}

describe('idle time', () => {
  it('is used before rows have come and after, comes to an end, and changes no answer', () => {
    const request = { filter: NO_FILTER, binEdges: [Date.UTC(2016, 0, 1), Date.UTC(2020, 0, 1)] };
    const [idle, busy] = [true, false].map((isIdle) => {
      const engine = createEngine();
      engine.beginTable();
      const before = isIdle ? partsOf(engine) : 0;
      for (const batch of syntheticBatches(3000, 1000)) engine.appendBatch(batch);
      engine.finishTable();
      const after = isIdle ? partsOf(engine) : 0;
      return { before, after, answer: engine.query(request) };
    });
    expect(idle!.before).toBeGreaterThan(0);
    // The rows by their end, and along the Z curve.
    expect(idle!.after).toBe(2);
    expect(idle!.answer).toEqual(busy!.answer);
  });

  it('has nothing to do where nothing is open', () => {
    expect(createEngine().useIdleTime()).toBe(true);
  });
});
