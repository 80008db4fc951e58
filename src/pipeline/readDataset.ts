import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedDataset, parseDataset } from '../claims/parseDataset.ts';

/** Folders of the format; a name is the folder's, its entries are files. */
const ENTRY_FOLDERS = ['sources', 'incidents'];

/** Under `data/` but no part of a dataset: generated schemas. */
const NO_DATASET = ['schema'];

/** Reads names of files below a folder, `sources/x.json`; documentation and hidden files are left out. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
    if (entry.isFile()) names.push(entry.name);
    else if (ENTRY_FOLDERS.includes(entry.name)) {
      const inside = await readdir(join(folder, entry.name), { withFileTypes: true });
      for (const { name } of inside) if (!name.startsWith('.')) names.push(`${entry.name}/${name}`);
    } else if (!NO_DATASET.includes(entry.name) && !existsSync(join(folder, entry.name, 'dataset.json'))) {
      names.push(entry.name);
    }
  }
  return names;
}

/** Reads and parses a dataset folder. A folder that cannot be read is an issue, like everything else that is wrong. */
export async function readDataset(folder: string): Promise<ParsedDataset> {
  const files = new Map<string, Uint8Array>();
  try {
    for (const name of await namesIn(folder)) {
      // A folder where a file belongs has no bytes; its name is reported.
      files.set(name, await readFile(join(folder, name)).catch(() => new Uint8Array()));
    }
  } catch (error) {
    const parsed = parseDataset(files);
    const evidence = error instanceof Error ? error.message : String(error);
    const remedy = 'Name a folder that holds a dataset.json, with --data DIR.';
    const issue = { rule: 'file-missing', severity: 'error', file: '', path: '', evidence, remedy } as const;
    return { ...parsed, issues: [issue] };
  }
  return parseDataset(files);
}

/** The dataset folders under a folder: itself, and every folder in it that holds a `dataset.json`; by name. */
export async function datasetFoldersIn(folder: string): Promise<string[]> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const further = entries
    .filter((entry) => entry.isDirectory() && !NO_DATASET.includes(entry.name))
    .map((entry) => join(folder, entry.name))
    .filter((path) => existsSync(join(path, 'dataset.json')));
  return [folder, ...further.sort()];
}
