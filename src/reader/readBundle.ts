import { incidentRecords } from '../claims/incidentRecords.ts';
import { parseBundle } from '../claims/parseBundle.ts';
import { indexDataset } from '../core/dataset.ts';
import { failure, success, type Result } from '../core/result.ts';
import type { DatasetSource, ReadBundle } from './protocol.ts';

/**
 * Reads a bundle, checks it and makes the engine's rows of it. Runs in the reader's worker, or on the page where there
 * is no worker to be had. Never throws: what went wrong is in the result.
 */
export async function readBundle(source: DatasetSource): Promise<Result<ReadBundle>> {
  const address = 'file' in source ? source.name : source.address;
  const text = await ('file' in source ? textOf(source.file, address) : fetchText(address));
  if (!text.ok) return text;
  const parsed = parseBundle(text.value, address);
  if (!parsed.ok) return parsed;
  return success({ bundle: parsed.value, records: incidentRecords(indexDataset(parsed.value)) });
}

async function fetchText(address: string): Promise<Result<string>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure({ kind: 'dataset-missing', address, status: null });
  }
  if (!response.ok) return failure({ kind: 'dataset-missing', address, status: response.status });
  return textOf(response, address);
}

async function textOf(from: Response | Blob, address: string): Promise<Result<string>> {
  try {
    return success(await from.text());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure({ kind: 'dataset-cut-off', address, detail });
  }
}
