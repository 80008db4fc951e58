import { NO_FILTER, type Filter } from '../core/filter.ts';
import { bytesOfColumns, createColumns } from './columns.ts';
import { createEngine, type Engine } from './createEngine.ts';
import { createNaiveEngine } from './naiveEngine.ts';
import { createRandom, syntheticRecords } from './syntheticRecords.ts';

/**
 * `npm run bench` prints how long the engine takes on made-up incidents, and how many times longer the naive one does;
 * `npm run bench -- --json` the same as one JSON object for the largest size, the others under `sizes`. `--rows 10000`
 * (comma-separated) chooses the sizes. Milliseconds of processor time, its own garbage collection
 * included, since the clock would also measure what else the machine is doing.
 */
interface Timing {
  medianMs: number;
  p95Ms: number;
}

interface Measures {
  rows: number;
  openMs: number;
  brush: Timing;
  /** A jump of the range by a tenth of the span instead of a two-hundredth. */
  jump: Timing;
  filterChange: Timing;
  /** The twelve tiles around the middle of the world at zoom 2 after a brush step. */
  tiles: Timing;
  page: Timing;
  /** How many times longer the naive engine takes for a brush step. */
  vsNaive: number;
  bytesPerIncident: number;
}

const STEPS = 60;
const BINS = 120;

function timingOf(durations: readonly number[]): Timing {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function time(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function timeSteps(steps: number, work: (step: number) => unknown): Timing {
  // The first tenth warms the compiler up and is not counted.
  const warmUp = Math.ceil(steps / 10);
  const durations: number[] = [];
  for (let step = -warmUp; step < steps; step++) {
    const duration = time(() => work(step));
    if (step >= 0) durations.push(duration);
  }
  return timingOf(durations);
}

function measure(rows: number): Measures {
  const records = syntheticRecords(rows);
  const engine: Engine = createEngine();
  const openMs = round(time(() => engine.open(records)));
  const span = engine.open(records).span ?? { earliest: 0, latest: 1 };
  const length = span.latest - span.earliest;
  const binEdges = Array.from({ length: BINS + 1 }, (_, bin) => span.earliest + (bin * length) / BINS);
  const random = createRandom(7);

  /** A tenth of the span that moves on by `share` of the span each step. */
  const brushAt = (step: number, share: number): Filter => {
    const offset = ((((step * share) % 0.9) + 0.9) % 0.9) * length;
    return {
      ...NO_FILTER,
      range: { earliest: span.earliest + offset, latest: span.earliest + offset + length / 10 },
    };
  };
  const keepTypes = (step: number): Filter => ({
    ...brushAt(Math.floor(random() * 100), 0.009),
    keep: {
      ...NO_FILTER.keep,
      type: [records[Math.abs(step) % rows]?.type ?? ''],
      actor: [`actor-${step}`, 'actor-0'],
    },
  });

  const brush = timeSteps(STEPS, (step) => engine.query({ filter: brushAt(step, 0.005), binEdges }));
  const jump = timeSteps(STEPS, (step) => engine.query({ filter: brushAt(step, 0.1001), binEdges }));
  const filterChange = timeSteps(STEPS, (step) => engine.query({ filter: keepTypes(step), binEdges }));
  const tileDurations: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const filter = brushAt(step, 0.0051);
    engine.query({ filter, binEdges });
    tileDurations.push(
      time(() => {
        for (let tile = 0; tile < 12; tile++)
          engine.tile({ z: 2, x: tile % 4, y: Math.floor(tile / 4), filter });
      }),
    );
  }
  const page = timeSteps(STEPS, (step) =>
    engine.page({ filter: brushAt(step, 0.0049), order: 'time', from: 0, count: 50, outside: false }),
  );
  const naive = createNaiveEngine(records);
  const naiveMs = time(() => naive.query({ filter: brushAt(1, 0.005), binEdges }));
  return {
    rows,
    openMs,
    brush,
    jump,
    filterChange,
    tiles: timingOf(tileDurations),
    page,
    vsNaive: round(naiveMs / brush.medianMs),
    bytesPerIncident: round(bytesOfColumns(createColumns(records)) / rows),
  };
}

function asTable(measures: readonly Measures[]): string {
  const cells = ({ medianMs, p95Ms }: Timing) => `${medianMs} (${p95Ms})`;
  const head = ['rows', 'open', 'brush', 'jump', 'filter', '12 tiles', 'page', 'naive ×', 'bytes/row'];
  const lines = measures.map((one) => [
    one.rows.toLocaleString('en'),
    String(one.openMs),
    cells(one.brush),
    cells(one.jump),
    cells(one.filterChange),
    cells(one.tiles),
    cells(one.page),
    String(one.vsNaive),
    String(one.bytesPerIncident),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .concat('milliseconds of processor time: median (95th percentile)')
    .join('\n');
}

const options = process.argv.slice(2);
const chosen = options[options.indexOf('--rows') + 1];
const sizes = options.includes('--rows')
  ? (chosen ?? '').split(',').map(Number)
  : [10_000, 100_000, 1_000_000];
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error('--rows needs whole numbers above 0, separated by commas');
}
const measures = sizes.map(measure);
const text = options.includes('--json')
  ? JSON.stringify({ ...measures.at(-1), sizes: measures.slice(0, -1) }, null, 2)
  : asTable(measures);
process.stdout.write(`${text}\n`);
