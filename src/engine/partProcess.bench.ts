import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { EngineMeasures } from './benchEngine.ts';
import type { OthersMeasures } from './benchOthers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'node_modules/.cache/dateline-bench');
const ELSEWHERE = fileURLToPath(new URL('./measuredElsewhere.json', import.meta.url));

interface Parts {
  engine: EngineMeasures;
  others: OthersMeasures;
}

/**
 * Builds a program of the project, given by its path in it, into one file as readers get theirs: read module by module,
 * constants that are imported are looked up anew in every turn of a loop. Returns the file's path.
 */
export async function buildProgram(program: string): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: program, outDir: BUILT, emptyOutDir: false, minify: true, target: 'es2022' },
  });
  return join(BUILT, basename(program).replace(/\.ts$/, '.js'));
}

/** Builds what measures a part. */
export function buildPart(): Promise<string> {
  return buildProgram('src/engine/benchPart.ts');
}

/** Measures by the built `part` in a new process, so that no size spoils memory or compiled code of the next. */
export function measureApart<What extends keyof Parts>(part: string, what: What, rows: number): Parts[What] {
  const options = ['--expose-gc', '--max-old-space-size=6000', part, what, String(rows)];
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
