import type { ImportProgress } from '../core/tableImport.ts';

/** Rows of the first batches: something is drawn at once, then larger steps cost less. */
const FIRST_BATCHES = [20_000, 80_000];
const LATER_BATCHES = 100_000;

/** How many rows the next batch waits for, when `given` were sent before it. */
export function batchSize(given: number): number {
  return FIRST_BATCHES[given] ?? LATER_BATCHES;
}

const EVERY = 100;

/** Tells progress at most ten times a second. */
export function createProgress(
  totalBytes: number | null,
  tell: (progress: ImportProgress) => void,
): (rows: number, bytes: number) => void {
  let told = -Infinity;
  return (rows, bytes) => {
    const now = performance.now();
    if (now - told < EVERY) return;
    told = now;
    tell({ rows, bytes, totalBytes: totalBytes === null || bytes > totalBytes ? null : totalBytes });
  };
}
