import { readFileSync } from 'node:fs';

/** How many tests passed and failed; skipped ones are in neither number. */
export interface TestCount {
  passed: number;
  failed: number;
}

/** A JSON report as written by a test runner, or null where there is none that can be read. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Counts vitest's JSON report; a test file that could not be loaded is one failure. */
export function countUnit(report: unknown): TestCount | null {
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  if (passed === null || failed === null || !isRecord(report)) return null;
  const files = Array.isArray(report['testResults']) ? report['testResults'] : [];
  const unloaded = files.filter(
    (file) =>
      isRecord(file) &&
      file['status'] === 'failed' &&
      !(Array.isArray(file['assertionResults']) ? file['assertionResults'] : []).some(
        (test) => isRecord(test) && test['status'] === 'failed',
      ),
  );
  return { passed, failed: failed + unloaded.length };
}

/** Counts Playwright's JSON report; errors outside any test are failures. */
export function countEndToEnd(report: unknown): TestCount | null {
  if (!isRecord(report)) return null;
  const expected = numberAt(report['stats'], 'expected');
  const unexpected = numberAt(report['stats'], 'unexpected');
  const flaky = numberAt(report['stats'], 'flaky');
  if (expected === null || unexpected === null || flaky === null) return null;
  const outside = Array.isArray(report['errors']) ? report['errors'].length : 0;
  return { passed: expected + flaky, failed: unexpected + outside };
}

function numberAt(value: unknown, key: string): number | null {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'number' ? found : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
