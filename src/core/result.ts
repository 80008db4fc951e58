import type { TableFailureKind } from './tableImport.ts';

/** What an operation that can fail in an expected way returns. Bugs are thrown; expected failures are values. */
export type Result<Value, Problem = Failure> = { ok: true; value: Value } | { ok: false; failure: Problem };

/** Every expected failure of the app. `detail` is for the reader to pass on: file, place, status, never a stack. */
export type Failure =
  | { kind: 'dataset-missing'; address: string; status: number | null }
  | { kind: 'dataset-cut-off'; address: string; detail: string }
  | { kind: 'dataset-invalid'; address: string; issues: readonly Issue[] }
  | { kind: 'dataset-not-ours'; address: string; detail: string }
  /** A reader's own file; `name` is what it is called. */
  | { kind: 'table-unreadable'; name: string; problem: TableFailureKind; detail: string }
  | { kind: 'storage-failed'; name: string; reason: 'full' | 'denied' | 'broken'; detail: string }
  | { kind: 'engine-failed'; detail: string }
  | { kind: 'webgl-missing'; detail: string }
  | { kind: 'webgl-lost' }
  | { kind: 'map-failed'; detail: string }
  | { kind: 'basemap-failed'; address: string; detail: string }
  | { kind: 'online-basemap-failed'; address: string; detail: string };

export type Severity = 'error' | 'warning';

/** One finding of the checker or of the runtime schema: what rule, how grave, where, on what evidence, what to do. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file relative to the dataset folder, `sources/x.json`. */
  readonly file: string;
  /** Path inside the file, `claims[3].quote.start`; empty for the whole file. */
  readonly path: string;
  readonly evidence: string;
  readonly remedy: string;
}

export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failure<Problem>(problem: Problem): { ok: false; failure: Problem } {
  return { ok: false, failure: problem };
}
