/**
 * Bring a part's columns to their rows; `first` is the number of the part's first row in the order of opening, and
 * `rowOfNumber` null where rows stay in that order. One function for each kind of array: the compiler makes much less of
 * one that is given several.
 */

export function takeWords(
  from: Uint32Array,
  first: number,
  rowOfNumber: Uint32Array | null,
  into: Uint32Array,
): void {
  if (rowOfNumber === null) return into.set(from, first);
  for (let index = 0; index < from.length; index++) into[rowOfNumber[first + index]!] = from[index]!;
}

export function takeShorts(
  from: Uint32Array,
  first: number,
  rowOfNumber: Uint32Array | null,
  into: Uint16Array,
): void {
  if (rowOfNumber === null) return into.set(from, first);
  for (let index = 0; index < from.length; index++) into[rowOfNumber[first + index]!] = from[index]!;
}

export function takeBytes(
  from: Uint8Array,
  first: number,
  rowOfNumber: Uint32Array | null,
  into: Uint8Array,
): void {
  if (rowOfNumber === null) return into.set(from, first);
  for (let index = 0; index < from.length; index++) into[rowOfNumber[first + index]!] = from[index]!;
}

export function takeWordsAsBytes(
  from: Uint32Array,
  first: number,
  rowOfNumber: Uint32Array | null,
  into: Uint8Array,
): void {
  if (rowOfNumber === null) return into.set(from, first);
  for (let index = 0; index < from.length; index++) into[rowOfNumber[first + index]!] = from[index]!;
}
