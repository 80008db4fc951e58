import { FACETS, type FacetName } from '../core/filter.ts';
import { PLACE_PRECISIONS, ROW_TIME_PRECISIONS, SHAPES } from '../core/vocabulary.ts';
import { createFacetColumn, setNumbers, type FacetColumn } from './facetColumn.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { BACKGROUND, type IncidentTable } from './incidentTable.ts';
import { allRows, sortRows } from './sortRows.ts';
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

/** Brings gathered rows into the orders in which they are asked for. */
export function indexRows({ stage, facets, shapes, tallies, texts }: GatheredRows): IncidentTable {
  const { rows, columns } = stage;
  const byEnd = sortRows(allRows(rows), columns.end.subarray(0, rows));
  const numbers = sortRows(byEnd.slice(), columns.start.subarray(0, rows));
  const rowOfNumber = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) rowOfNumber[numbers[row]!] = row;
  for (let index = 0; index < rows; index++) byEnd[index] = rowOfNumber[byEnd[index]!]!;

  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows);
  const start = new Float64Array(rows);
  const end = new Float64Array(rows);
  takeWords(columns.x, numbers, x);
  takeWords(columns.y, numbers, y);
  takeBytes(columns.flags, numbers, flags);
  takeDoubles(columns.start, numbers, start);
  takeDoubles(columns.end, numbers, end);
  return {
    rows,
    start,
    end,
    byEnd,
    numbers,
    x,
    y,
    flags,
    backgroundRows: countBackground(flags),
    ...encodeRadii(columns.radius, numbers),
    facets: Object.fromEntries(
      FACETS.map((facet, index) => {
        const sets = setNumbers(facets[facet].sets.length, rows);
        if (sets instanceof Uint16Array) takeShorts(columns.sets[index]!, numbers, sets);
        else takeWords(columns.sets[index]!, numbers, sets);
        return [facet, createFacetColumn(facets[facet], sets, FACET_ORDER[facet])];
      }),
    ) as Record<FacetName, FacetColumn>,
    shapeOfSet: Uint8Array.from(facets.type.sets, ([first]) =>
      first === undefined ? NO_TYPE : shapes[first]!,
    ),
    zOrder: createZOrder(x, y, flags),
    tallies: tallies && {
      conflicts: Uint16Array.from(numbers, (number) => tallies.conflicts[number]!),
      discrepancies: Uint16Array.from(numbers, (number) => tallies.discrepancies[number]!),
    },
    texts,
  };
}

function countBackground(flags: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < flags.length; row++) count += +((flags[row]! & BACKGROUND) !== 0);
  return count;
}

// One function for each kind of array: the compiler makes much less of one that is given several.

function takeDoubles(from: Float64Array, numbers: Uint32Array, into: Float64Array): void {
  for (let row = 0; row < numbers.length; row++) into[row] = from[numbers[row]!]!;
}

function takeWords(from: Uint32Array, numbers: Uint32Array, into: Uint32Array): void {
  for (let row = 0; row < numbers.length; row++) into[row] = from[numbers[row]!]!;
}

function takeShorts(from: Uint32Array, numbers: Uint32Array, into: Uint16Array): void {
  for (let row = 0; row < numbers.length; row++) into[row] = from[numbers[row]!]!;
}

function takeBytes(from: Uint8Array, numbers: Uint32Array, into: Uint8Array): void {
  for (let row = 0; row < numbers.length; row++) into[row] = from[numbers[row]!]!;
}

/** Few radii are many rows': each once, and its index for each row. */
function encodeRadii(radius: Float32Array, numbers: Uint32Array): Pick<IncidentTable, 'radii' | 'radius'> {
  const indexOf = new Map<number, number>();
  const indexes = new Uint32Array(numbers.length);
  let last = NaN;
  let lastIndex = 0;
  for (let row = 0; row < numbers.length; row++) {
    const value = radius[numbers[row]!]!;
    if (value !== last) {
      last = value;
      lastIndex = indexOf.get(value) ?? indexOf.size;
      indexOf.set(value, lastIndex);
    }
    indexes[row] = lastIndex;
  }
  return {
    radii: Float32Array.from(indexOf.keys()),
    radius:
      indexOf.size <= 256
        ? new Uint8Array(indexes)
        : indexOf.size <= 65_536
          ? new Uint16Array(indexes)
          : indexes,
  };
}
