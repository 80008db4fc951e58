/**
 * What counts rows by all filters but time. It is told of them only where the range holds all rows, so that who passes is
 * the same with and without time: looking at all of them once more is then saved.
 */
export interface ApartTally {
  /** Rows are told in ascending order from now on: those that pass, or (`areMissing`) those that do not. */
  begin(areMissing: boolean): void;
  add(rows: Uint32Array, count: number): void;
  /** What was told is no longer so. */
  forget(): void;
}

/** What counts the rows that pass, while rows come and go. Lists hold rows in their first `count` entries. */
export interface RowTally {
  /** No row passes. */
  clear(): void;
  /** All rows pass. */
  fill(): void;
  /** Rows begin to pass (`delta` 1) or no longer pass (-1). */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** The rows that pass are all certainly in range. */
  assure(): void;
  /** Rows that pass begin (`delta` 1) or cease (-1) to be certainly in range. */
  addCertain(rows: Uint32Array, count: number, delta: number): void;
}
