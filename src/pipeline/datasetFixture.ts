import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesOf, validBundle } from '../claims/rules/fixture.ts';
import type { Bundle } from '../core/format/dataset.ts';

/** A folder of its own for a test, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the fixture's dataset, changed by `spoil`, into a folder. */
export async function writeDataset(folder: string, spoil: (bundle: Bundle) => void = () => undefined) {
  const bundle = validBundle();
  spoil(bundle);
  for (const [name, bytes] of filesOf(bundle)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
