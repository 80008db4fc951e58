import { measureCsvApart } from './csvProcess.bench.ts';
import { CSV_PARTS, type CsvMeasures, type CsvPart } from './csvParts.ts';

/**
 * `npm run bench:csv` prints what it costs to read a made-up table in the columns of ACLED, from a file to the batches
 * that the engine takes, and what PapaParse alone costs on the same bytes; `-- --json` the same as JSON. `--rows 10000`
 * (comma-separated) chooses the sizes, `--runs 3` how often. Milliseconds of processor time, all threads, garbage
 * collection and compilation included; medians of runs that take turns, each in a process of its own.
 */
const options = process.argv.slice(2);
const sizes = numbersOf('--rows', '100000,300000,1000000');
const [runs = 1] = numbersOf('--runs', '5');

interface SizeMeasures {
  readonly rows: number;
  readonly megabytes: number;
  readonly cpuMs: Readonly<Record<CsvPart, number>>;
  readonly keptMb: number;
  /** The session's time as a share of PapaParse's from bytes to arrays of strings. */
  readonly vsPapaDecoding: number;
}

const measures = sizes.map(measureSize);
process.stdout.write(options.includes('--json') ? `${JSON.stringify(measures, null, 2)}\n` : asTable());

function measureSize(rows: number): SizeMeasures {
  const found = Object.fromEntries(CSV_PARTS.map((part) => [part, [] as CsvMeasures[]])) as Record<
    CsvPart,
    CsvMeasures[]
  >;
  for (let run = 0; run < runs; run++) {
    for (const part of CSV_PARTS) found[part].push(measureCsvApart(part, rows));
  }
  const cpuMs = Object.fromEntries(
    CSV_PARTS.map((part) => [part, Math.round(medianOf(found[part].map((one) => one.cpuMs)))]),
  ) as Record<CsvPart, number>;
  return {
    rows,
    megabytes: Math.round((found.session[0]?.bytes ?? 0) / 1e6),
    cpuMs,
    keptMb: Math.round(medianOf(found.session.map(({ keptMb }) => keptMb ?? NaN))),
    vsPapaDecoding: Number((cpuMs.session / cpuMs.papaDecoding).toFixed(2)),
  };
}

function numbersOf(option: string, otherwise: string): number[] {
  const at = options.indexOf(option);
  const numbers = (at < 0 ? otherwise : (options[at + 1] ?? '')).split(',').map(Number);
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(`${option} needs whole numbers above 0, separated by commas`);
  }
  return numbers;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function asTable(): string {
  const head = ['rows', 'MB', 'session', 'PapaParse', 'with decoding', 'keeping nothing', 'share', 'MB kept'];
  const lines = measures.map(({ rows, megabytes, cpuMs, keptMb, vsPapaDecoding }) => [
    rows.toLocaleString('en'),
    ...[megabytes, cpuMs.session, cpuMs.papa, cpuMs.papaDecoding, cpuMs.papaDropping].map(String),
    vsPapaDecoding.toFixed(2),
    String(keptMb),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .concat(
      `milliseconds of processor time, medians of ${runs}; share: session ÷ PapaParse with decoding`,
      '',
    )
    .join('\n');
}
