import { describe, expect, it } from 'vitest';
import { createBatchPace } from './readingPace.ts';

describe('the next batch', () => {
  it('is larger after the first ones', () => {
    const isDue = createBatchPace(() => 0);
    expect([
      isDue(19_999),
      isDue(20_000),
      isDue(20_000),
      isDue(80_000),
      isDue(80_000),
      isDue(100_000),
    ]).toEqual([false, true, false, true, false, true]);
  });

  it('is sent however small where it has waited for long', () => {
    let clock = 0;
    const isDue = createBatchPace(() => clock);
    expect(isDue(5)).toBe(false);
    clock = 2001;
    expect(isDue(0)).toBe(false);
    expect(isDue(5)).toBe(true);
    expect(isDue(5)).toBe(false);
  });

  it('that went early keeps nothing waiting: the first 100,000 rows are sent when they are there', () => {
    let clock = 0;
    const isDue = createBatchPace(() => clock);
    clock = 2001;
    expect(isDue(10_000)).toBe(true);
    expect([isDue(10_000), isDue(79_999), isDue(80_000)]).toEqual([true, false, true]);
  });
});
