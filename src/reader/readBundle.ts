import { incidentRecords } from '../claims/incidentRecords.ts';
import { parseBundle } from '../claims/parseBundle.ts';
import { indexDataset } from '../core/dataset.ts';
import { failure, success, type Result } from '../core/result.ts';
import type { ReadBundle } from './protocol.ts';

/**
 * Fetches a bundle, checks it and makes the engine's rows of it. Runs in the reader's worker, or on the page where
 * there is no worker to be had. Never throws: what went wrong is in the result.
 */
export async function readBundle(address: string): Promise<Result<ReadBundle>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure({ kind: 'dataset-missing', address, status: null });
  }
  if (!response.ok) return failure({ kind: 'dataset-missing', address, status: response.status });
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: 'dataset-cut-off', address, detail });
  }
  const parsed = parseBundle(text, address);
  if (!parsed.ok) return parsed;
  return success({ bundle: parsed.value, records: incidentRecords(indexDataset(parsed.value)) });
}
