/** Where each row stands in its file: twelve bytes a row. */
export interface RowOffsets {
  add(start: number, end: number): void;
  /** Bytes of a row; throws where there is no such row. */
  at(row: number): { start: number; end: number };
}

export function createRowOffsets(): RowOffsets {
  let starts = new Float64Array(1024);
  let lengths = new Uint32Array(1024);
  let rows = 0;
  return {
    add(start, end) {
      if (rows === starts.length) {
        const [moreStarts, moreLengths] = [new Float64Array(rows * 2), new Uint32Array(rows * 2)];
        moreStarts.set(starts);
        moreLengths.set(lengths);
        starts = moreStarts;
        lengths = moreLengths;
      }
      starts[rows] = start;
      lengths[rows] = end - start;
      rows += 1;
    },
    at(row) {
      if (!(row >= 0 && row < rows)) throw new RangeError(`row ${row} is not among the ${rows} rows`);
      return { start: starts[row]!, end: starts[row]! + lengths[row]! };
    },
  };
}
