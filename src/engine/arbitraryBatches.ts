import fc from 'fast-check';
import type { IncidentBatch } from '../core/incidentBatch.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { SymbolShape } from '../core/vocabulary.ts';
import { arbitraryRecords } from './arbitraryRecords.ts';
import { createBatchWriter, type WrittenRow } from './batchWriter.ts';

/** Shapes that differ from those that the same types have as incidents. */
function shapeOfTableType(type: string): SymbolShape {
  return type === 'arrests' ? 'protest' : type === 'unheard-of' ? 'air' : 'strategic';
}

/** Random tables in batches of random sizes, none and empty ones included; made anew at each call, as they are taken over. */
export const arbitraryBatches = (most = 40): fc.Arbitrary<() => IncidentBatch[]> =>
  fc
    .tuple(arbitraryRecords(most), fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 6 }))
    .map(([records, sizes]) => () => {
      const writer = createBatchWriter(shapeOfTableType);
      const rows = records.map(writtenRow);
      const batches = sizes.map((size) => writer.write(rows.splice(0, size)));
      return rows.length === 0 ? batches : [...batches, writer.write(rows)];
    });

function writtenRow(record: IncidentRecord, number: number): WrittenRow {
  const [longitude, latitude] = record.position ?? [NaN, NaN];
  return {
    id: record.id,
    title: record.title.en,
    notes: record.searchText,
    earliest: record.interval.earliest,
    latest: record.interval.latest,
    longitude,
    latitude,
    radius: record.radius,
    facets: {
      type: number % 7 === 3 ? [] : [record.type],
      actor: record.actors,
      source: record.sources,
      place: record.place === null ? [] : [record.place],
      'place-precision': [record.placePrecision],
      'time-precision': [record.timePrecision],
    },
  };
}
