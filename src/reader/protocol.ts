import type { Bundle } from '../core/format/dataset.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Result } from '../core/result.ts';

/** A checked bundle with the rows that the engine takes. */
export interface ReadBundle {
  readonly bundle: Bundle;
  readonly records: readonly IncidentRecord[];
}

/** Where a dataset stands: at an address, or in a file of the reader's own. */
export type DatasetSource = { readonly address: string } | { readonly file: Blob; readonly name: string };

export type ReadReply = Result<ReadBundle>;

/** Reads datasets, away from the page where it can. */
export interface Reader {
  read(source: DatasetSource): Promise<Result<ReadBundle>>;
}
