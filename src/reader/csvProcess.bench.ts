import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CsvMeasures, CsvPart } from './csvParts.ts';

const PART = fileURLToPath(new URL('./benchPart.ts', import.meta.url));

/** Measures in a new process, so that no part spoils the memory or the compiled code of the next. */
export function measureCsvApart(part: CsvPart, rows: number): CsvMeasures {
  const options = [...process.execArgv, '--expose-gc', PART, part, String(rows)];
  const text = execFileSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 2 ** 20 });
  return JSON.parse(text) as CsvMeasures;
}
