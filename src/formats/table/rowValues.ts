/** One row of a table while it is read; valid only during the call that hands it over. Columns go by number from 0. */
export interface RowValues {
  /** The value as text; empty where it is empty or absent. */
  text(column: number): string;
  /** The value as a number; NaN where it is empty or none. A decimal comma is not guessed. */
  number(column: number): number;
  /**
   * A small whole number for the text of a column, counted up from 0 as new texts occur: what is derived from a
   * repeated text is derived once. Only for columns that repeat; each new text is kept.
   */
  code(column: number): number;
  /** Appends the value as UTF-8 without making a string of it. */
  copyText(column: number, into: ByteWriter): void;
}

/** Grows as bytes are written to it. */
export interface ByteWriter {
  readonly length: number;
  /** Bytes as they are. */
  writeBytes(bytes: Uint8Array, from: number, to: number): void;
  writeText(text: string): void;
  writeByte(byte: number): void;
  /** Forgets what was written from `length` on. */
  rewind(length: number): void;
}

/**
 * Where a row stands: `row` counts records from 1 after the header, bytes are of the file as UTF-8. Valid only during the
 * call that hands it over.
 */
export interface RowAddress {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** Takes the rows of a table one after the other, in the file's order. */
export interface RowSink {
  row(values: RowValues, address: RowAddress): void;
}
