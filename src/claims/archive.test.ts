import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkDataset } from './checkDataset.ts';
import { parseDataset } from './parseDataset.ts';
import { countText } from './quoteMatch.ts';
import type { ArchiveText } from './rules/ruleContext.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATA = resolve(ROOT, 'data');

/** The archived article is not ours to publish: it is compared where it lies beside the checkout or is named. */
const named = process.env['DATELINE_ARCHIVE'];
const archive = named === undefined || named === '' ? resolve(ROOT, '../shared/sources') : resolve(named);
const missing = (named === undefined || named === '') && !existsSync(archive);

function filesOfDataset(): Map<string, Uint8Array> {
  const names = ['', 'sources/', 'incidents/'].flatMap((folder) =>
    readdirSync(resolve(DATA, folder)).map((name) => `${folder}${name}`),
  );
  return new Map(
    names.filter((name) => name.endsWith('.json')).map((name) => [name, readFileSync(resolve(DATA, name))]),
  );
}

function archivedTexts(): Map<string, ArchiveText> {
  return new Map(
    readdirSync(archive).map((file) => {
      const bytes = readFileSync(resolve(archive, file));
      const text = countText(new TextDecoder().decode(bytes));
      return [createHash('sha256').update(bytes).digest('hex'), { file, text }];
    }),
  );
}

const why = missing ? ' (left out: the archived text is not here; name its folder in DATELINE_ARCHIVE)' : '';

test.skipIf(missing)(`every quote of the dataset stands in the archived text${why}`, () => {
  const parsed = parseDataset(filesOfDataset());
  const errors = checkDataset(parsed, archivedTexts()).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect(parsed.entries.claims.length).toBeGreaterThan(0);
});
