import { describe, expect, it } from 'vitest';
import { countEndToEnd, countUnit, readReport } from './testReport.ts';

describe('countUnit', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countUnit(report)).toEqual({ passed: 7, failed: 2 });
  });

  it('has no count for what is not a report', () => {
    expect(countUnit(null)).toBeNull();
    expect(countUnit({ numPassedTests: '7' })).toBeNull();
  });
});

describe('countEndToEnd', () => {
  it('leaves skipped tests out and counts errors outside tests', () => {
    const report = {
      stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 9 },
      errors: [{ message: 'the server did not start' }],
    };
    expect(countEndToEnd(report)).toEqual({ passed: 6, failed: 3 });
  });

  it('has no count for what is not a report', () => {
    expect(countEndToEnd(null)).toBeNull();
    expect(countEndToEnd({ stats: {} })).toBeNull();
  });
});

it('reads no report where there is none', () => {
  expect(readReport('/nowhere/report.json')).toBeNull();
});
