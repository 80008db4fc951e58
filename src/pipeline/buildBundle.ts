import { checkDataset } from '../claims/checkDataset.ts';
import type { ParsedDataset } from '../claims/parseDataset.ts';
import type { Bundle } from '../core/format/dataset.ts';
import { failure, type Issue, type Result, success } from '../core/result.ts';
import { readDataset } from './readDataset.ts';

/** A checked dataset: its bundle or its errors, what else was found, and the files for the lines of a report. */
export interface CheckedDataset {
  readonly bundle: Result<Bundle, Issue[]>;
  /** Errors and warnings. */
  readonly issues: readonly Issue[];
  readonly parsed: ParsedDataset;
}

/** Reads and checks a dataset folder, without archive texts, and assembles its bundle. */
export async function checkFolder(folder: string): Promise<CheckedDataset> {
  const parsed = await readDataset(folder);
  const issues = checkDataset(parsed, null);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const sound = errors.length === 0 && parsed.bundle !== null;
  return { bundle: sound ? success(parsed.bundle) : failure(errors), issues, parsed };
}

/** The bundle of a dataset folder, or every error that keeps it from being built. */
export async function buildBundle(folder: string): Promise<Result<Bundle, Issue[]>> {
  return (await checkFolder(folder)).bundle;
}
