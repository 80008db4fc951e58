import type { FacetName } from '../core/filter.ts';
import type { GatheredFacet } from './facetColumn.ts';
import type { RowTexts } from './rowTexts.ts';

/** What is to be indexed, in the order of opening; the columns as in `IncidentTable`. */
export interface GatheredRows {
  readonly rows: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly flags: Uint8Array;
  readonly radius: Float32Array;
  readonly facets: Readonly<Record<FacetName, GatheredFacet>>;
  /** Index into `SHAPES` for each of the ids of the facet `type`. */
  readonly shapes: readonly number[];
  readonly tallies: { readonly conflicts: Uint16Array; readonly discrepancies: Uint16Array } | null;
  readonly texts: RowTexts;
}
