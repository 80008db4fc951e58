import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import { INCIDENT_ROLES, SHAPES } from '../core/vocabulary.ts';
import { createBatchTexts, textsOfBatch, type BatchTexts } from './batchTexts.ts';
import type { GatheredFacet } from './facetColumn.ts';
import { allFacetLists } from './facetLists.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { PLACED, ROLE_SHIFT } from './incidentTable.ts';
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

interface Part {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly flags: Uint8Array;
  readonly radius: Float32Array;
  readonly sets: Readonly<Record<FacetName, Uint32Array>>;
  readonly texts: BatchTexts;
}

const NO_ROLE = INCIDENT_ROLES.indexOf('other') << ROLE_SHIFT;

export function createTableGatherer(): TableGatherer {
  const parts: Part[] = [];
  const lists = allFacetLists();
  const shapes: number[] = [];
  let rows = 0;

  const facetOf = (facet: FacetName): GatheredFacet => {
    const { ids, names, sets } = lists[facet];
    const isSearched = (SEARCHED_FACETS as readonly FacetName[]).includes(facet);
    return {
      ids,
      names: isSearched ? names : null,
      sets,
      setOfRow: joined(new Uint32Array(rows), parts, (part) => part.sets[facet]),
    };
  };

  return {
    get rows() {
      return rows;
    },
    add(batch) {
      checkBatch(batch, rows);
      for (const facet of FACETS) lists[facet].add(batch.facets[facet]);
      for (const shape of batch.addedTypeShapes) shapes.push(SHAPES.indexOf(shape));
      parts.push(partOf(batch));
      rows += batch.rows;
    },
    gather: () => ({
      rows,
      start: joined(new Float64Array(rows), parts, ({ start }) => start),
      end: joined(new Float64Array(rows), parts, ({ end }) => end),
      x: joined(new Uint32Array(rows), parts, ({ x }) => x),
      y: joined(new Uint32Array(rows), parts, ({ y }) => y),
      flags: joined(new Uint8Array(rows), parts, ({ flags }) => flags),
      radius: joined(new Float32Array(rows), parts, ({ radius }) => radius),
      facets: Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet)])) as Record<
        FacetName,
        GatheredFacet
      >,
      shapes,
      tallies: null,
      texts: createBatchTexts(parts.map(({ texts }) => texts)),
    }),
  };
}

function partOf(batch: IncidentBatch): Part {
  const { rows, longitude, latitude } = batch;
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows).fill(NO_ROLE);
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(longitude[row]! + latitude[row]!)) continue;
    flags[row]! |= PLACED;
    x[row] = worldX(longitude[row]!);
    y[row] = worldY(latitude[row]!);
  }
  return {
    start: batch.earliest,
    end: batch.latest,
    x,
    y,
    flags,
    radius: batch.radius,
    sets: Object.fromEntries(FACETS.map((facet) => [facet, batch.facets[facet].sets])) as Part['sets'],
    texts: textsOfBatch(batch),
  };
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

function joined<Column extends Float64Array | Float32Array | Uint32Array | Uint8Array>(
  column: Column,
  parts: readonly Part[],
  of: (part: Part) => Column,
): Column {
  let length = 0;
  for (const part of parts) {
    column.set(of(part), length);
    length += of(part).length;
  }
  return column;
}
