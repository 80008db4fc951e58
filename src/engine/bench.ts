import type { EngineMeasures } from './benchEngine.ts';
import type { OthersMeasures } from './benchOthers.ts';
import { round, type Timing } from './benchTiming.ts';
import { buildPart, loadOfMachine, measureApart, readMeasuredElsewhere } from './partProcess.bench.ts';

/**
 * `npm run bench` prints what the engine costs on made-up incidents, and how many times more the naive engine and
 * crossfilter2 do; `npm run bench -- --json` the same as one JSON object for a million rows, the other sizes under
 * `sizes`. `--rows 10000` (comma-separated) chooses the sizes, the last of which is the one reported. Milliseconds are those
 * on the clock of the engine's thread, so that the machine should do nothing else; processor time of the whole process,
 * with what compiles and collects garbage beside it, has names with `cpu`. What is measured is built as readers get it.
 */
interface Measures {
  readonly engine: EngineMeasures;
  readonly others: OthersMeasures;
}

const LARGE = 3_000_000;

const options = process.argv.slice(2);
const isChosen = options.includes('--rows');
const chosen = options[options.indexOf('--rows') + 1] ?? '';
const sizes = isChosen ? chosen.split(',').map(Number) : [10_000, 100_000, 1_000_000];
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  throw new Error('--rows needs whole numbers above 0, separated by commas');
}
const part = await buildPart();
const measures = sizes.map((rows): Measures => ({
  engine: measureApart(part, 'engine', rows),
  others: measureApart(part, 'others', rows),
}));
const large = isChosen ? null : measureApart(part, 'engine', LARGE);
process.stdout.write(options.includes('--json') ? asJson() : asTable());

function ratiosOf({ engine, others }: Measures) {
  return {
    vsNaive: round(others.naiveMs / engine.brushCounts.medianMs),
    vsCrossfilter2: round(others.crossfilter.brush.medianMs / engine.brushCounts.medianMs),
    crossfilter2: others.crossfilter,
  };
}

function asJson(): string {
  const all = measures.map((one) => ({ ...one.engine, ...ratiosOf(one) }));
  const { mainThreadPerBrushMs, transferBytesPerIncident } = readMeasuredElsewhere();
  const result = {
    ...all.at(-1),
    brush3M: large?.brush ?? null,
    mainThreadPerBrushMs,
    transferBytesPerIncident,
    loadAverage: loadOfMachine().map(round),
    sizes: [...all.slice(0, -1), ...(large === null ? [] : [large])],
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function asTable(): string {
  const cells = ({ medianMs, p95Ms }: Timing) => `${medianMs} (${p95Ms})`;
  const head = ['rows', 'first rows', 'first tiles', 'brush', 'its counts', 'jump', 'filter', 'page'];
  head.push('first search', 'search', 'bytes/row', 'naive ×', 'crossfilter2 ×');
  const line = (engine: EngineMeasures, ratios: Partial<ReturnType<typeof ratiosOf>>) => [
    engine.rows.toLocaleString('en'),
    String(engine.firstRowsMs),
    String(engine.firstTilesMs),
    cells(engine.brush),
    cells(engine.brushCounts),
    cells(engine.jump),
    cells(engine.filterChange),
    cells(engine.page),
    String(engine.firstSearchMs),
    cells(engine.search),
    String(engine.bytesPerIncident),
    String(ratios.vsNaive ?? ''),
    String(ratios.vsCrossfilter2 ?? ''),
  ];
  const lines = measures.map((one) => line(one.engine, ratiosOf(one)));
  if (large !== null) lines.push(line(large, {}));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((one) => one[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((one) => one.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .concat(
      'milliseconds on the clock: median (95th percentile); brush, jump and filter with twelve tiles',
      '',
    )
    .join('\n');
}
