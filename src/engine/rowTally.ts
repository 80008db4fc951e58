/** What counts the rows that pass, while rows come and go. Lists hold rows in their first `count` entries. */
export interface RowTally {
  /** No row passes. */
  clear(): void;
  /** Rows begin to pass (`delta` 1) or no longer pass (-1). */
  add(rows: Uint32Array, count: number, delta: number): void;
  /** The same for being certainly in range, of rows that pass. */
  addCertain(rows: Uint32Array, count: number, delta: number): void;
}
