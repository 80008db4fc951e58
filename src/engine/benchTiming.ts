/** Milliseconds of processor time. */
export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Processor time of some work in milliseconds, its own garbage collection and compilation included. */
export function time(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** The first fifth of the steps warms the compiler up and is not counted. */
export function timeSteps(steps: number, work: (step: number) => unknown): Timing {
  const warmUp = Math.ceil(steps / 5);
  const durations: number[] = [];
  for (let step = -warmUp; step < steps; step++) {
    const duration = time(() => work(step));
    if (step >= 0) durations.push(duration);
  }
  return timingOf(durations);
}

export function timingOf(durations: readonly number[]): Timing {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

export function round(value: number): number {
  return Number(value.toPrecision(3));
}
