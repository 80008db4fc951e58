import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunDirectly } from './isRunDirectly.ts';
import { jsonSchemas } from './jsonSchemas.ts';

/** Writes the JSON Schemas of the format into a folder; gives the paths written. */
export async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [name, text] of jsonSchemas()) {
    const path = join(folder, name);
    await writeFile(path, text);
    paths.push(path);
  }
  return paths;
}

if (isRunDirectly(import.meta.url)) {
  const paths = await writeSchemas(join('data', 'schema'));
  process.stdout.write(`${paths.join('\n')}\n`);
}
