import { FACETS, type FacetName } from '../../core/filter.ts';
import type { IncidentBatch, TextColumn } from '../../core/incidentBatch.ts';
import type { SymbolShape } from '../../core/vocabulary.ts';
import { createByteWriter, type GrowingBytes } from './byteWriter.ts';
import { createFacetBuilder, type FacetBuilder } from './facetBuilder.ts';
import type { ByteWriter } from './rowValues.ts';

/** The numbers of a row; whoever maps it sets them all. */
export interface RowNumbers {
  earliest: number;
  latest: number;
  /** NaN in both where the row is not placed. */
  longitude: number;
  latitude: number;
  radius: number;
  readonly sets: Record<FacetName, number>;
}

/** Gathers rows into batches. */
export interface BatchBuilder {
  /** Ids are fit for a link, and differ. */
  readonly ids: Omit<GrowingBytes, 'take'>;
  readonly titles: ByteWriter;
  readonly notes: ByteWriter;
  readonly facets: Readonly<Record<FacetName, FacetBuilder>>;
  readonly numbers: RowNumbers;
  /** The value number of a type, with the symbol it is drawn as. */
  typeOf(name: string, id: string, shape: SymbolShape): number;
  /** Ends the row that the texts and `numbers` hold. */
  endRow(): void;
  /** Rows since the last `take`. */
  readonly rows: number;
  /** All rows since the last call; null where there are none. */
  take(): IncidentBatch | null;
}

const FIRST_CAPACITY = 1024;

export function createBatchBuilder(): BatchBuilder {
  const texts = { ids: createByteWriter(), titles: createByteWriter(), notes: createByteWriter() };
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, createFacetBuilder()])) as Record<
    FacetName,
    FacetBuilder
  >;
  const shapes: SymbolShape[] = [];
  let givenShapes = 0;
  let rows = 0;
  let columns = createArrays(FIRST_CAPACITY);
  const numbers: RowNumbers = {
    earliest: -Infinity,
    latest: Infinity,
    longitude: NaN,
    latitude: NaN,
    radius: 0,
    sets: { type: 0, actor: 0, source: 0, place: 0, 'place-precision': 0, 'time-precision': 0 },
  };

  return {
    ids: texts.ids,
    titles: texts.titles,
    notes: texts.notes,
    facets,
    numbers,
    get rows() {
      return rows;
    },
    typeOf(name, id, shape) {
      const value = facets.type.valueOf(name, id);
      shapes[value] ??= shape;
      return value;
    },
    endRow() {
      if (rows === columns.earliest.length) columns = grow(columns);
      columns.earliest[rows] = numbers.earliest;
      columns.latest[rows] = numbers.latest;
      columns.longitude[rows] = numbers.longitude;
      columns.latitude[rows] = numbers.latitude;
      columns.radius[rows] = numbers.radius;
      // One by one: a loop over the names costs as much as all the rest of the row.
      const { sets } = numbers;
      columns.type[rows] = sets.type;
      columns.actor[rows] = sets.actor;
      columns.source[rows] = sets.source;
      columns.place[rows] = sets.place;
      columns['place-precision'][rows] = sets['place-precision'];
      columns['time-precision'][rows] = sets['time-precision'];
      rows += 1;
      columns.ids[rows] = texts.ids.length;
      columns.titles[rows] = texts.titles.length;
      columns.notes[rows] = texts.notes.length;
    },
    take() {
      if (rows === 0) return null;
      const count = rows;
      const text = (column: 'ids' | 'titles' | 'notes'): TextColumn => ({
        bytes: texts[column].take(),
        offsets: columns[column].slice(0, count + 1),
      });
      const batch: IncidentBatch = {
        rows: count,
        ids: text('ids'),
        titles: text('titles'),
        notes: text('notes'),
        earliest: columns.earliest.slice(0, count),
        latest: columns.latest.slice(0, count),
        longitude: columns.longitude.slice(0, count),
        latitude: columns.latitude.slice(0, count),
        radius: columns.radius.slice(0, count),
        facets: Object.fromEntries(
          FACETS.map((facet) => [facet, facets[facet].take(columns[facet].slice(0, count))]),
        ) as unknown as IncidentBatch['facets'],
        addedTypeShapes: shapes.slice(givenShapes),
      };
      givenShapes = shapes.length;
      rows = 0;
      return batch;
    },
  };
}

type Arrays = ReturnType<typeof createArrays>;

function createArrays(capacity: number) {
  return {
    earliest: new Float64Array(capacity),
    latest: new Float64Array(capacity),
    longitude: new Float64Array(capacity),
    latitude: new Float64Array(capacity),
    radius: new Float32Array(capacity),
    ids: new Uint32Array(capacity + 1),
    titles: new Uint32Array(capacity + 1),
    notes: new Uint32Array(capacity + 1),
    type: new Uint32Array(capacity),
    actor: new Uint32Array(capacity),
    source: new Uint32Array(capacity),
    place: new Uint32Array(capacity),
    'place-precision': new Uint32Array(capacity),
    'time-precision': new Uint32Array(capacity),
  };
}

function grow(columns: Arrays): Arrays {
  const grown = createArrays(columns.earliest.length * 2);
  for (const name of Object.keys(columns) as (keyof Arrays)[]) grown[name].set(columns[name]);
  return grown;
}
