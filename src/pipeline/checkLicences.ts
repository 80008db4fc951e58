import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckRun } from './checkData.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { isAllowed } from './licenceExpression.ts';

const USAGE = `Checks the licence of every package that is installed or locked, those of the tools included.

  npm run licences [-- --folder DIR]

  --folder DIR  the folder of package-lock.json and node_modules; default: the current one
  --help        print this

Ends with 0 where every licence is allowed, 1 where one is not, 2 where there is nothing to check.`;

/** Permissive licences: for any package. */
const ANYWHERE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
]);

interface Exception {
  readonly licence: string;
  readonly packages: RegExp;
  /** True where the package may not reach readers. */
  readonly toolsOnly: boolean;
  readonly reason: string;
}

/** Licences for named packages, and why. */
const EXCEPTIONS: readonly Exception[] = [
  { licence: 'OFL-1.1', packages: /^@fontsource\//, toolsOnly: false, reason: 'a font' },
  { licence: 'CC-BY-4.0', packages: /^caniuse-lite$/, toolsOnly: true, reason: 'data that tools read' },
  {
    licence: 'MPL-2.0',
    packages: /^(@axe-core\/playwright|axe-core|lightningcss(-.+)?|@resvg\/resvg-js(-.+)?)$/,
    toolsOnly: true,
    reason: 'a tool of the tests or the build, used unchanged and not part of what is published',
  },
];

/** A package at one place of the tree. */
interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder below the root, `node_modules/x`. */
  readonly path: string;
  /** True where nothing that is published needs it. */
  readonly isTool: boolean;
  /** Every licence that is stated for it, with where; they should be one. */
  readonly stated: readonly { readonly licence: string; readonly where: string }[];
}

function readJson(file: string): Record<string, unknown> | null {
  if (!existsSync(file)) return null;
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : null;
}

/** SPDX expression of a `package.json`, old spellings included: `{ "type": "MIT" }`, `"licenses": [ … ]`. */
function licenceField(json: Record<string, unknown>): string | null {
  const one = (value: unknown): string | null => {
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
    if (typeof value !== 'object' || value === null || !('type' in value)) return null;
    return typeof value.type === 'string' ? value.type : null;
  };
  const single = one(json['license']);
  if (single !== null) return single;
  if (!Array.isArray(json['licenses'])) return null;
  const several = json['licenses'].map(one).filter((each) => each !== null);
  return several.length === 0 ? null : several.join(' OR ');
}

/** What a licence file says in its first lines, where `package.json` says nothing. */
function licenceText(folder: string): { licence: string; file: string } | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file === undefined) return null;
  const start = readFileSync(join(folder, file), 'utf8').slice(0, 1500).replace(/\s+/g, ' ');
  if (/Apache License Version 2\.0, January 2004/.test(start)) return { licence: 'Apache-2.0', file };
  if (/Permission is hereby granted, free of charge, to any person/.test(start))
    return { licence: 'MIT', file };
  return null;
}

/** Folders of packages below a `node_modules`, nested ones included, relative to the root. */
function packageFolders(root: string, below: string): string[] {
  const folder = join(root, below);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    const path = `${below}/${entry.name}`;
    if (entry.name.startsWith('@')) return packageFolders(root, path);
    const isPackage = existsSync(join(root, path, 'package.json'));
    return [...(isPackage ? [path] : []), ...packageFolders(root, `${path}/node_modules`)];
  });
}

/** Every package of the lock file and of the folder. A package that is in the folder only counts as published. */
function installedPackages(root: string): InstalledPackage[] {
  const lock = readJson(join(root, 'package-lock.json'))?.['packages'];
  const locked = (typeof lock === 'object' && lock !== null ? lock : {}) as Record<
    string,
    Record<string, unknown>
  >;
  const paths = new Set([
    ...Object.keys(locked).filter((path) => path !== ''),
    ...packageFolders(root, 'node_modules'),
  ]);
  return [...paths].sort().map((path) => {
    const entry = locked[path];
    const own = readJson(join(root, path, 'package.json'));
    const stated = [
      { licence: own === null ? null : licenceField(own), where: 'package.json' },
      { licence: entry === undefined ? null : licenceField(entry), where: 'package-lock.json' },
    ].flatMap(({ licence, where }) => (licence === null ? [] : [{ licence, where }]));
    const text = stated.length === 0 ? licenceText(join(root, path)) : null;
    const { name = path.replace(/^.*node_modules\//, ''), version = '?' } = own ?? entry ?? {};
    return {
      name: String(name),
      version: String(own?.['version'] ?? version),
      path,
      isTool: entry?.['dev'] === true || entry?.['devOptional'] === true,
      stated: text === null ? stated : [{ licence: text.licence, where: text.file }],
    };
  });
}

/** The exception that lets a package use a licence. */
function exceptionFor(found: InstalledPackage, licence: string): Exception | null {
  return (
    EXCEPTIONS.find(
      (each) =>
        each.licence === licence && each.packages.test(found.name) && (!each.toolsOnly || found.isTool),
    ) ?? null
  );
}

/** Why a package may not be used; null where it may. */
function refusalOf(found: InstalledPackage): string | null {
  if (found.stated.length === 0) return 'it states no licence';
  for (const { licence, where } of found.stated) {
    const allows = (id: string) => ANYWHERE.has(id) || exceptionFor(found, id) !== null;
    if (isAllowed(licence, allows)) continue;
    const known = EXCEPTIONS.find((each) => each.licence === licence);
    if (known?.toolsOnly === true && known.packages.test(found.name)) {
      return `${licence} (${where}) is allowed for tools only, and the published app needs it`;
    }
    return known === undefined
      ? `${licence} (${where}) is not on the list`
      : `${licence} (${where}) is allowed for named packages only, and this is none of them`;
  }
  return null;
}

/** Runs the command. Relative folders are taken from the current one. */
export function checkLicences(args: readonly string[]): CheckRun {
  let root: string;
  try {
    const options = {
      folder: { type: 'string', default: '.' },
      help: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    if (values.help) return { output: USAGE, status: 0 };
    root = values.folder;
  } catch (error) {
    return { output: `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, status: 2 };
  }
  const packages = installedPackages(root);
  if (packages.length === 0) {
    return { output: `${root} has no package-lock.json and no node_modules: nothing to check.`, status: 2 };
  }
  const refused = packages.flatMap((found) => {
    const reason = refusalOf(found);
    return reason === null ? [] : [`  ${found.name} ${found.version}  ${reason}\n      at ${found.path}`];
  });
  const output = [
    ...licenceCounts(packages),
    '',
    ...(refused.length === 0 ? [] : ['Not allowed:', ...refused, '', REMEDY, '']),
    `${packages.length} packages, ${refused.length} with a licence that is not allowed`,
  ];
  return { output: output.join('\n'), status: refused.length === 0 ? 0 : 1 };
}

const REMEDY =
  'Use another package, or, once the licence has been read, add it to the list in src/pipeline/checkLicences.ts with the reason.';

/** A line for each licence: how many packages, and why an exception is one. */
function licenceCounts(packages: readonly InstalledPackage[]): string[] {
  const counts = new Map<string, number>();
  for (const found of packages) {
    const licence = found.stated[0]?.licence ?? 'no licence stated';
    const reason = exceptionFor(found, licence)?.reason;
    const line = reason === undefined ? licence : `${licence} (${reason})`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([line, count]) => `${String(count).padStart(5)}  ${line}`);
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = checkLicences(process.argv.slice(2));
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
