import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { EngineMeasures } from './benchEngine.ts';
import type { OthersMeasures } from './benchOthers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PART = 'src/engine/benchPart.ts';
const BUILT = join(ROOT, 'node_modules/.cache/dateline-bench');
const ELSEWHERE = fileURLToPath(new URL('./measuredElsewhere.json', import.meta.url));

interface Parts {
  engine: EngineMeasures;
  others: OthersMeasures;
}

/**
 * Builds what `measureApart` runs, into one file as readers get it: read module by module, constants that are imported
 * are looked up anew in every turn of a loop.
 */
export async function buildPart(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: PART, outDir: BUILT, emptyOutDir: true, minify: true, target: 'es2022' },
  });
}

/** Measures in a new process, so that no size spoils the memory or the compiled code of the next. */
export function measureApart<What extends keyof Parts>(what: What, rows: number): Parts[What] {
  const options = [
    '--expose-gc',
    '--max-old-space-size=6000',
    join(BUILT, 'benchPart.js'),
    what,
    String(rows),
  ];
  const text = execFileSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 2 ** 24 });
  return JSON.parse(text) as Parts[What];
}

/** Figures that other programs measured and wrote down; null where they have not. */
export interface MeasuredElsewhere {
  /** By `npm run bench:page`. */
  readonly mainThreadPerBrushMs: number | null;
  /** Bytes a row of a packed file, compressed and without its texts. */
  readonly transferBytesPerIncident: number | null;
}

export function readMeasuredElsewhere(): MeasuredElsewhere {
  return JSON.parse(readFileSync(ELSEWHERE, 'utf8')) as MeasuredElsewhere;
}

/** Programs that ran or waited on average in the last minute, five and fifteen, this one included. */
export function loadOfMachine(): number[] {
  return loadavg();
}
