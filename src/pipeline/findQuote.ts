import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  codePointLength,
  nameCodePoint,
  nearestMiss,
  type NearMiss,
  selectorsFor,
  wordsAt,
} from '../claims/quoteMatch.ts';
import type { ArchiveText } from '../claims/rules/ruleContext.ts';
import type { CheckRun } from './checkData.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { readArchive } from './readArchive.ts';
import { datasetFoldersIn, readDataset } from './readDataset.ts';
import { spelledOtherwise, unicodeName } from './spellingVariants.ts';

const USAGE = `Finds words in the archived texts of a dataset's sources, and prints their selectors.

  npm run data:quote -- "words" [--archive DIR] [--data DIR]

  --data DIR     the dataset's folder, with every dataset folder in it; default: data
  --archive DIR  the folder of the archived texts; default: $DATELINE_ARCHIVE, otherwise .cache/archive
  --help         print this

Ends with 0 where the words stand in a text, 1 where they do not (the nearest words are shown), 2 where the command
cannot be understood or no text is there.`;

/** An archived text and the source that it is the text of. */
interface SourceText {
  readonly source: string;
  readonly archive: ArchiveText;
}

function parseArguments(args: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const named = environment['DATELINE_ARCHIVE'];
  const options = {
    data: { type: 'string', default: 'data' },
    archive: {
      type: 'string',
      default: named === undefined || named === '' ? join('.cache', 'archive') : named,
    },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    });
    // Words that the shell has split are one quote all the same.
    return { ...values, words: positionals.join(' ').normalize('NFC').trim(), problem: null };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function describePoint(point: string): string {
  const name = unicodeName(point);
  return name === null ? nameCodePoint(point) : nameCodePoint(point).replace(/\)$/, ` ${name})`);
}

function firstDifference(miss: NearMiss): string {
  const text = miss.found === '' ? 'the text ends' : `the text has ${describePoint(miss.found)}`;
  const words = miss.wanted === '' ? 'yours end' : `yours have ${describePoint(miss.wanted)}`;
  return `They differ first at offset ${miss.start + miss.at}: ${text}, ${words}.`;
}

/** How close a text comes to words that it does not hold. */
function reportMiss({ source, archive }: SourceText, words: string): string[] {
  const where = `Source ${source} (${archive.file})`;
  const otherwise = spelledOtherwise(archive.text, words);
  if (otherwise !== null) {
    const { selector, differences } = otherwise;
    const wanted = Array.from(words);
    const found = Array.from(selector.exact);
    const at = found.findIndex((point, index) => point !== wanted[index]);
    const place = at === -1 ? found.length : at;
    return [
      `${where} has these words in another spelling. They differ in: ${differences.join('; ')}.`,
      firstDifference({
        start: selector.start,
        at: place,
        found: archive.text.points[selector.start + place] ?? '',
        wanted: wanted[place] ?? '',
      }),
      'A quote stands as written. As the text has it:',
      JSON.stringify(selector, null, 2),
    ];
  }
  const miss = nearestMiss(archive.text, words);
  if (miss === null) return [`${where} has nothing like these words.`];
  const nearest = wordsAt(archive.text, miss.start, miss.start + codePointLength(words));
  return [
    `${where} comes closest at offset ${miss.start}: ${JSON.stringify(nearest)}`,
    firstDifference(miss),
  ];
}

/** Runs the command. Relative folders are taken from the current one. */
export async function findQuote(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<CheckRun> {
  const options = parseArguments(args, environment);
  if (options.problem !== null) return { output: `${options.problem}\n\n${USAGE}`, status: 2 };
  const { data, archive: folder, words } = options;
  if (options.help) return { output: USAGE, status: 0 };
  if (words === '')
    return { output: `Which words? Put them between quotation marks.\n\n${USAGE}`, status: 2 };
  if (!existsSync(data)) return { output: `--data: there is no folder ${data}\n\n${USAGE}`, status: 2 };
  const archives = await readArchive(folder);
  if (!archives.ok) return { output: `--archive: ${archives.failure}\n\n${USAGE}`, status: 2 };

  const texts: SourceText[] = [];
  const missing: string[] = [];
  for (const each of await datasetFoldersIn(data)) {
    for (const { value } of (await readDataset(each)).entries.sources) {
      const archive = archives.value.get(value.archive.sha256);
      if (archive === undefined)
        missing.push(`Not searched: ${folder} has no text of the source ${value.id}.`);
      else texts.push({ source: value.id, archive });
    }
  }
  if (texts.length === 0) {
    const why = [...missing, 'No source of this dataset has its text in the archive: nothing was searched.'];
    return { output: why.join('\n'), status: 2 };
  }
  const found = texts.flatMap(({ source, archive }) =>
    selectorsFor(archive.text, words).map((selector, index, all) =>
      [
        `Source ${source} (${archive.file}), ${index + 1} of ${all.length}:`,
        JSON.stringify(selector, null, 2),
      ].join('\n'),
    ),
  );
  if (found.length > 0) return { output: [...found, ...missing].join('\n'), status: 0 };
  const misses = texts.flatMap((text) => reportMiss(text, words));
  return { output: [`Not found: ${JSON.stringify(words)}`, ...misses, ...missing].join('\n'), status: 1 };
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = await findQuote(process.argv.slice(2), process.env);
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
