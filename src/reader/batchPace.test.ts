import { expect, it } from 'vitest';
import { createBatchPace } from './readingPace.ts';

it('sends 20,000 rows, then 100,000 in all, then each 100,000', () => {
  const isDue = createBatchPace(() => 0);
  expect([isDue(19_999), isDue(20_000)]).toEqual([false, true]);
  expect([isDue(79_999), isDue(80_000)]).toEqual([false, true]);
  expect([isDue(99_999), isDue(100_000)]).toEqual([false, true]);
});

it('sends what there is after two seconds, and the first 100,000 rows all the same', () => {
  let clock = 0;
  const isDue = createBatchPace(() => clock);
  clock = 2_001;
  expect(isDue(0)).toBe(false);
  expect(isDue(10_000)).toBe(true);
  expect(isDue(10_000)).toBe(true);
  expect([isDue(79_999), isDue(80_000)]).toEqual([false, true]);
});
