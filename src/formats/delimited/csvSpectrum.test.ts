import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordsOf } from './inspectDelimited.ts';
import { readDelimited } from './readDelimited.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const NAMES = readdirSync(join(FOLDER, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

type Named = Readonly<Record<string, string>>;

function named([header = [], ...rows]: readonly (readonly string[])[]): Named[] {
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

/** What the package says that a fixture holds; a single row stands there without a list around it. */
function expectedOf(name: string): Named[] {
  const parsed = JSON.parse(readFileSync(join(FOLDER, 'json', `${name}.json`), 'utf8')) as Named | Named[];
  const rows = Array.isArray(parsed) ? parsed : [parsed];
  if (name !== 'location_coordinates') return rows;
  // The fixture contradicts itself: its CSV has 2095257564 where its JSON has 1234567890. The CSV is what is read.
  return rows.map((row) => ({ ...row, 'Contact Phone Number': '2095257564' }));
}

async function rowsOf(bytes: Uint8Array, header: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  await readDelimited(
    (async function* () {
      yield await Promise.resolve(bytes);
    })(),
    {
      delimiter: ',',
      hasHeader: true,
      columns: header.length,
      afterPiece: () => Promise.resolve(),
      signal: new AbortController().signal,
    },
    {
      row: (values) => rows.push(header.map((_, column) => values.text(column))),
      problem: (_, problem) => rows.push([problem]),
    },
  );
  return rows;
}

describe('csv-spectrum', () => {
  it('is there', () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, 'csvs', `${name}.csv`)));
    const expected = expectedOf(name);
    const records = recordsOf(bytes, true, ',');
    expect(named(records)).toEqual(expected);
    const header = records[0] ?? [];
    expect(named([header, ...(await rowsOf(bytes, header))])).toEqual(expected);
  });
});
