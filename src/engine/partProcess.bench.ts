import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineMeasures } from './benchEngine.ts';
import type { OthersMeasures } from './benchOthers.ts';

const PART = fileURLToPath(new URL('./benchPart.ts', import.meta.url));
const ELSEWHERE = fileURLToPath(new URL('./measuredElsewhere.json', import.meta.url));

interface Parts {
  engine: EngineMeasures;
  others: OthersMeasures;
}

/** Measures in a new process, so that no size spoils the memory or the compiled code of the next. */
export function measureApart<What extends keyof Parts>(what: What, rows: number): Parts[What] {
  const options = [...process.execArgv, '--expose-gc', '--max-old-space-size=6000', PART, what, String(rows)];
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
