import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { createBatchTexts, textsOfBatch, type BatchTexts } from './batchTexts.ts';
import type { GatheredFacet } from './facetColumn.ts';
import { allFacetLists } from './facetLists.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { PLACED, ROLE_SHIFT } from './incidentTable.ts';
import type { RowPart } from './rowPart.ts';
import { SEARCHED_FACETS } from './searchedFacets.ts';
import { worldX, worldY } from './worldPosition.ts';

/** A table that grows batch by batch; what a batch holds is taken over. */
export interface TableGatherer {
  readonly rows: number;
  /** Throws, and takes nothing, where a row cannot be held. */
  add(batch: IncidentBatch): void;
  /** All rows until now. */
  gather(): GatheredRows;
}

const NO_ROLE = INCIDENT_ROLES.indexOf('other') << ROLE_SHIFT;
const PLACED_NO_ROLE = NO_ROLE | PLACED;

export function createTableGatherer(): TableGatherer {
  const parts: RowPart[] = [];
  let rows = 0;
  const texts: BatchTexts[] = [];
  const lists = allFacetLists();
  const shapes: number[] = [];

  const facetOf = (facet: FacetName): GatheredFacet => {
    const { ids, names, sets } = lists[facet];
    const isSearched = (SEARCHED_FACETS as readonly FacetName[]).includes(facet);
    return { ids, names: isSearched ? names : null, sets };
  };

  return {
    get rows() {
      return rows;
    },
    add(batch) {
      const part = partOfBatch(batch, rows);
      for (const facet of FACETS) lists[facet].check(batch.facets[facet]);
      for (const facet of FACETS) lists[facet].add(batch.facets[facet]);
      for (const shape of batch.addedTypeShapes) shapes.push(SHAPES.indexOf(shape));
      if (batch.rows > 0) parts.push(part);
      rows += batch.rows;
      texts.push(textsOfBatch(batch));
    },
    gather: () => ({
      rows,
      parts,
      facets: Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet)])) as Record<
        FacetName,
        GatheredFacet
      >,
      shapes,
      tallies: null,
      texts: createBatchTexts(texts),
    }),
  };
}

/** Throws where a row is broken; `before` rows have come before. */
function partOfBatch(batch: IncidentBatch, before: number): RowPart {
  const { rows, earliest, latest, longitude, latitude, radius, facets } = batch;
  const ordered = countOrdered(earliest, latest, rows);
  if (ordered < rows) {
    const bounds = `${earliest[ordered]} to ${latest[ordered]}`;
    throw new Error(`row ${before + ordered}: interval ${bounds} must run from earliest to latest`);
  }
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows);
  const placed = placeRows(longitude, latitude, rows, x, y, flags);
  if (placed < rows) {
    const position = `${longitude[placed]}, ${latitude[placed]}`;
    throw new Error(`row ${before + placed}: position ${position} must be longitude ±180, latitude ±90`);
  }
  const sets = Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].sets])) as RowPart['sets'];
  return { rows, start: earliest, end: latest, x, y, radius, flags, sets };
}

/** How many rows have an interval before the first that has none. */
function countOrdered(earliest: Float64Array, latest: Float64Array, rows: number): number {
  let row = 0;
  // NaN is ordered in no way.
  while (row < rows && earliest[row]! <= latest[row]!) row++;
  return row;
}

/** Latitudes are remembered by a few of their bits: rows of a file often share places, and a logarithm is dear. */
const REMEMBERED = 1024;
const rememberedLatitude = new Float64Array(REMEMBERED).fill(NaN);
const rememberedY = new Uint32Array(REMEMBERED);

/** Writes world units and flags; tells how many rows come before the first that is off the earth. */
function placeRows(
  longitude: Float64Array,
  latitude: Float64Array,
  rows: number,
  x: Uint32Array,
  y: Uint32Array,
  flags: Uint8Array,
): number {
  for (let row = 0; row < rows; row++) {
    const east = longitude[row]!;
    const north = latitude[row]!;
    flags[row] = NO_ROLE;
    if (Number.isNaN(east + north)) continue;
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) return row;
    flags[row] = PLACED_NO_ROLE;
    x[row] = worldX(east);
    const slot = (north * 65_536) & (REMEMBERED - 1);
    if (rememberedLatitude[slot] !== north) {
      rememberedLatitude[slot] = north;
      rememberedY[slot] = worldY(north);
    }
    y[row] = rememberedY[slot]!;
  }
  return rows;
}
