import type { FacetName } from '../core/filter.ts';

/** Rows as they come, in the order of opening; the columns as in `IncidentTable`. */
export interface RowPart {
  readonly rows: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** Metres. */
  readonly radius: Float32Array;
  readonly flags: Uint8Array;
  /** The set of each row. */
  readonly sets: Readonly<Record<FacetName, Uint32Array>>;
}
