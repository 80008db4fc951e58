import type { FacetName } from '../core/filter.ts';
import type { FacetColumn } from './facetColumn.ts';
import type { RowTexts } from './rowTexts.ts';

/**
 * Bits of `IncidentTable.flags`. The role, an index into `INCIDENT_ROLES`, and the shape of the first type, an index into
 * `SHAPES`, have bits of their own: each is shifted.
 */
export const PLACED = 1;
export const BACKGROUND = 2;
export const ROLE_SHIFT = 2;
export const ROLE_MASK = 3;
export const SHAPE_SHIFT = 4;
/** Bits that an index into `SHAPES` takes wherever it stands beside another number. */
export const SHAPE_BITS = 3;

/**
 * Incidents as columns in the order of time: earliest, then latest bound, then the order of opening. A row is its place
 * in that order, so that a brush concerns runs of rows; its `number` is its place in the order of opening.
 */
export interface IncidentTable {
  readonly rows: number;
  /** Epoch milliseconds; open ends are infinite. Ascending. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The rows by ascending `end`; sorted when first asked for. */
  readonly byEnd: Uint32Array;
  readonly numbers: Uint32Array;
  /** World units (`worldPosition.ts`); 0 where the row is not placed. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly flags: Uint8Array;
  readonly backgroundRows: number;
  /** Metres; `radii` for each row by its index. */
  readonly radii: Float32Array;
  readonly radius: Uint8Array | Uint16Array | Uint32Array;
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  /** Placed rows along the Z curve, so that every tile down to `Z_ORDER_ZOOM` is one run of them; sorted when first asked for. */
  readonly zOrder: Uint32Array;
  /** Sorts one of the two orders above that is not there yet; true where both are. */
  arrange(): boolean;
  /** What accounts disagree on; null where rows cannot say. */
  readonly tallies: { readonly conflicts: Uint16Array; readonly discrepancies: Uint16Array } | null;
  readonly texts: RowTexts;
}
