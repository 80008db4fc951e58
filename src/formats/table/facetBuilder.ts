import type { FacetBatch } from '../../core/incidentBatch.ts';
import { freeId, idOfName } from '../../core/idOfName.ts';
import { createPairTable } from './pairTable.ts';

/** Numbers the values and sets of one facet over all batches of a table. */
export interface FacetBuilder {
  /** The number of the value that the file calls `name`; ids that collide get `~2`. `id`: where it is not the name's. */
  valueOf(name: string, id?: string): number;
  /** The set of these values, in any order, repeated or not. */
  setOf(values: readonly number[]): number;
  /** The set of one name; the empty set for an empty one. */
  setOfName(name: string): number;
  /** The set that holds what both hold. */
  union(one: number, other: number): number;
  /** Id of a value. */
  idOf(value: number): string;
  /** The facet of a batch, with what was added since the last. */
  take(sets: Uint32Array): FacetBatch;
}

export function createFacetBuilder(): FacetBuilder {
  const ids: string[] = [];
  const names: string[] = [];
  const taken = new Set<string>();
  const valueOfName = new Map<string, number>();
  const sets: number[][] = [];
  const setOfKey = new Map<string, number>();
  const setOfValue: number[] = [];
  const pairs = createPairTable();
  /** The union of each of `pairs`. */
  const unions: number[] = [];
  let emptySet = -1;
  let givenValues = 0;
  let givenSets = 0;

  const setOf = (values: readonly number[]): number => {
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      return (setOfValue[only] ??= addSet([only]));
    }
    const members = [...new Set(values)].sort((a, b) => a - b);
    if (members.length === 1) return setOf(members);
    const key = members.join();
    const known = setOfKey.get(key);
    if (known !== undefined) return known;
    const set = addSet(members);
    if (members.length === 0) emptySet = set;
    setOfKey.set(key, set);
    return set;
  };

  const addSet = (members: number[]): number => sets.push(members) - 1;

  const valueOf = (name: string, id = idOfName(name)): number => {
    const known = valueOfName.get(name);
    if (known !== undefined) return known;
    const free = freeId(id, (one) => taken.has(one));
    taken.add(free);
    names.push(name);
    valueOfName.set(name, ids.length);
    return ids.push(free) - 1;
  };

  return {
    valueOf,
    setOf,
    setOfName: (name) => (name === '' ? setOf([]) : setOf([valueOf(name)])),
    union(one, other) {
      if (one === other || other === emptySet) return one;
      if (one === emptySet) return other;
      const pair = pairs.indexOf(one, other);
      return (unions[pair] ??= setOf([...(sets[one] ?? []), ...(sets[other] ?? [])]));
    },
    idOf: (value) => ids[value] ?? '',
    take(ofRows) {
      const batch = {
        addedIds: ids.slice(givenValues),
        addedNames: names.slice(givenValues),
        addedSets: sets.slice(givenSets),
        sets: ofRows,
      };
      givenValues = ids.length;
      givenSets = sets.length;
      return batch;
    },
  };
}
