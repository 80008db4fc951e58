import type { IncidentRecord } from '../core/incidentRecord.ts';
import { syntheticRows, type SyntheticRow } from './syntheticRows.ts';

/** The rows of `syntheticRows` as records. */
export function syntheticRecords(count: number): IncidentRecord[] {
  return Array.from(syntheticRows(count), recordOf);
}

function recordOf(row: SyntheticRow, number: number): IncidentRecord {
  const { type, role, actors, sources, town, placePrecision, timePrecision } = row;
  const { background, conflicts, discrepancies } = row;
  const title = `${type} near ${town}`;
  return {
    id: `incident-${number}`,
    title: { en: title, ar: title },
    shortTitle: { en: type, ar: type },
    within: null,
    qualifier: null,
    when: { en: '', ar: '' },
    interval: { earliest: row.earliest, latest: row.latest },
    position: [row.longitude, row.latitude],
    radius: 0,
    type,
    role,
    actors,
    sources,
    place: town,
    placePrecision,
    timePrecision,
    background,
    conflicts,
    discrepancies,
    searchText: title,
  };
}
