import type { ImportProgress } from '../core/tableImport.ts';

/** Rows in all at which the first batches are sent: something is drawn at once, then larger steps cost less. */
const FIRST_SENT = [20_000, 100_000];
const LATER_BATCHES = 100_000;

/** Milliseconds after which what there is is sent, however little: a slow server is not waited for. */
const LONGEST_WAIT = 2_000;

/** Tells of so many waiting rows whether they are to be sent as the next batch. */
export function createBatchPace(now: () => number = () => performance.now()): (waiting: number) => boolean {
  // In all, not batch by batch: what was sent early for its time must not keep the next rows waiting.
  let total = 0;
  let sent = now();
  return (waiting) => {
    const next = FIRST_SENT.find((rows) => rows > total) ?? total + LATER_BATCHES;
    const isDue = total + waiting >= next || (waiting > 0 && now() - sent > LONGEST_WAIT);
    if (!isDue) return false;
    total += waiting;
    sent = now();
    return true;
  };
}

const EVERY = 100;

/** Runs what it is given at most ten times a second. */
export function createPace(): (run: () => void) => void {
  let ran = -Infinity;
  return (run) => {
    const now = performance.now();
    if (now - ran < EVERY) return;
    ran = now;
    run();
  };
}

/** Tells progress at most ten times a second. */
export function createProgress(
  totalBytes: number | null,
  tell: (progress: ImportProgress) => void,
): (rows: number, bytes: number) => void {
  const pace = createPace();
  return (rows, bytes) =>
    pace(() =>
      tell({ rows, bytes, totalBytes: totalBytes === null || bytes > totalBytes ? null : totalBytes }),
    );
}
