import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import lighthouse, { desktopConfig, type RunnerResult } from 'lighthouse';
import { explainMissing, findBrowser, thisMachine } from './findBrowser.ts';
import { isRunDirectly } from './isRunDirectly.ts';
import { serve } from './serve.ts';

/**
 * `npm run bench:page` runs Lighthouse on the built site, on a phone and on a desktop, and prints its scores and what
 * costs most; it fails nothing. `--json` prints one JSON object, `--only incident` the addresses with these words,
 * `--audits` what is less than perfect.
 *
 * Graphics are the browser's own choice, as where Lighthouse is started by hand. `--software-graphics` has a browser
 * without a graphics card draw WebGL by the processor, and with it every frame of the page: what waits for these frames
 * then counts as blocked (the end of the empty page before this one waits up to half a second).
 *
 * The live map begins when a reader reaches for it, or when the page has been at rest for some seconds; Lighthouse, which
 * reaches for nothing, mostly stops measuring before that. `--with-map`, which includes `--software-graphics`, has it wait
 * until the map stands as well: drawn without a graphics card it costs a second and more of the processor for its context
 * and shaders, times four for a phone.
 */
type Device = 'mobile' | 'desktop';

/** Scores from 0 to 100; times in milliseconds, as Lighthouse reckons them for a slow connection. */
export interface PageScores {
  readonly path: string;
  readonly device: Device;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly firstPaintMs: number | null;
  readonly largestPaintMs: number | null;
  readonly blockedMs: number | null;
  readonly layoutShift: number | null;
  /** Audits that were not passed: id and what Lighthouse shows of it. */
  readonly notPassed: readonly string[];
}

/** Addresses below the site: the app, a deep link, and pages without JavaScript. */
const PATHS = [
  './',
  './?incident=ain-al-asad-2024-07-25&lang=ar',
  './en/',
  './ar/incident/ain-al-asad-2024-07-25/',
];

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--remote-debugging-port=0',
  '--disable-background-networking',
  '--no-first-run',
];
/** The map, drawn by the processor where the machine has no graphics card. */
const SOFTWARE_GRAPHICS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Milliseconds that Lighthouse waits after the page has loaded, so that the map is drawn meanwhile. */
const WITH_MAP = { pauseAfterLoadMs: 15_000 } as const;

interface Browser {
  readonly port: number;
  close(): Promise<void>;
}

async function startBrowser(path: string, flags: readonly string[]): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-lighthouse-'));
  const child = spawn(path, [...FLAGS, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
  });
  const port = await portOf(profile, child);
  return {
    port,
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      try {
        // The browser's own children may still write to it.
        rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
      } catch (error) {
        console.error(`lighthouse: ${profile} is left behind: ${String(error)}`);
      }
    },
  };
}

/** The browser writes the port that it took into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await wait(100);
  }
  throw new Error('The browser did not start. See what it says when it is started by hand.');
}

function scoresOf({ lhr }: RunnerResult, path: string, device: Device): PageScores {
  const number = (id: string) => {
    const value = lhr.audits[id]?.numericValue;
    return value === undefined ? null : Number(value.toPrecision(3));
  };
  const scores = Object.entries(lhr.categories).map(([id, { score }]) => [
    id,
    score === null ? null : Math.round(score * 100),
  ]);
  const notPassed = Object.values(lhr.audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'manual')
    .map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim());
  return {
    path,
    device,
    scores: Object.fromEntries(scores) as Record<string, number | null>,
    firstPaintMs: number('first-contentful-paint'),
    largestPaintMs: number('largest-contentful-paint'),
    blockedMs: number('total-blocking-time'),
    layoutShift: number('cumulative-layout-shift'),
    notPassed,
  };
}

function lineOf({
  path,
  device,
  scores,
  firstPaintMs,
  largestPaintMs,
  blockedMs,
  layoutShift,
}: PageScores): string {
  const all = Object.entries(scores).map(([id, score]) => `${id} ${score ?? '–'}`);
  return `${device.padEnd(8)}${path}\n  ${all.join(', ')}\n  first paint ${firstPaintMs} ms, largest ${largestPaintMs} ms, blocked ${blockedMs} ms, shift ${layoutShift}`;
}

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      audits: { type: 'boolean' },
      only: { type: 'string' },
      'software-graphics': { type: 'boolean' },
      'with-map': { type: 'boolean' },
    },
  });
  const root = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(join(root, 'index.html')))
    throw new Error('dist holds no page. Build it first: npm run build');
  const found = findBrowser(thisMachine(), false);
  if (found.path === null) throw new Error(explainMissing(found.tried));
  const serving = await serve({ root, port: 0, whenTaken: 'next' });
  const results: PageScores[] = [];
  try {
    for (const path of PATHS.filter((one) => one.includes(values.only ?? ''))) {
      for (const device of ['mobile', 'desktop'] as const) {
        // A browser of its own: nothing is kept from the page before.
        const browser = await startBrowser(
          found.path,
          values['software-graphics'] === true || values['with-map'] === true ? SOFTWARE_GRAPHICS : [],
        );
        try {
          const url = new URL(path, serving.url).href;
          const flags = {
            port: browser.port,
            logLevel: 'error',
            output: 'json',
            ...(values['with-map'] === true ? WITH_MAP : {}),
          } as const;
          const result = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined);
          if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
          const scores = scoresOf(result, path, device);
          results.push(scores);
          if (values.json === true) continue;
          console.log(lineOf(scores));
          if (values.audits === true) for (const audit of scores.notPassed) console.log(`    ${audit}`);
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await serving.close();
  }
  if (values.json === true) console.log(JSON.stringify({ lighthouse: results }, null, 2));
}

if (isRunDirectly(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(`lighthouse: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
