import { FACETS, type FacetName } from '../core/filter.ts';
import { PLACE_PRECISIONS, ROW_TIME_PRECISIONS, SHAPES } from '../core/vocabulary.ts';
import { createFacetColumn, setNumbers, type FacetColumn } from './facetColumn.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { BACKGROUND, PLACED, type IncidentTable } from './incidentTable.ts';
import {
  BLOCK_BITS,
  BLOCK_MASK,
  STAGED_CONFLICTS,
  STAGED_DISCREPANCIES,
  STAGED_END,
  STAGED_FLAGS,
  STAGED_RADIUS,
  STAGED_SETS,
  STAGED_START,
  STAGED_X,
  STAGED_Y,
  WORDS,
  type RowStage,
} from './rowStage.ts';
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
export function indexRows(gathered: GatheredRows): IncidentTable {
  const { stage, hasTallies, texts } = gathered;
  const { rows } = stage;
  const { byEnd, numbers } = sortByTime(stage);
  const start = new Float64Array(rows);
  const end = new Float64Array(rows);
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows);
  const radius = new Float32Array(rows);
  const [type, actor, source, place, placePrecision, timePrecision] = FACETS.map((facet) =>
    setNumbers(gathered.facets[facet].sets.length, rows),
  ) as Sets;
  for (let row = 0; row < rows; row++) {
    const number = numbers[row]!;
    const { words, singles, doubles } = stage.blocks[number >>> BLOCK_BITS]!;
    const first = (number & BLOCK_MASK) * WORDS;
    start[row] = doubles[first / 2 + STAGED_START]!;
    end[row] = doubles[first / 2 + STAGED_END]!;
    x[row] = words[first + STAGED_X]!;
    y[row] = words[first + STAGED_Y]!;
    radius[row] = singles[first + STAGED_RADIUS]!;
    flags[row] = words[first + STAGED_FLAGS]!;
    type[row] = words[first + STAGED_SETS]!;
    actor[row] = words[first + STAGED_SETS + 1]!;
    source[row] = words[first + STAGED_SETS + 2]!;
    place[row] = words[first + STAGED_SETS + 3]!;
    placePrecision[row] = words[first + STAGED_SETS + 4]!;
    timePrecision[row] = words[first + STAGED_SETS + 5]!;
  }
  const sets = [type, actor, source, place, placePrecision, timePrecision];
  const facets = Object.fromEntries(
    FACETS.map((facet, index) => [
      facet,
      createFacetColumn(gathered.facets[facet], sets[index]!, FACET_ORDER[facet]),
    ]),
  ) as Record<FacetName, FacetColumn>;
  return {
    rows,
    start,
    end,
    byEnd,
    numbers,
    x,
    y,
    flags,
    hasBackground: flags.some((flag) => (flag & BACKGROUND) !== 0),
    ...encodeRadii(radius),
    facets,
    shapeOfSet: Uint8Array.from(gathered.facets.type.sets, ([first]) =>
      first === undefined ? NO_TYPE : gathered.shapes[first]!,
    ),
    zOrder: createZOrder(x, y, (row) => (flags[row]! & PLACED) !== 0),
    tallies: hasTallies
      ? {
          conflicts: wordInTime(stage, numbers, STAGED_CONFLICTS),
          discrepancies: wordInTime(stage, numbers, STAGED_DISCREPANCIES),
        }
      : null,
    texts,
  };
}

type SetNumbers = Uint16Array | Uint32Array;
type Sets = [SetNumbers, SetNumbers, SetNumbers, SetNumbers, SetNumbers, SetNumbers];

/** The numbers in the order of time, and the rows of that order by their end. */
function sortByTime(stage: RowStage): Pick<IncidentTable, 'byEnd' | 'numbers'> {
  const { rows } = stage;
  const byEnd = sortRows(allRows(rows), doublesOf(stage, STAGED_END));
  const numbers = sortRows(byEnd.slice(), doublesOf(stage, STAGED_START));
  const rowOfNumber = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) rowOfNumber[numbers[row]!] = row;
  for (let index = 0; index < rows; index++) byEnd[index] = rowOfNumber[byEnd[index]!]!;
  return { byEnd, numbers };
}

function doublesOf({ rows, blocks }: RowStage, at: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    values[row] = blocks[row >>> BLOCK_BITS]!.doubles[((row & BLOCK_MASK) * WORDS) / 2 + at]!;
  }
  return values;
}

function wordInTime({ blocks }: RowStage, numbers: Uint32Array, at: number): Uint16Array {
  return Uint16Array.from(
    numbers,
    (number) => blocks[number >>> BLOCK_BITS]!.words[(number & BLOCK_MASK) * WORDS + at]!,
  );
}

/** Few radii are many rows': each once, and its index for each row. */
function encodeRadii(radius: Float32Array): Pick<IncidentTable, 'radii' | 'radius'> {
  const indexOf = new Map<number, number>();
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
  return {
    radii: Float32Array.from(indexOf.keys()),
    radius: indexOf.size <= 65_536 ? Uint16Array.from(indexes) : indexes,
  };
}
