import type { FacetName } from '../core/filter.ts';
import type { GatheredFacet } from './facetColumn.ts';
import type { RowPart } from './rowPart.ts';
import type { RowTexts } from './rowTexts.ts';

/** What is to be indexed, in the order of opening. */
export interface GatheredRows {
  readonly rows: number;
  readonly parts: readonly RowPart[];
  readonly facets: Readonly<Record<FacetName, GatheredFacet>>;
  /** Index into `SHAPES` for each of the ids of the facet `type`. */
  readonly shapes: readonly number[];
  /** What accounts disagree on; null where rows cannot say. */
  readonly tallies: { readonly conflicts: Uint16Array; readonly discrepancies: Uint16Array } | null;
  readonly texts: RowTexts;
}
