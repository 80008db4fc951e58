import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countText } from '../claims/quoteMatch.ts';
import type { ArchiveText } from '../claims/rules/ruleContext.ts';
import { failure, type Result, success } from '../core/result.ts';

/**
 * The archived texts of a folder by the SHA-256 of their bytes: every file in it that is UTF-8. A byte-order mark is
 * not counted among the code points. The failure says why the folder cannot be read.
 */
export async function readArchive(folder: string): Promise<Result<Map<string, ArchiveText>, string>> {
  const archives = new Map<string, ArchiveText>();
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(folder, entry.name));
      const text = decode(bytes);
      if (text === null) continue;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      archives.set(sha256, { file: entry.name, text: countText(text) });
    }
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
  return success(archives);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A picture or a page in another encoding: nothing that offsets could count in.
    return null;
  }
}
