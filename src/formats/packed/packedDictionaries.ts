import { FACETS, type FacetName } from '../../core/filter.ts';
import type { IncidentBatch } from '../../core/incidentBatch.ts';
import { SHAPES, type SymbolShape } from '../../core/vocabulary.ts';

/** Values and sets of one facet, over all rows. */
export interface PackedFacet {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Each a list of value numbers, ascending. */
  readonly sets: readonly (readonly number[])[];
}

/** What the numbers of facets stand for. */
export interface PackedDictionaries {
  readonly facets: Readonly<Record<FacetName, PackedFacet>>;
  /** The symbol of each value of `type`. */
  readonly shapes: readonly SymbolShape[];
}

/** Gathers what batches add, with sets in the order of how often rows have them: small numbers pack well. */
export function gatherDictionaries(batches: readonly IncidentBatch[]): {
  readonly dictionaries: PackedDictionaries;
  /** For each facet the new number of every set. */
  readonly ranks: Readonly<Record<FacetName, Uint32Array>>;
} {
  const ranks = {} as Record<FacetName, Uint32Array>;
  const facets = {} as Record<FacetName, PackedFacet>;
  for (const facet of FACETS) {
    const all = batches.map((batch) => batch.facets[facet]);
    const sets = all.flatMap(({ addedSets }) => addedSets);
    const counts = new Uint32Array(sets.length);
    for (const batch of all) for (const set of batch.sets) counts[set]! += 1;
    const order = Uint32Array.from(sets, (_, set) => set).sort((a, b) => counts[b]! - counts[a]! || a - b);
    ranks[facet] = new Uint32Array(sets.length);
    order.forEach((set, rank) => (ranks[facet][set] = rank));
    facets[facet] = {
      ids: all.flatMap(({ addedIds }) => addedIds),
      names: all.flatMap(({ addedNames }) => addedNames),
      sets: Array.from(order, (set) => sets[set]!),
    };
  }
  return { dictionaries: { facets, shapes: batches.flatMap((batch) => batch.addedTypeShapes) }, ranks };
}

/** Checks parsed dictionaries; a text says what is wrong with them. */
export function checkDictionaries(value: unknown): PackedDictionaries | string {
  const found = value as { readonly facets?: unknown; readonly shapes?: unknown } | null;
  if (typeof found !== 'object' || found === null) return 'no object';
  const facets = found.facets as Partial<Record<FacetName, unknown>> | null | undefined;
  if (typeof facets !== 'object' || facets === null) return 'no facets';
  for (const facet of FACETS) {
    const problem = checkFacet(facets[facet]);
    if (problem !== null) return `${facet}: ${problem}`;
  }
  const known = found as PackedDictionaries;
  const areShapes =
    Array.isArray(found.shapes) && found.shapes.every((shape) => SHAPES.includes(shape as SymbolShape));
  if (!areShapes || known.shapes.length !== known.facets.type.ids.length) return 'not one symbol a type';
  return known;
}

function checkFacet(value: unknown): string | null {
  const { ids, names, sets } = (value ?? {}) as Partial<Record<keyof PackedFacet, unknown>>;
  if (!areTexts(ids) || !areTexts(names) || ids.length !== names.length) return 'not one name an id';
  if (new Set(ids).size < ids.length) return 'an id stands twice';
  if (!Array.isArray(sets)) return 'no sets';
  const isSet = (set: unknown): boolean =>
    Array.isArray(set) &&
    (set as readonly unknown[]).every(
      (number, index) =>
        Number.isInteger(number) &&
        (number as number) < ids.length &&
        (number as number) > (index === 0 ? -1 : (set[index - 1] as number)),
    );
  const broken = sets.findIndex((set) => !isSet(set));
  return broken < 0 ? null : `set ${broken} is no ascending list of values`;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
