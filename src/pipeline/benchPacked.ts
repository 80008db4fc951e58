import { execFileSync } from 'node:child_process';
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { buildProgram } from '../engine/partProcess.bench.ts';
import { syntheticBatches } from '../engine/syntheticBatches.ts';
import { openPacked } from '../formats/packed/openPacked.ts';
import { writePacked, type PackedTable } from '../formats/packed/writePacked.ts';
import type { Opening } from './benchOpening.ts';
import { compressBest } from './compressBest.ts';

/**
 * `npm run bench:packed` packs the made-up rows of the engine's benchmark and measures bytes a row and the processor time
 * of reading them again, in a process of its own; and, on the clock, how long a file takes to the first tiles and to all,
 * read by one thread and held by another, the median of new processes (`benchOpening.ts`). Coordinates are those rows'
 * with six decimals (a tenth of a metre), as tables write them; with all their random bits they are shown beside it.
 * `--rows 1000000`; `--file FILE` measures the reading of a packed file instead; `--json`. Bytes a row, texts apart, are
 * written for `npm run bench -- --json`.
 */
interface ReadMeasures {
  /** Milliseconds of processor time from the file's bytes to the last batch; inflating on other threads included. */
  readonly firstMs: number;
  readonly medianMs: number;
}

const ELSEWHERE = fileURLToPath(new URL('../engine/measuredElsewhere.json', import.meta.url));
const PROGRAM = fileURLToPath(import.meta.url);
const OPENER = 'src/pipeline/benchOpening.ts';
const TIMES = 7;
const OPENINGS = 5;
const DECIMALS = 1e6;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    file: { type: 'string' },
    read: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function withDecimals(batch: IncidentBatch): IncidentBatch {
  const rounded = (degrees: Float64Array) => degrees.map((one) => Math.round(one * DECIMALS) / DECIMALS);
  return { ...batch, longitude: rounded(batch.longitude), latitude: rounded(batch.latitude) };
}

function tableOf(batches: readonly IncidentBatch[], rows: number): PackedTable {
  const counts = { read: rows, kept: rows, placed: rows, notPlaced: 0, notDated: 0, rejected: 0 };
  return {
    head: {
      source: { name: 'made up', bytes: 0, sha256: null },
      schema: 'own',
      choices: { timeZone: 'UTC' },
      columns: [],
      preview: [],
      mapping: {},
      dateOrder: null,
      report: { ...counts, problemCount: 0, problems: [], conventions: [], ended: 'complete' },
      notesOf: null,
    },
    batches,
    own: batches.map(() => []),
    problems: new Uint8Array(0),
  };
}

async function readOnce(file: Blob): Promise<number> {
  const begin = process.cpuUsage();
  const packed = await openPacked(file);
  // Kept until the last has come, as the engine keeps them.
  const batches: IncidentBatch[] = [];
  for await (const { batch } of packed.batches()) batches.push(batch);
  const { user, system } = process.cpuUsage(begin);
  return batches.length === 0 ? NaN : Math.round((user + system) / 1000);
}

async function measureReading(path: string): Promise<ReadMeasures> {
  const file = await openAsBlob(path);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) times.push(await readOnce(file));
  return { firstMs: times[0]!, medianMs: times.toSorted((a, b) => a - b)[TIMES >> 1]! };
}

function measureApart(path: string): ReadMeasures {
  const options = [...process.execArgv, PROGRAM, '--read', path];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as ReadMeasures;
}

/** The opening that took the median time to all tiles. */
function measureOpening(program: string, path: string): Opening {
  const openings = Array.from(
    { length: OPENINGS },
    () => JSON.parse(execFileSync(process.execPath, [program, path], { encoding: 'utf8' })) as Opening,
  );
  return openings.toSorted((a, b) => a.allMs - b.allMs)[OPENINGS >> 1]!;
}

async function measureMadeUp(rows: number, change: (batch: IncidentBatch) => IncidentBatch, opener: string) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-packed-'));
  try {
    const path = join(folder, 'rows.packed');
    const batches = [...syntheticBatches(rows)].map(change);
    const { pieces, bytes, bytesOfColumns } = await writePacked(tableOf(batches, rows), compressBest);
    await writeFile(path, pieces);
    const perRow = (all: number) => Number((all / rows).toFixed(2));
    return {
      rows,
      bytesPerRow: perRow(bytes),
      withoutTexts: perRow(bytesOfColumns),
      ...measureApart(path),
      ...measureOpening(opener, path),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.help) {
  process.stdout.write('npm run bench:packed [-- --rows 1000000] [--file FILE] [--json]\n');
} else if (values.read !== undefined) {
  process.stdout.write(JSON.stringify(await measureReading(values.read)));
} else if (values.file !== undefined) {
  const opener = await buildProgram(OPENER);
  const measures = { ...measureApart(values.file), ...measureOpening(opener, values.file) };
  process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
} else {
  const rows = Number(values.rows);
  const opener = await buildProgram(OPENER);
  const results = {
    sixDecimals: await measureMadeUp(rows, withDecimals, opener),
    allBits: await measureMadeUp(rows, (batch) => batch, opener),
  };
  const known = JSON.parse(readFileSync(ELSEWHERE, 'utf8')) as Readonly<Record<string, number | null>>;
  const measured = { ...known, transferBytesPerIncident: results.sixDecimals.withoutTexts };
  const all = Object.entries(measured).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
  writeFileSync(ELSEWHERE, `{ ${all.join(', ')} }\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else console.table(results);
}
