import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { countText } from '../claims/quoteMatch.ts';
import { visitValues } from '../claims/rules/everyEntry.ts';
import { lineOfPath } from '../claims/scanJson.ts';
import { isUnwritten } from '../claims/rules/unwrittenTexts.ts';
import { failure, type Result, success } from '../core/result.ts';
import { isDay } from '../core/time.ts';
import { type CheckRun, checkData } from './checkData.ts';
import { datasetSkeleton, type NewDocument, SOURCE_KINDS } from './datasetSkeleton.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { readDataset } from './readDataset.ts';

const USAGE = `Begins a dataset from the text of a document.

  npm run data:new -- --text FILE --id ID --language TAG --published DAY [--title WORDS] …

  --text FILE       the document as plain text, UTF-8; without it: what comes through a pipe
  --id ID           id of the dataset and of its source: lower-case letters, digits, hyphens
  --language TAG    language of the text: ar, en, fr …
  --published DAY   day of publication: 2024-07-26
  --title WORDS     title of the document; default: the first line of the text
  --kind KIND       ${SOURCE_KINDS.join(', ')}; default: ${SOURCE_KINDS[0]}
  --outlet NAME     who published it, as the document says
  --url ADDRESS     where it was published
  --time-zone NAME  zone in which days are counted, such as Asia/Baghdad; default: UTC
  --data DIR        folder to make; default: data/ID
  --archive DIR     folder that keeps the text, never published; default: .cache/archive
  --help            print this

On a terminal it asks for what is missing. Nothing that exists is overwritten.
Ends with 0 where the dataset was made, 1 where it could not be, 2 where the command cannot be understood.`;

/** Where the command gets what its arguments leave out. */
export interface Surroundings {
  /** Asks a person; null where nobody is there. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** The piped text; null where there is none. */
  readonly piped: (() => Promise<string>) | null;
  /** The calendar day. */
  readonly today: string;
}

const OPTIONS = {
  text: { type: 'string' },
  id: { type: 'string' },
  language: { type: 'string' },
  published: { type: 'string' },
  title: { type: 'string' },
  kind: { type: 'string', default: SOURCE_KINDS[0] as string },
  outlet: { type: 'string' },
  url: { type: 'string' },
  'time-zone': { type: 'string', default: 'UTC' },
  data: { type: 'string' },
  archive: { type: 'string', default: join('.cache', 'archive') },
  help: { type: 'boolean', default: false },
} as const;

type Values = { [Name in Exclude<keyof typeof OPTIONS, 'help'>]?: string | undefined };

const QUESTIONS = {
  text: 'File with the text of the document (plain text, UTF-8): ',
  id: 'Id of the dataset (lower-case letters, digits, hyphens): ',
  language: 'Language of the text (ar, en, …): ',
  published: 'Day of publication (2024-07-26): ',
} as const;

/** Fills in by asking; names what is still missing. */
async function complete(given: Values, { ask, piped }: Surroundings): Promise<Result<Values, string>> {
  const values: Values = { ...given };
  const missing: string[] = [];
  for (const name of ['text', 'id', 'language', 'published'] as const) {
    if (values[name] !== undefined || (name === 'text' && piped !== null)) continue;
    const answer = ask === null ? '' : (await ask(QUESTIONS[name])).trim();
    if (answer === '') missing.push(`--${name}`);
    else values[name] = answer;
  }
  return missing.length > 0 ? failure(`Missing: ${missing.join(', ')}`) : success(values);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Everything that is wrong with the options, at once. */
function optionProblems(values: Values, today: string): string[] {
  const { id = '', language = '', published = '', url, kind = '' } = values;
  const zone = values['time-zone'] ?? '';
  const problems: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    problems.push(`--id ${id}: use lower-case letters, digits and single hyphens`);
  }
  if (id === 'dataset' || id === 'schema') problems.push(`--id ${id}: the name is taken, choose another`);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    problems.push(`--language ${language}: use a language tag such as ar, en or pt-BR`);
  }
  if (!isDay(published)) problems.push(`--published ${published}: use a day such as 2024-07-26`);
  else if (published > today) problems.push(`--published ${published}: lies after today, ${today}`);
  if (url !== undefined && (!URL.canParse(url) || !/^https?:\/\//.test(url))) {
    problems.push(`--url ${url}: use a complete address that begins with https:// or http://`);
  }
  if (!SOURCE_KINDS.some((each) => each === kind)) {
    problems.push(`--kind ${kind}: use one of ${SOURCE_KINDS.join(', ')}`);
  }
  if (!isZone(zone)) problems.push(`--time-zone ${zone}: use a name such as Asia/Baghdad`);
  return problems;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Why the folders cannot be used; null where they can. */
async function folderProblem(id: string, data: string, archive: string): Promise<string | null> {
  if (isWithin(archive, data) || (isWithin(archive, '.') && !isWithin(archive, '.cache'))) {
    return `--archive ${archive}: the text must not be published or committed. Name a folder outside this one, or below .cache.`;
  }
  if (existsSync(data) && (await readdir(data)).length > 0) {
    return `${data} exists and is not empty: nothing was written. Choose another --id or --data.`;
  }
  const around = join(dirname(resolve(data)), 'dataset.json');
  if (existsSync(around) && (await readFile(around, 'utf8')).includes(`"id": ${JSON.stringify(id)}`)) {
    return `The dataset in ${dirname(data)} has the id ${id} already. Choose another --id.`;
  }
  return null;
}

async function documentText(file: string | undefined, { piped }: Surroundings) {
  try {
    const bytes =
      file === undefined ? new TextEncoder().encode((await piped?.()) ?? '') : await readFile(file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? failure(`${file ?? 'The piped text'} is empty.`) : success(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(`${file ?? 'The piped text'} cannot be read as UTF-8 text: ${reason}`);
  }
}

/** Puts the text into the archive. An equal file may be there already; a different one stays as it is. */
async function keepText(archive: string, id: string, text: string): Promise<Result<string, string>> {
  const file = join(archive, `${id}.txt`);
  if (existsSync(file)) {
    if ((await readFile(file, 'utf8')) === text) return success(file);
    return failure(`${file} holds another text: nothing was written. Move it away, or choose another --id.`);
  }
  await mkdir(archive, { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  return success(file);
}

/** `file:line  path` of every text that an editor has still to write. */
async function unwritten(data: string): Promise<string[]> {
  const { files } = await readDataset(data);
  return [...files].flatMap(([name, file]) => {
    const places: string[] = [];
    visitValues(file.json, (value, path) => {
      if (typeof value !== 'string' || !isUnwritten(value)) return;
      places.push(`  ${join(data, name)}:${lineOfPath(file.text, file.scan, path)}  ${path}`);
    });
    return places;
  });
}

/** Runs the command. Relative folders are taken from the current one. */
export async function newDataset(args: readonly string[], surroundings: Surroundings): Promise<CheckRun> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return { output: `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, status: 2 };
  }
  if (parsed.help) return { output: USAGE, status: 0 };
  const completed = await complete(parsed, surroundings);
  if (!completed.ok) return { output: `${completed.failure}\n\n${USAGE}`, status: 2 };
  const values = completed.value;
  const problems = optionProblems(values, surroundings.today);
  if (problems.length > 0) return { output: problems.join('\n'), status: 2 };

  const id = values.id as string;
  const archive = values.archive as string;
  const data = values.data ?? join('data', id);
  const folders = await folderProblem(id, data, archive);
  if (folders !== null) return { output: folders, status: 1 };
  const given = await documentText(values.text, surroundings);
  if (!given.ok) return { output: given.failure, status: 1 };
  const text = countText(given.value);
  const kept = await keepText(archive, id, text.text);
  if (!kept.ok) return { output: kept.failure, status: 1 };

  const document: NewDocument = {
    id,
    kind: values.kind as NewDocument['kind'],
    language: values.language as string,
    title: (values.title ?? /\S[^\r\n]*/.exec(text.text)?.[0] ?? id).trim().normalize('NFC'),
    outlet: values.outlet?.normalize('NFC') ?? null,
    url: values.url ?? null,
    published: values.published as string,
    timeZone: values['time-zone'] as string,
    today: surroundings.today,
    sha256: createHash('sha256').update(text.text).digest('hex'),
    text,
  };
  for (const [name, value] of datasetSkeleton(document)) {
    const file = join(data, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx' });
  }
  const check = await checkData(['--data', data, '--archive', archive]);
  const changed = text.text === given.value ? 'It was in NFC already.' : 'It was changed to NFC.';
  const output = [
    `Text    ${kept.value}: ${text.points.length} code points, SHA-256 ${document.sha256}`,
    `        ${changed} This copy is what quotes are compared with. Keep it; do not publish it.`,
    `Dataset ${data}: one source, its first sentence as a claim, one incident that rests on it`,
    '',
    // Its warnings are the texts that are named below.
    ...(check.status === 0 ? [check.output.split('\n').at(-1) ?? ''] : [check.output]),
    '',
    'To be written by you:',
    ...(await unwritten(data)),
    '',
    nextSteps(id, data, archive),
  ].join('\n');
  return { output, status: check.status === 0 ? 0 : 1 };
}

function nextSteps(id: string, data: string, archive: string): string {
  const shown = data === join('data', id) ? `npm run dev, then open the page with ?data=${id}` : null;
  return [
    'Next:',
    `  1. npm run data:quote -- "words" --data ${data} --archive ${archive}`,
    '     prints the selector of any words of the text: a claim for each statement worth citing.',
    `  2. Give ${join(data, 'incidents', `${id}-incident.json`)} its time, place and actors, each with its claims.`,
    '     Rename it after place and date, and its id with it. data/FORMAT.md explains every field.',
    `  3. npm run data:check -- --data ${data} --archive ${archive}`,
    `  4. ${shown ?? `Put ${data} into data/${id}; npm run dev shows it with ?data=${id}`}.`,
  ].join('\n');
}

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function onTerminal(args: readonly string[]): Promise<CheckRun> {
  const today = localDay(new Date());
  if (!process.stdin.isTTY)
    return newDataset(args, { ask: null, piped: () => readAll(process.stdin), today });
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await newDataset(args, { ask: (question) => terminal.question(question), piped: null, today });
  } finally {
    terminal.close();
  }
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = await onTerminal(process.argv.slice(2));
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
