import type { FacetName } from './filter.ts';
import type { SymbolShape } from './vocabulary.ts';

/** Texts as UTF-8: text i is `bytes.subarray(offsets[i], offsets[i + 1])`. `offsets` has one entry more than texts. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Which text each row has, where texts that many rows have stand once; absent where row i has text i. */
  readonly codes?: Uint32Array;
}

/** The text of a row, as bytes: a view, not a copy. */
export function textOfRow({ bytes, offsets, codes }: TextColumn, row: number): Uint8Array {
  const text = codes === undefined ? row : codes[row]!;
  return bytes.subarray(offsets[text], offsets[text + 1]);
}

/**
 * One facet of a batch. Values and sets are numbered over all batches of a table, in the order in which they first
 * occur; a batch brings those that its predecessors did not have.
 */
export interface FacetBatch {
  /** Ids fit for a link (`core/idOfName.ts`); differ within the facet. */
  readonly addedIds: readonly string[];
  /** What the file calls each of `addedIds`. */
  readonly addedNames: readonly string[];
  /** Each a list of value numbers, ascending, without repetition; may be empty. */
  readonly addedSets: readonly (readonly number[])[];
  /** Number of the set of each row. */
  readonly sets: Uint32Array;
}

/**
 * Some rows of a table that a reader brings, as columns that change threads without copying. Every array that is not
 * said otherwise has one entry a row, in the file's order.
 */
export interface IncidentBatch {
  readonly rows: number;
  /** Fit for a link and different within the table. */
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  /** What can be searched beyond title and the names of facet values. */
  readonly notes: TextColumn;
  /** Epoch milliseconds; `-Infinity` and `Infinity` are open ends, both where a row has no date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Degrees, WGS 84; NaN in both where the row has no place on the map. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Radius of the footprint in metres; 0 where it is a point as exact as the coordinates. */
  readonly radius: Float32Array;
  readonly facets: Readonly<Record<FacetName, FacetBatch>>;
  /** The symbol of each of `facets.type.addedIds`. */
  readonly addedTypeShapes: readonly SymbolShape[];
}

/** The buffers of a batch, to be transferred with it. */
export function buffersOf(batch: IncidentBatch): ArrayBuffer[] {
  const { ids, titles, notes, earliest, latest, longitude, latitude, radius, facets } = batch;
  const views: ArrayBufferView[] = [earliest, latest, longitude, latitude, radius];
  for (const { bytes, offsets, codes } of [ids, titles, notes]) {
    views.push(bytes, offsets);
    if (codes !== undefined) views.push(codes);
  }
  for (const { sets } of Object.values(facets)) views.push(sets);
  return [...new Set(views.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
