import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { INCIDENT_ROLES, SHAPES, shapeOf } from '../core/vocabulary.ts';
import type { GatheredFacet } from './facetColumn.ts';
import { facetIdsOf } from './facetIdsOf.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { BACKGROUND, PLACED, ROLE_SHIFT } from './incidentTable.ts';
import { createRecordTexts } from './recordTexts.ts';
import type { RowPart } from './rowPart.ts';
import { isOnEarth, worldX, worldY } from './worldPosition.ts';

/** Records as columns. Throws where one cannot be placed in them: repeated id, broken interval or position. */
export function gatherRecords(records: readonly IncidentRecord[]): GatheredRows {
  const rows = records.length;
  const numberOfId = new Map<string, number>();
  const gatherers = FACETS.map((facet) => createFacetGatherer(facet));
  const part = {
    rows,
    start: new Float64Array(rows),
    end: new Float64Array(rows),
    x: new Uint32Array(rows),
    y: new Uint32Array(rows),
    radius: new Float32Array(rows),
    flags: new Uint8Array(rows),
    sets: Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(rows)])) as Record<
      FacetName,
      Uint32Array
    >,
  } satisfies RowPart;
  const conflicts = new Uint16Array(rows);
  const discrepancies = new Uint16Array(rows);

  for (const [number, record] of records.entries()) {
    checkRecord(record, numberOfId);
    numberOfId.set(record.id, number);
    part.start[number] = record.interval.earliest;
    part.end[number] = record.interval.latest;
    part.radius[number] = record.radius;
    let flags = INCIDENT_ROLES.indexOf(record.role) << ROLE_SHIFT;
    if (record.background) flags |= BACKGROUND;
    if (record.position !== null) {
      flags |= PLACED;
      part.x[number] = worldX(record.position[0]);
      part.y[number] = worldY(record.position[1]);
    }
    part.flags[number] = flags;
    conflicts[number] = record.conflicts;
    discrepancies[number] = record.discrepancies;
    FACETS.forEach((facet, index) => (part.sets[facet][number] = gatherers[index]!.setOf(record)));
  }

  const facets = Object.fromEntries(
    FACETS.map((facet, index) => [facet, gatherers[index]!.finish()]),
  ) as Record<FacetName, GatheredFacet>;
  return {
    rows,
    parts: [part],
    facets,
    shapes: facets.type.ids.map((type) => SHAPES.indexOf(shapeOf(type))),
    tallies: { conflicts, discrepancies },
    texts: createRecordTexts(records, numberOfId),
  };
}

function checkRecord({ id, interval, position }: IncidentRecord, taken: ReadonlyMap<string, number>): void {
  if (taken.has(id)) throw new Error(`incident "${id}": another incident has this id; ids must differ`);
  // Written so that NaN fails too.
  if (!(interval.earliest <= interval.latest)) {
    const bounds = `${interval.earliest} to ${interval.latest}`;
    throw new Error(`incident "${id}": interval ${bounds} must run from earliest to latest`);
  }
  if (position !== null && !isOnEarth(position)) {
    throw new Error(`incident "${id}": position ${position.join(', ')} must be longitude ±180, latitude ±90`);
  }
}

interface FacetGatherer {
  /** Number of the set of a record's ids. */
  setOf(record: IncidentRecord): number;
  finish(): GatheredFacet;
}

function createFacetGatherer(facet: FacetName): FacetGatherer {
  const codes = new Map<string, number>();
  const setOfKey = new Map<string | number, number>();
  const sets: number[][] = [];
  const codeOf = (id: string): number => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    codes.set(id, codes.size);
    return codes.size - 1;
  };
  return {
    setOf(record) {
      const found = facetIdsOf(record, facet).map(codeOf);
      const members = found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
      const key = members.length === 1 ? members[0]! : members.join();
      const known = setOfKey.get(key);
      if (known !== undefined) return known;
      setOfKey.set(key, sets.length);
      return sets.push(members) - 1;
    },
    finish: () => ({ ids: [...codes.keys()], names: null, sets }),
  };
}
