import { FACETS, type FacetName } from '../core/filter.ts';
import { PLACE_PRECISIONS, ROW_TIME_PRECISIONS, SHAPES } from '../core/vocabulary.ts';
import { createFacetColumn, type FacetColumn } from './facetColumn.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { PLACED, type IncidentTable } from './incidentTable.ts';
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
  const { rows, tallies } = gathered;
  const byEnd = sortRows(allRows(rows), gathered.end);
  const numbers = sortRows(byEnd.slice(), gathered.start);
  const rowOfNumber = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) rowOfNumber[numbers[row]!] = row;
  for (let index = 0; index < rows; index++) byEnd[index] = rowOfNumber[byEnd[index]!]!;

  const inTime = <Column extends Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array>(
    column: Column,
  ): Column => {
    const sorted = column.slice() as Column;
    for (let row = 0; row < rows; row++) sorted[row] = column[numbers[row]!]!;
    return sorted;
  };
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, createFacetColumn(gathered.facets[facet], numbers, FACET_ORDER[facet])]),
  ) as Record<FacetName, FacetColumn>;
  const x = inTime(gathered.x);
  const y = inTime(gathered.y);
  const flags = inTime(gathered.flags);
  return {
    rows,
    start: inTime(gathered.start),
    end: inTime(gathered.end),
    byEnd,
    numbers,
    x,
    y,
    flags,
    radius: inTime(gathered.radius),
    facets,
    shapeOfSet: Uint8Array.from(gathered.facets.type.sets, ([type]) =>
      type === undefined ? NO_TYPE : gathered.shapes[type]!,
    ),
    zOrder: createZOrder(x, y, (row) => (flags[row]! & PLACED) !== 0),
    tallies: tallies && {
      conflicts: inTime(tallies.conflicts),
      discrepancies: inTime(tallies.discrepancies),
    },
    texts: gathered.texts,
  };
}
