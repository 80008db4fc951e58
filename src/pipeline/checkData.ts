import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDataset, lineOfIssue } from '../claims/checkDataset.ts';
import type { ParsedDataset } from '../claims/parseDataset.ts';
import type { Archives } from '../claims/rules/ruleContext.ts';
import { selectorsOf } from '../claims/rules/selectorsOf.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { issueReport, summaryLine } from './issueReport.ts';
import { readArchive } from './readArchive.ts';
import { datasetFoldersIn, readDataset } from './readDataset.ts';

const USAGE = `Checks a dataset and every dataset folder in it.

  npm run data:check [-- --data DIR] [-- --archive DIR] [-- --json]

  --data DIR     the dataset's folder; default: data
  --archive DIR  the folder of the archived source texts, found by their SHA-256; default: $DATELINE_ARCHIVE
  --json         print the issues as JSON
  --help         print this

Ends with 0 where there is no error, 1 where there is, 2 where the command cannot be understood.`;

/** What a run of the command gives: its text and the status to exit with. */
export interface CheckRun {
  readonly output: string;
  readonly status: 0 | 1 | 2;
}

function quotesCompared(parsed: ParsedDataset, archives: Archives | null): string {
  const { claims, sources } = parsed.entries;
  const selectors = claims.reduce((sum, claim) => sum + selectorsOf(claim.value).length, 0);
  const what = `${selectors} selectors of ${claims.length} claims`;
  if (archives !== null) {
    const found = sources.filter((source) => archives.has(source.value.archive.sha256)).length;
    return `Compared ${what} with the archived text of ${found} of ${sources.length} sources.`;
  }
  return `The archived text was not given (--archive DIR): ${what} were not compared with it. Checked instead: hashes have the form of a SHA-256, offsets fit the words and the length of the text, reading order, and that overlapping quotes and their contexts agree.`;
}

function parseArguments(args: readonly string[]) {
  try {
    const options = {
      data: { type: 'string', default: 'data' },
      archive: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    } as const;
    return { values: parseArgs({ args: [...args], options, strict: true }).values, problem: null };
  } catch (error) {
    return { values: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Runs the command. Relative folders are taken from the current one. */
export async function checkData(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<CheckRun> {
  const { values, problem } = parseArguments(args);
  if (values === null) return { output: `${problem}\n\n${USAGE}`, status: 2 };
  if (values.help) return { output: USAGE, status: 0 };
  if (!isFolder(values.data)) {
    return { output: `--data: there is no folder ${values.data}\n\n${USAGE}`, status: 2 };
  }
  const named = values.archive ?? environment['DATELINE_ARCHIVE'];
  const folder = named === undefined || named === '' ? null : named;
  let archives: Archives | null = null;
  if (folder !== null) {
    const read = await readArchive(folder);
    if (!read.ok) return { output: `--archive: ${read.failure}\n\n${USAGE}`, status: 2 };
    archives = read.value;
  }
  const reports: string[] = [];
  const json: unknown[] = [];
  let failed = false;
  for (const data of await datasetFoldersIn(values.data)) {
    const parsed = await readDataset(data);
    const issues = checkDataset(parsed, archives);
    failed ||= issues.some((issue) => issue.severity === 'error');
    json.push(...issues.map((issue) => ({ dataset: data, ...issue, line: lineOfIssue(issue, parsed) })));
    const report = issueReport(issues, parsed);
    const body = report === '' ? [] : [report, ''];
    reports.push(
      [`Dataset ${data}`, ...body, quotesCompared(parsed, archives), summaryLine(issues)].join('\n'),
    );
  }
  const output = values.json ? JSON.stringify(json, null, 2) : reports.join('\n\n');
  return { output, status: failed ? 1 : 0 };
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = await checkData(process.argv.slice(2), process.env);
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
