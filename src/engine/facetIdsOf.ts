import type { FacetName } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';

/** The ids that a record has in a facet. */
export function facetIdsOf(record: IncidentRecord, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'type':
      return record.type === '' ? [] : [record.type];
    case 'actor':
      return record.actors;
    case 'source':
      return record.sources;
    case 'place':
      return record.place === null ? [] : [record.place];
    case 'place-precision':
      return [record.placePrecision];
    case 'time-precision':
      return [record.timePrecision];
  }
}
