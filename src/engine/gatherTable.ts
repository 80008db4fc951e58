import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { createBatchTexts, textsOfBatch, type BatchTexts } from './batchTexts.ts';
import type { GatheredFacet } from './facetColumn.ts';
import { allFacetLists } from './facetLists.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { PLACED, ROLE_SHIFT } from './incidentTable.ts';
import { createRowStage, type RowStage } from './rowStage.ts';
import { SEARCHED_FACETS } from './searchedFacets.ts';
import { isOnEarth, worldX, worldY } from './worldPosition.ts';

/** A table that grows batch by batch; what a batch holds is taken over. */
export interface TableGatherer {
  readonly rows: number;
  /** Throws, and takes nothing, where a row cannot be held. */
  add(batch: IncidentBatch): void;
  /** All rows until now. */
  gather(): GatheredRows;
}

const NO_ROLE = INCIDENT_ROLES.indexOf('other') << ROLE_SHIFT;

export function createTableGatherer(): TableGatherer {
  const stage = createRowStage();
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
      return stage.rows;
    },
    add(batch) {
      checkBatch(batch, stage.rows);
      for (const facet of FACETS) lists[facet].check(batch.facets[facet]);
      for (const facet of FACETS) lists[facet].add(batch.facets[facet]);
      for (const shape of batch.addedTypeShapes) shapes.push(SHAPES.indexOf(shape));
      stageBatch(stage, batch);
      texts.push(textsOfBatch(batch));
    },
    gather: () => ({
      stage,
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

function stageBatch(stage: RowStage, batch: IncidentBatch): void {
  const { rows } = batch;
  const before = stage.extend(rows);
  const { start, end, x, y, radius, flags, sets } = stage.columns;
  start.set(batch.earliest, before);
  end.set(batch.latest, before);
  radius.set(batch.radius, before);
  FACETS.forEach((facet, index) => sets[index]!.set(batch.facets[facet].sets, before));
  placeRows(batch.longitude, batch.latitude, rows, before, x, y, flags);
}

function placeRows(
  longitude: Float64Array,
  latitude: Float64Array,
  rows: number,
  before: number,
  x: Uint32Array,
  y: Uint32Array,
  flags: Uint8Array,
): void {
  for (let row = 0; row < rows; row++) {
    flags[before + row] = NO_ROLE;
    if (Number.isNaN(longitude[row]! + latitude[row]!)) continue;
    flags[before + row] = NO_ROLE | PLACED;
    x[before + row] = worldX(longitude[row]!);
    y[before + row] = worldY(latitude[row]!);
  }
}

function checkBatch({ rows, earliest, latest, longitude, latitude }: IncidentBatch, before: number): void {
  for (let row = 0; row < rows; row++) {
    // Written so that NaN fails too.
    if (!(earliest[row]! <= latest[row]!)) {
      const bounds = `${earliest[row]} to ${latest[row]}`;
      throw new Error(`row ${before + row}: interval ${bounds} must run from earliest to latest`);
    }
    if (Number.isNaN(longitude[row]! + latitude[row]!)) continue;
    if (!isOnEarth([longitude[row]!, latitude[row]!])) {
      const position = `${longitude[row]}, ${latitude[row]}`;
      throw new Error(`row ${before + row}: position ${position} must be longitude ±180, latitude ±90`);
    }
  }
}
