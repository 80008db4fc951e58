import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { explainMissing, findBrowser, thisMachine } from './findBrowser.ts';

/**
 * The built page in use: opens a made-up table through "Open data" and measures what the main thread does, in
 * milliseconds of its processor time (`ThreadTime`; `TaskDuration` is the clock's), React and MapLibre included. `--rows 10000,1000000`
 * chooses the sizes, `--json` prints one object. Needs `npm run build` before it; fails nothing.
 */
interface Measures {
  readonly rows: number;
  /** From the choice of the file to the first counts, on the clock: reading is the workers' matter. */
  readonly openSeconds: number;
  readonly openMainMs: number;
  /** Of a key that does nothing: what measuring costs, mostly. */
  readonly idleStepMs: number;
  /**
   * Of a frame of a brush, beyond that. A step of the brush by one bin is drawn in two: the handle at once, the counts,
   * the list and the map with the next.
   */
  readonly mainThreadPerBrushMs: number;
  /** Of a whole step: median and 95th percentile. */
  readonly brushStepMs: number;
  readonly brushStepP95Ms: number;
  readonly selectMainMs: number;
  readonly searchMainMs: number;
}

const STEPS = 60;
const FRAMES = 2;
const TYPES = [
  'Shelling/artillery/missile attack',
  'Air/drone strike',
  'Armed clash',
  'Peaceful protest',
  'Attack',
];

async function writeTable(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n',
  );
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const day = new Date(Date.UTC(2015, 0, 1) + ((row * 7919) % 3650) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const town = (row * 71) % 2440;
    const [latitude, longitude] = [30 + (town % 61) / 8, 36 + Math.floor(town / 61) / 4];
    lines.push(
      `E${row},${day},${1 + (row % 3)},Battles,${TYPES[row % 5]},Group ${(row * 31) % 300},Forces ${(row * 17) % 40},Iraq,Admin ${town % 18},Town ${town},${latitude.toFixed(4)},${longitude.toFixed(4)},${1 + (row % 3)},Agency ${row % 200},Something happened near town ${town}.,${row % 4}\n`,
    );
    if (lines.length < 20_000) continue;
    if (!file.write(lines.join('')))
      await new Promise<void>((resolve) => file.once('drain', () => resolve()));
    lines = [];
  }
  file.end(lines.join(''));
  await finished(file);
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
}

/** Until the next frame has been drawn. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

async function measure(page: Page, address: string, rows: number, table: string): Promise<Measures> {
  await page.goto(`${address}?lang=en`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.getByRole('button', { name: 'Open data' }).click();
  const before = await mainThreadMs(session);
  const begun = performance.now();
  await page.getByLabel('Open data').and(page.locator('input')).setInputFiles(table);
  await page
    .getByText(`${rows.toLocaleString('en')} incidents`)
    .first()
    .waitFor({ timeout: 300_000 });
  const openSeconds = (performance.now() - begun) / 1000;
  await settle(page);
  const opened = await mainThreadMs(session);

  // The live map begins with the first thing that a reader does.
  await page.locator('html[data-ready="true"]').waitFor();
  await settle(page);
  await page.getByRole('slider', { name: 'To' }).focus();
  const stepsOf = async (keyOf: (step: number) => string): Promise<number[]> => {
    const costs: number[] = [];
    for (let step = 0; step < STEPS; step++) {
      const from = await mainThreadMs(session);
      await page.keyboard.press(keyOf(step));
      await settle(page);
      costs.push((await mainThreadMs(session)) - from);
    }
    return costs.sort((a, b) => a - b);
  };
  const idle = await stepsOf(() => 'Shift');
  const brushed = await stepsOf((step) => (step % 20 < 10 ? 'ArrowLeft' : 'ArrowRight'));
  const idleMs = idle[STEPS / 2] ?? NaN;
  const at = (share: number) => brushed[Math.floor(STEPS * share)] ?? NaN;
  const selecting = await mainThreadMs(session);
  await page.getByRole('region', { name: 'Incidents' }).getByRole('row').first().click();
  await page.getByRole('region', { name: 'Incident', exact: true }).getByText('Killed').waitFor();
  const searching = await mainThreadMs(session);
  await page.getByRole('searchbox').first().fill('town 17');
  await settle(page);
  const ended = await mainThreadMs(session);
  return {
    rows,
    openSeconds: round(openSeconds),
    openMainMs: round(opened - before),
    idleStepMs: round(idleMs),
    mainThreadPerBrushMs: round((at(0.5) - idleMs) / FRAMES),
    brushStepMs: round(at(0.5) - idleMs),
    brushStepP95Ms: round(at(0.95) - idleMs),
    selectMainMs: round(searching - selecting),
    searchMainMs: round(ended - searching),
  };
}

/** For `npm run bench -- --json`, which tells this figure beside its own. */
function note(mainThreadPerBrushMs: number): void {
  const path = fileURLToPath(new URL('../engine/measuredElsewhere.json', import.meta.url));
  const known = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, number | null>>;
  const all = Object.entries({ ...known, mainThreadPerBrushMs }).map(
    ([name, value]) => `${JSON.stringify(name)}: ${value}`,
  );
  writeFileSync(path, `{ ${all.join(', ')} }\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000,1000000' }, json: { type: 'boolean', default: false } },
  strict: false,
});
const found = findBrowser(thisMachine(), false);
if (found.path === null) throw new Error(explainMissing(found.tried));
const port = 4871;
const server = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('serve.ts', import.meta.url)), '--port', String(port)],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
await new Promise<void>((resolve) => server.stdout.once('data', () => resolve()));
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const browser = await chromium.launch({
  executablePath: found.path,
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
});
try {
  const results: Measures[] = [];
  for (const rows of String(values.rows).split(',').map(Number)) {
    const table = join(folder, `table-${rows}.csv`);
    await writeTable(table, rows);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    results.push(await measure(page, `http://127.0.0.1:${port}/`, rows, table));
    await page.close();
  }
  const million = results.find(({ rows }) => rows === 1_000_000);
  if (million !== undefined) note(million.mainThreadPerBrushMs);
  if (values.json === true) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else console.table(results);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
