/**
 * One facet of every row. Rows that have the same ids share one set: each row holds the number of its set, and each set
 * lists its ids, so that a many-valued facet costs a scan no more than a single-valued one.
 */
export interface FacetColumn {
  /** Every id that occurs, in the order in which counts are given. */
  readonly ids: readonly string[];
  /** Set of each row. */
  readonly sets: Uint16Array | Uint32Array;
  /** Where each set's members begin in `members`; one more entry than sets. */
  readonly offsets: Uint32Array;
  /** Indexes into `ids`. */
  readonly members: Uint32Array;
}

/** Collects a facet row by row. `order` is that of `compareIds`. */
export interface FacetColumnBuilder {
  add(ids: readonly string[]): void;
  finish(): FacetColumn;
}

export function createFacetColumnBuilder(rows: number, order: readonly string[] = []): FacetColumnBuilder {
  const codes = new Map<string, number>();
  const setOfCode = new Map<number, number>();
  const setOfKey = new Map<string, number>();
  const sets: number[][] = [];
  const setOfRow = new Uint32Array(rows);
  let row = 0;

  const codeOf = (id: string): number => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    codes.set(id, codes.size);
    return codes.size - 1;
  };

  const addSet = (members: number[]): number => sets.push(members) - 1;

  const setOfOne = (code: number): number => {
    const known = setOfCode.get(code);
    if (known !== undefined) return known;
    const set = addSet([code]);
    setOfCode.set(code, set);
    return set;
  };

  const setOfMany = (repeated: number[]): number => {
    const members = repeated.sort((a, b) => a - b).filter((code, index) => code !== repeated[index - 1]);
    if (members.length === 1) return setOfOne(members[0]!);
    const key = members.join();
    const known = setOfKey.get(key);
    if (known !== undefined) return known;
    const set = addSet(members);
    setOfKey.set(key, set);
    return set;
  };

  return {
    add(ids) {
      if (row === rows) throw new Error(`FacetColumn: more than the ${rows} rows announced`);
      const set = ids.length === 1 ? setOfOne(codeOf(ids[0]!)) : setOfMany(ids.map(codeOf));
      setOfRow[row++] = set;
    },

    finish() {
      if (row !== rows) throw new Error(`FacetColumn: ${row} rows added, ${rows} announced`);
      const found = [...codes.keys()];
      const ids = found.toSorted((a, b) => compareIds(a, b, order));
      const rank = new Map(ids.map((id, index) => [id, index]));
      const rankOfCode = found.map((id) => rank.get(id)!);
      const offsets = new Uint32Array(sets.length + 1);
      sets.forEach((members, set) => (offsets[set + 1] = offsets[set]! + members.length));
      return {
        ids,
        sets: sets.length <= 65_536 ? Uint16Array.from(setOfRow) : setOfRow,
        offsets,
        members: Uint32Array.from(sets.flatMap((members) => members.map((code) => rankOfCode[code]!))),
      };
    },
  };
}

/** The ids named in `order` as they stand there, then the others by code unit. */
export function compareIds(a: string, b: string, order: readonly string[]): number {
  const rank = (id: string) => {
    const index = order.indexOf(id);
    return index < 0 ? order.length : index;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** For each set, `bit` where none of its ids is kept, 0 where one is; null where nothing is asked for. */
export function failOfSets(column: FacetColumn, keep: readonly string[], bit: number): Uint8Array | null {
  if (keep.length === 0) return null;
  const kept = new Set(keep);
  const isKept = column.ids.map((id) => kept.has(id));
  const fail = new Uint8Array(column.offsets.length - 1).fill(bit);
  for (let set = 0; set < fail.length; set++) {
    for (let index = column.offsets[set]!; index < column.offsets[set + 1]!; index++) {
      if (isKept[column.members[index]!]) fail[set] = 0;
    }
  }
  return fail;
}

/** Counts of each id from counts of each set. */
export function countsOfIds(column: FacetColumn, countsOfSets: Uint32Array): Uint32Array {
  const counts = new Uint32Array(column.ids.length);
  for (let set = 0; set < countsOfSets.length; set++) {
    const count = countsOfSets[set]!;
    if (count === 0) continue;
    for (let index = column.offsets[set]!; index < column.offsets[set + 1]!; index++) {
      counts[column.members[index]!]! += count;
    }
  }
  return counts;
}
