/** What some work cost. */
export interface Cost {
  /** Milliseconds on the clock of the thread that did it: what a reader waits for. */
  readonly ms: number;
  /** Milliseconds of processor time of the whole process: compiling and collecting garbage on other threads included. */
  readonly cpuMs: number;
}

/** Many costs of one kind of work. */
export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly cpuMedianMs: number;
  readonly cpuP95Ms: number;
}

export const NO_COST: Cost = { ms: 0, cpuMs: 0 };

export function costOf(work: () => unknown): Cost {
  const processorBegin = process.cpuUsage();
  const begin = performance.now();
  work();
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(processorBegin);
  return { ms, cpuMs: (user + system) / 1000 };
}

export function sumOfCosts(one: Cost, other: Cost): Cost {
  return { ms: one.ms + other.ms, cpuMs: one.cpuMs + other.cpuMs };
}

/** The first fifth of the steps warms the compiler up and is not counted. */
export function timeSteps(steps: number, work: (step: number) => unknown): Timing {
  const warmUp = Math.ceil(steps / 5);
  const costs: Cost[] = [];
  for (let step = -warmUp; step < steps; step++) {
    const cost = costOf(() => work(step));
    if (step >= 0) costs.push(cost);
  }
  return timingOf(costs);
}

export function timingOf(costs: readonly Cost[]): Timing {
  const [medianMs, p95Ms] = sharesOf(costs.map(({ ms }) => ms));
  const [cpuMedianMs, cpuP95Ms] = sharesOf(costs.map(({ cpuMs }) => cpuMs));
  return { medianMs, p95Ms, cpuMedianMs, cpuP95Ms };
}

/** Median and 95th percentile. */
function sharesOf(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return [at(0.5), at(0.95)];
}

export function round(value: number): number {
  return Number(value.toPrecision(3));
}
