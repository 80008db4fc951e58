import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createTableSession } from '../reader/tableSession.ts';
import { temporaryFolder } from './datasetFixture.ts';
import { packData } from './packData.ts';

const ACLED =
  'event_id_cnty,event_date,event_type,actor1,latitude,longitude\nA1,2024-07-25,Battles,A,33.5,42\nA2,nothing,Battles,A,,\n';
const OWN = 'what,when,y,x\nAttack,03/04/2024,33.5,42\nRaid,05/06/2024,33.5,42\n';

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

test('a table that is recognised is packed beside itself, and opens again', async () => {
  const path = await fileWith('a.csv', ACLED);
  const { output, status } = await packData([path]);
  expect(status).toBe(0);
  expect(output).toContain(
    '2 rows of csv (acled): 2 kept, 1 placed, 1 not placed, 1 not dated, 0 rejected; 2 problems',
  );
  expect(output).toMatch(/bytes packed into [\d,]+: [\d.]+ a row/);

  const session = createTableSession();
  const blob = new Blob([await readFile(`${path}.packed`)]);
  const opened = await session.open({ kind: 'file', name: 'a.packed', blob }, { timeZone: 'UTC' });
  expect(opened).toMatchObject({ ok: true, value: { format: 'packed', schema: 'acled', questions: [] } });
});

test('the result can be read by programs, and gzip is opened first', async () => {
  const path = await fileWith('a.csv.gz', gzipSync(ACLED));
  const out = `${path}.out`;
  const { output, status } = await packData([path, out, '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ file: out, rows: 2, bytes: (await stat(out)).size });
});

test('a table of one’s own needs a mapping, and every question an answer', async () => {
  const path = await fileWith('own.csv', OWN);
  const bare = await packData([path]);
  expect(bare).toMatchObject({ status: 1 });
  expect(bare.output).toContain('(what, when, y, x)');
  expect(bare.output).toContain('--mapping FILE');

  const mapping = await fileWith(
    'mapping.json',
    JSON.stringify({ title: 'what', date: 2, latitude: ['y'], longitude: 'x' }),
  );
  const undecided = await packData([path, '--mapping', mapping]);
  expect(undecided).toMatchObject({ status: 1 });
  expect(undecided.output).toContain('give --date-order');
  const decided = await packData([path, '--mapping', mapping, '--date-order', 'day-month']);
  expect(decided).toMatchObject({ status: 0 });
  expect(decided.output).toContain('2 placed');
});

test.each([
  ['{', /JSON/],
  ['[]', /an object is needed/],
  ['{"titel":"what"}', /no role "titel"; roles are id, title/],
  ['{"title":"wat"}', /"title": there is no column "wat"; columns are what, when, y, x/],
  ['{"title":0}', /there is no column 0/],
])('the mapping %s is refused', async (mapping, words) => {
  const path = await fileWith('own.csv', OWN);
  const { output, status } = await packData([path, '--mapping', await fileWith('mapping.json', mapping)]);
  expect(status).toBe(1);
  expect(output).toMatch(words);
});

test('what cannot be packed is told', async () => {
  const page = await fileWith('page.csv', '<!doctype html><html></html>');
  expect(await packData([page])).toEqual({ output: `${page}: html-instead`, status: 1 });
  expect(await packData(['nowhere.csv'])).toEqual({ output: 'there is no file nowhere.csv', status: 1 });
  const path = await fileWith('a.csv', ACLED);
  await packData([path]);
  expect(await packData([`${path}.packed`])).toMatchObject({
    status: 1,
    output: `${path}.packed is packed already`,
  });
  expect(await packData([path, join(path, 'no', 'folder')])).toMatchObject({ status: 1 });
});

test.each([
  [[], 'FILE'],
  [['a', 'b', 'c'], 'FILE'],
  [['--what'], '--what'],
  [['x.csv', '--date-order', 'year'], 'day-month or month-day'],
  [['x.csv', '--time-zone', 'Mars'], 'Mars is no time zone'],
  [['x.csv', '--encoding', 'morse'], 'morse is no encoding'],
  [['x.csv', '--swap-coordinates', 'perhaps'], 'yes or no'],
])('the command %j is not understood', async (args, words) => {
  const { output, status } = await packData(args);
  expect(status).toBe(2);
  expect(output).toContain(words);
  expect(output).toContain('npm run data:pack -- FILE [OUT]');
});
