/**
 * One facet of every row. Rows that have the same ids share one set: each row holds the number of its set, and each set
 * lists its ids, so that a many-valued facet costs a scan no more than a single-valued one.
 */
export interface FacetColumn {
  /** Every id that occurs, in the order in which counts are given. */
  readonly ids: readonly string[];
  /** What each of `ids` is called where it is searched; null where ids are not searched by name. */
  readonly names: readonly string[] | null;
  readonly indexOfId: ReadonlyMap<string, number>;
  /** Set of each row. Facets that share their sets (`shareSets.ts`) have the very same array. */
  readonly sets: Uint16Array | Uint32Array;
  /** How many rows have each set. */
  readonly rowsOfSet: Uint32Array;
  /** Where each set's members begin in `members`; one more entry than sets. */
  readonly offsets: Uint32Array;
  /** Indexes into `ids`. */
  readonly members: Uint32Array;
}

/** A facet as it is gathered: ids in the order in which they first occur, sets of indexes into them. */
export interface GatheredFacet {
  readonly ids: readonly string[];
  readonly names: readonly string[] | null;
  readonly sets: readonly (readonly number[])[];
}

/** `sets` gives the set of each row; `order` is that of `compareIds`. */
export function createFacetColumn(
  { ids: found, names, sets: gathered }: GatheredFacet,
  sets: Uint16Array | Uint32Array,
  rowsOfSet: Uint32Array,
  order: readonly string[],
): FacetColumn {
  const codes = Array.from(found, (_, code) => code).sort((a, b) => compareIds(found[a]!, found[b]!, order));
  const rankOfCode = new Uint32Array(found.length);
  codes.forEach((code, rank) => (rankOfCode[code] = rank));
  const ids = codes.map((code) => found[code]!);

  const offsets = new Uint32Array(gathered.length + 1);
  gathered.forEach(({ length }, set) => (offsets[set + 1] = offsets[set]! + length));
  const members = new Uint32Array(offsets[gathered.length]!);
  let next = 0;
  for (const set of gathered) for (const code of set) members[next++] = rankOfCode[code]!;
  return {
    ids,
    names: names === null ? null : codes.map((code) => names[code]!),
    indexOfId: new Map(ids.map((id, index) => [id, index])),
    sets,
    rowsOfSet,
    offsets,
    members,
  };
}

/** The ids named in `order` as they stand there, then the others by code unit. */
export function compareIds(a: string, b: string, order: readonly string[]): number {
  if (order.length > 0) {
    const rank = (id: string) => {
      const index = order.indexOf(id);
      return index < 0 ? order.length : index;
    };
    const difference = rank(a) - rank(b);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each set, `bit` where none of its ids is kept, 0 where one is; null where nothing is asked for. */
export function failOfSets(column: FacetColumn, keep: readonly string[], bit: number): Uint8Array | null {
  if (keep.length === 0) return null;
  const kept = new Uint8Array(column.ids.length);
  for (const id of keep) {
    const index = column.indexOfId.get(id);
    if (index !== undefined) kept[index] = 1;
  }
  return setsWith(column, kept).map((isKept) => (isKept === 1 ? 0 : bit));
}

/** For each set, 1 where one of its members is marked with 1. */
export function setsWith({ offsets, members }: FacetColumn, marked: Uint8Array): Uint8Array {
  const found = new Uint8Array(offsets.length - 1);
  for (let set = 0; set < found.length; set++) {
    for (let index = offsets[set]!; index < offsets[set + 1]!; index++)
      found[set]! |= marked[members[index]!]!;
  }
  return found;
}

/** Adds counts of sets to `counts` of ids. */
export function addCountsOfSets(column: FacetColumn, countsOfSets: Uint32Array, counts: Uint32Array): void {
  const { offsets, members } = column;
  for (let set = 0; set < countsOfSets.length; set++) {
    const count = countsOfSets[set]!;
    if (count === 0) continue;
    for (let index = offsets[set]!; index < offsets[set + 1]!; index++) counts[members[index]!]! += count;
  }
}
