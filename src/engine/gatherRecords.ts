import { FACETS, type FacetName } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import { INCIDENT_ROLES, SHAPES, shapeOf } from '../core/vocabulary.ts';
import type { GatheredFacet } from './facetColumn.ts';
import { facetIdsOf } from './facetIdsOf.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { BACKGROUND, PLACED, ROLE_SHIFT } from './incidentTable.ts';
import { createRecordTexts } from './recordTexts.ts';
import { isOnEarth, worldX, worldY } from './worldPosition.ts';

/** Records as columns. Throws where one cannot be placed in them: repeated id, broken interval or position. */
export function gatherRecords(records: readonly IncidentRecord[]): GatheredRows {
  const rows = records.length;
  const start = new Float64Array(rows);
  const end = new Float64Array(rows);
  const x = new Uint32Array(rows);
  const y = new Uint32Array(rows);
  const flags = new Uint8Array(rows);
  const radius = new Float32Array(rows);
  const conflicts = new Uint16Array(rows);
  const discrepancies = new Uint16Array(rows);
  const numberOfId = new Map<string, number>();

  for (const [row, record] of records.entries()) {
    checkRecord(record, numberOfId);
    numberOfId.set(record.id, row);
    start[row] = record.interval.earliest;
    end[row] = record.interval.latest;
    if (record.position !== null) {
      flags[row] = PLACED;
      x[row] = worldX(record.position[0]);
      y[row] = worldY(record.position[1]);
    }
    flags[row]! |= INCIDENT_ROLES.indexOf(record.role) << ROLE_SHIFT;
    if (record.background) flags[row]! |= BACKGROUND;
    radius[row] = record.radius;
    conflicts[row] = record.conflicts;
    discrepancies[row] = record.discrepancies;
  }

  const facets = Object.fromEntries(FACETS.map((facet) => [facet, gatherFacet(records, facet)])) as Record<
    FacetName,
    GatheredFacet
  >;
  return {
    rows,
    start,
    end,
    x,
    y,
    flags,
    radius,
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

function gatherFacet(records: readonly IncidentRecord[], facet: FacetName): GatheredFacet {
  const codes = new Map<string, number>();
  const setOfKey = new Map<string | number, number>();
  const sets: number[][] = [];
  const codeOf = (id: string): number => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    codes.set(id, codes.size);
    return codes.size - 1;
  };
  const setOf = (members: number[]): number => {
    const key = members.length === 1 ? members[0]! : members.join();
    const known = setOfKey.get(key);
    if (known !== undefined) return known;
    setOfKey.set(key, sets.length);
    return sets.push(members) - 1;
  };
  const setOfRow = Uint32Array.from(records, (record) => {
    const found = facetIdsOf(record, facet).map(codeOf);
    return setOf(found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b));
  });
  return { ids: [...codes.keys()], names: null, sets, setOfRow };
}
