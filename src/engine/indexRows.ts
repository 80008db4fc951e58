import { FACETS, type FacetName } from '../core/filter.ts';
import { PLACE_PRECISIONS, ROW_TIME_PRECISIONS, SHAPES } from '../core/vocabulary.ts';
import { createFacetColumn, type FacetColumn } from './facetColumn.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { BACKGROUND, SHAPE_SHIFT, type IncidentTable } from './incidentTable.ts';
import { orderByTime } from './orderByTime.ts';
import type { RowPart } from './rowPart.ts';
import { setsInShare, shareSets, type SharedSets } from './shareSets.ts';
import { allRows, sortRows } from './sortRows.ts';
import { takeBytes, takeShorts, takeWords, takeWordsAsBytes } from './takeColumns.ts';
import { createZOrder } from './zOrder.ts';

/** Ids whose counts are given in the vocabulary's order, finest first; other facets go by id. */
export const FACET_ORDER: Readonly<Record<FacetName, readonly string[]>> = {
  type: [],
  actor: [],
  source: [],
  place: [],
  'place-precision': PLACE_PRECISIONS,
  'time-precision': ROW_TIME_PRECISIONS,
};

/** The symbol of rows that state no type. */
const NO_TYPE = SHAPES.indexOf('strategic');

/** Brings gathered rows into the order of time. */
export function indexRows(gathered: GatheredRows): IncidentTable {
  const { rows, parts, shapes, tallies, texts } = gathered;
  const { start, end, numbers, rowOfNumber } = orderByTime(parts, rows);
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows);
  let first = 0;
  for (const part of parts) {
    takeWords(part.x, first, rowOfNumber, x);
    takeWords(part.y, first, rowOfNumber, y);
    takeBytes(part.flags, first, rowOfNumber, flags);
    first += part.rows;
  }
  const { facets, typesOfSets } = takeFacets(gathered, rowOfNumber);
  const shapeOfSet = Uint8Array.from(typesOfSets, ([type]) => (type === undefined ? NO_TYPE : shapes[type]!));
  addShapes(flags, facets.type.sets, shapeOfSet);
  let byEnd: Uint32Array | null = null;
  let zOrder: Uint32Array | null = null;
  return {
    rows,
    start,
    end,
    get byEnd() {
      return (byEnd ??= sortRows(allRows(rows), end));
    },
    numbers,
    x,
    y,
    flags,
    backgroundRows: countBackground(flags),
    ...takeRadii(parts, rows, rowOfNumber),
    facets,
    get zOrder() {
      return (zOrder ??= createZOrder(x, y, flags));
    },
    arrange() {
      if (byEnd !== null && zOrder !== null) return true;
      if (byEnd === null) byEnd = sortRows(allRows(rows), end);
      else zOrder = createZOrder(x, y, flags);
      return false;
    },
    tallies: tallies && {
      conflicts: Uint16Array.from(numbers, (number) => tallies.conflicts[number]!),
      discrepancies: Uint16Array.from(numbers, (number) => tallies.discrepancies[number]!),
    },
    texts,
  };
}

function addShapes(flags: Uint8Array, sets: Uint16Array | Uint32Array, shapeOfSet: Uint8Array): void {
  for (let row = 0; row < flags.length; row++) flags[row]! |= shapeOfSet[sets[row]!]! << SHAPE_SHIFT;
}

function countBackground(flags: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < flags.length; row++) count += +((flags[row]! & BACKGROUND) !== 0);
  return count;
}

interface TakenFacets {
  readonly facets: Record<FacetName, FacetColumn>;
  /** The types of each set of the facet `type`, as they were gathered. */
  readonly typesOfSets: readonly (readonly number[])[];
}

function takeFacets({ rows, parts, facets }: GatheredRows, rowOfNumber: Uint32Array | null): TakenFacets {
  const sizes = Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].sets.length])) as Record<
    FacetName,
    number
  >;
  const columns: Partial<Record<FacetName, FacetColumn>> = {};
  let typesOfSets: readonly (readonly number[])[] = [];
  for (const share of shareSets(sizes)) {
    const sets = share.size <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
    const rowsOfSet = new Uint32Array(share.size);
    let first = 0;
    for (const part of parts) {
      const numbers = numbersOf(part, share, sizes);
      countNumbers(numbers, rowsOfSet);
      if (sets instanceof Uint16Array) takeShorts(numbers, first, rowOfNumber, sets);
      else takeWords(numbers, first, rowOfNumber, sets);
      first += part.rows;
    }
    for (const facet of share.facets) {
      const { ids, names, sets: gathered } = facets[facet];
      const setsOfShare = Array.from(setsInShare(share, facet, sizes), (set) => gathered[set]!);
      if (facet === 'type') typesOfSets = setsOfShare;
      columns[facet] = createFacetColumn(
        { ids, names, sets: setsOfShare },
        sets,
        rowsOfSet,
        FACET_ORDER[facet],
      );
    }
  }
  return { facets: columns as Record<FacetName, FacetColumn>, typesOfSets };
}

/** The shared number of each row of a part. */
function numbersOf(
  { rows, sets }: RowPart,
  { facets }: SharedSets,
  sizes: Readonly<Record<FacetName, number>>,
): Uint32Array {
  const [first, ...more] = facets;
  if (more.length === 0) return sets[first!];
  const numbers = sets[first!].slice(0, rows);
  for (const facet of more) addDigit(numbers, sizes[facet], sets[facet]);
  return numbers;
}

function addDigit(numbers: Uint32Array, size: number, digits: Uint32Array): void {
  for (let row = 0; row < numbers.length; row++) numbers[row] = numbers[row]! * size + digits[row]!;
}

function countNumbers(numbers: Uint32Array, counts: Uint32Array): void {
  for (let row = 0; row < numbers.length; row++) counts[numbers[row]!]! += 1;
}

/** Few radii are many rows': each once, and its index for each row. */
function takeRadii(
  parts: readonly RowPart[],
  rows: number,
  rowOfNumber: Uint32Array | null,
): Pick<IncidentTable, 'radii' | 'radius'> {
  const indexOf = new Map<number, number>();
  const indexes = parts.map(({ radius }) => indexRadii(radius, indexOf));
  const radii = Float32Array.from(indexOf.keys());
  const wide = radii.length <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
  const radius = radii.length <= 256 ? new Uint8Array(rows) : wide;
  let first = 0;
  // All are at index 0 where all are the same.
  for (const some of radii.length < 2 ? [] : indexes) {
    if (radius instanceof Uint8Array) takeWordsAsBytes(some, first, rowOfNumber, radius);
    else if (radius instanceof Uint16Array) takeShorts(some, first, rowOfNumber, radius);
    else takeWords(some, first, rowOfNumber, radius);
    first += some.length;
  }
  return { radii, radius };
}

function indexRadii(radius: Float32Array, indexOf: Map<number, number>): Uint32Array {
  const indexes = new Uint32Array(radius.length);
  let last = NaN;
  let lastIndex = 0;
  for (let row = 0; row < radius.length; row++) {
    const value = radius[row]!;
    if (value !== last) {
      last = value;
      lastIndex = indexOf.get(value) ?? indexOf.size;
      indexOf.set(value, lastIndex);
    }
    indexes[row] = lastIndex;
  }
  return indexes;
}
