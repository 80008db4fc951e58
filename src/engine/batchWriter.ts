import { FACETS, type FacetName } from '../core/filter.ts';
import type { FacetBatch, IncidentBatch, TextColumn } from '../core/incidentBatch.ts';
import type { SymbolShape } from '../core/vocabulary.ts';

/** A row for a batch; facet values are ids, and their names the same. */
export interface WrittenRow {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly earliest: number;
  readonly latest: number;
  /** NaN in both where the row has no place. */
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

/** Writes rows as the batches that a reader would bring; for tests and for the benchmark. */
export interface BatchWriter {
  write(rows: readonly WrittenRow[]): IncidentBatch;
}

export function createBatchWriter(shapeOfType: (type: string) => SymbolShape): BatchWriter {
  const numberers = Object.fromEntries(FACETS.map((facet) => [facet, createNumberer()])) as Record<
    FacetName,
    ReturnType<typeof createNumberer>
  >;
  return {
    write(rows) {
      const facets = Object.fromEntries(
        FACETS.map((facet) => [facet, numberers[facet](rows.map((row) => row.facets[facet]))]),
      ) as unknown as IncidentBatch['facets'];
      const numbers = (of: (row: WrittenRow) => number) => Float64Array.from(rows, of);
      return {
        rows: rows.length,
        ids: columnOf(rows.map(({ id }) => id)),
        titles: columnOf(rows.map(({ title }) => title)),
        notes: columnOf(rows.map(({ notes }) => notes)),
        earliest: numbers(({ earliest }) => earliest),
        latest: numbers(({ latest }) => latest),
        longitude: numbers(({ longitude }) => longitude),
        latitude: numbers(({ latitude }) => latitude),
        radius: Float32Array.from(rows, ({ radius }) => radius),
        facets,
        addedTypeShapes: facets.type.addedIds.map(shapeOfType),
      };
    },
  };
}

/** Numbers ids and sets in the order in which they occur, and says of each batch what it adds. */
function createNumberer(): (rows: readonly (readonly string[])[]) => FacetBatch {
  const valueOf = new Map<string, number>();
  const setOf = new Map<string, number>();
  return (rows) => {
    const addedIds: string[] = [];
    const addedSets: number[][] = [];
    const numberOf = (id: string): number => {
      const known = valueOf.get(id);
      if (known !== undefined) return known;
      addedIds.push(id);
      valueOf.set(id, valueOf.size);
      return valueOf.size - 1;
    };
    const sets = Uint32Array.from(rows, (ids) => {
      const members = [...new Set(ids.map(numberOf))].sort((a, b) => a - b);
      const key = members.join();
      const known = setOf.get(key);
      if (known !== undefined) return known;
      addedSets.push(members);
      setOf.set(key, setOf.size);
      return setOf.size - 1;
    });
    return { addedIds, addedNames: addedIds, addedSets, sets };
  };
}

function columnOf(texts: readonly string[]): TextColumn {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const offsets = new Uint32Array(texts.length + 1);
  encoded.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + length));
  const bytes = new Uint8Array(offsets[texts.length]!);
  encoded.forEach((text, row) => bytes.set(text, offsets[row]));
  return { bytes, offsets };
}
