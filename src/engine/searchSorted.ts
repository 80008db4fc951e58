/** Index of the first value of at least `limit`; `order` sorts the values, null where they ascend as they stand. */
export function firstAtLeast(values: Float64Array, order: Uint32Array | null, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order === null ? middle : order[middle]!]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value above `limit`. */
export function firstAbove(values: Float64Array, order: Uint32Array | null, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order === null ? middle : order[middle]!]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
