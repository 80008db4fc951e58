import { existsSync, openAsBlob, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '../core/result.ts';
import type { ImportChoices, ImportReport, Inspection } from '../core/tableImport.ts';
import { packTable } from '../reader/packTable.ts';
import { createTableSession } from '../reader/tableSession.ts';
import { compressBest } from './compressBest.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { parseMapping, suggestedMapping } from './mappingFile.ts';

const USAGE = `Packs a table into a file that the page opens many times faster, from an address or from the disk.

  npm run data:pack -- FILE [OUT]

  FILE                    CSV, TSV, GeoJSON, KML, Parquet, Arrow or TimeMap events;
                          gzip included, or alone in a ZIP
  OUT                     file to write; default: FILE with .packed behind it
  --mapping FILE          what the columns are, as JSON, for tables that are not recognised:
                          { "title": "name", "date": "when", "latitude": "lat", "longitude": "lon" }
  --time-zone NAME        zone in which times without one are counted, such as Asia/Baghdad; default: UTC
  --date-order ORDER      day-month or month-day, where 03/04/2024 could be either
  --swap-coordinates YES  yes or no, where latitude and longitude look swapped
  --encoding NAME         encoding of a text file, such as windows-1256; default: what its bytes say
  --delimiter CHARACTER   what separates the values of a text file; default: what its first lines say
  --json                  print the result as JSON
  --help                  print this

Ends with 0 where the file was written, 1 where it could not be, 2 where the command cannot be understood.`;

const OPTIONS = {
  mapping: { type: 'string' },
  'time-zone': { type: 'string', default: 'UTC' },
  'date-order': { type: 'string' },
  'swap-coordinates': { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What a run of the command gives: its text and the status to exit with. */
export interface PackRun {
  readonly output: string;
  readonly status: 0 | 1 | 2;
}

type Options = ReturnType<typeof parseArguments>['values'];

function parseArguments(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}

/** Runs the command. Relative paths are taken from the current folder. */
export async function packData(args: readonly string[]): Promise<PackRun> {
  let parsed: ReturnType<typeof parseArguments>;
  try {
    parsed = parseArguments(args);
  } catch (error) {
    return misunderstood(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [from, to = `${from}.packed`, ...more] = positionals;
  if (values.help) return { output: USAGE, status: 0 };
  if (from === undefined || more.length > 0) return misunderstood('FILE, and at most one OUT, are needed');
  const problem = problemOf(values);
  if (problem !== null) return misunderstood(problem);
  if (!existsSync(from) || !statSync(from).isFile()) return failed(`there is no file ${from}`);

  const session = createTableSession();
  const given = choicesOf(values);
  const opened = await session.open(
    { kind: 'file', name: basename(from), blob: await openAsBlob(from) },
    given,
  );
  if (!opened.ok) return failed(`${from}: ${wordsOf(opened)}`);
  const inspection = opened.value;
  if (inspection.format === 'packed') return failed(`${from} is packed already`);
  let choices = given;
  if (values.mapping !== undefined) {
    const mapping = await readMapping(values.mapping, inspection);
    if (typeof mapping === 'string') return failed(`--mapping: ${mapping}`);
    choices = { ...given, mapping };
  }
  const question = unanswered(inspection, choices);
  if (question !== null) return failed(`${from}: ${question}`);

  const packed = await packTable(session, inspection, choices, compressBest);
  if (!packed.ok) return failed(`${from}: ${wordsOf(packed)}`);
  const { file, report } = packed.value;
  try {
    await writeFile(to, file.pieces);
  } catch (error) {
    return failed(`${to}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const facts = {
    file: to,
    rows: report.kept,
    bytes: file.bytes,
    bytesWithoutTexts: file.bytesOfColumns,
    bytesPerRow: round(file.bytes / report.kept),
    bytesPerRowWithoutTexts: round(file.bytesOfColumns / report.kept),
    sourceBytes: statSync(from).size,
  };
  return {
    output: values.json ? JSON.stringify(facts, null, 2) : summary(facts, report, inspection),
    status: 0,
  };
}

function problemOf(values: Options): string | null {
  const { 'date-order': order, 'swap-coordinates': swap, 'time-zone': zone, encoding } = values;
  if (order !== undefined && order !== 'day-month' && order !== 'month-day') {
    return '--date-order: day-month or month-day';
  }
  if (swap !== undefined && swap !== 'yes' && swap !== 'no') return '--swap-coordinates: yes or no';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return `--time-zone: ${zone} is no time zone; write it like Asia/Baghdad`;
  }
  try {
    new TextDecoder(encoding);
  } catch {
    return `--encoding: ${encoding} is no encoding that is known here`;
  }
  return null;
}

function choicesOf(values: Options): ImportChoices {
  const { 'date-order': order, 'swap-coordinates': swap, encoding, delimiter } = values;
  return {
    timeZone: values['time-zone'],
    ...(encoding !== undefined && { encoding: new TextDecoder(encoding).encoding }),
    ...(delimiter !== undefined && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...((order === 'day-month' || order === 'month-day') && { dateOrder: order }),
    ...(swap !== undefined && { swapCoordinates: swap === 'yes' }),
  };
}

async function readMapping(path: string, { columns }: Inspection) {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return `there is no file ${path}`;
  }
  return parseMapping(text, columns);
}

/** What has to be decided before the file can be read, and which option decides it; null: nothing. */
function unanswered(inspection: Inspection, choices: ImportChoices): string | null {
  for (const question of inspection.questions) {
    if (question.kind === 'mapping' && choices.mapping === undefined) {
      return `its columns are none that are recognised (${inspection.columns.join(', ')}).
Say with --mapping FILE what they are. A guess to begin with:

${suggestedMapping(inspection)}`;
    }
    if (question.kind === 'date-order' && choices.dateOrder === undefined) {
      return `day and month cannot be told apart in "${question.column}" (${question.examples.join(', ')}): give --date-order`;
    }
    if (question.kind === 'swapped-coordinates' && choices.swapCoordinates === undefined) {
      return `latitude and longitude look swapped (${question.examples.join('; ')}): give --swap-coordinates yes or no`;
    }
  }
  return null;
}

function summary(
  facts: {
    readonly file: string;
    readonly bytes: number;
    readonly bytesWithoutTexts: number;
    readonly bytesPerRow: number;
    readonly bytesPerRowWithoutTexts: number;
    readonly sourceBytes: number;
  },
  { read, kept, placed, notPlaced, notDated, rejected, problemCount }: ImportReport,
  { schema, format }: Inspection,
): string {
  const number = (value: number) => value.toLocaleString('en');
  return `${facts.file}
${number(read)} rows of ${format} (${schema}): ${number(kept)} kept, ${number(placed)} placed, ${number(notPlaced)} not placed, ${number(notDated)} not dated, ${number(rejected)} rejected; ${number(problemCount)} problems
${number(facts.sourceBytes)} bytes packed into ${number(facts.bytes)}: ${facts.bytesPerRow} a row
without titles, notes, ids and own columns ${number(facts.bytesWithoutTexts)}: ${facts.bytesPerRowWithoutTexts} a row`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function wordsOf(result: Extract<Result<unknown>, { ok: false }>): string {
  const { failure } = result;
  if (failure.kind !== 'table-unreadable') return failure.kind;
  return failure.detail === '' ? failure.problem : `${failure.problem}: ${failure.detail}`;
}

function failed(problem: string): PackRun {
  return { output: problem, status: 1 };
}

function misunderstood(problem: string): PackRun {
  return { output: `${problem}\n\n${USAGE}`, status: 2 };
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = await packData(process.argv.slice(2));
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
