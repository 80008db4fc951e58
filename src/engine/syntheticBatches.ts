import type { IncidentBatch } from '../core/incidentBatch.ts';
import { shapeOf } from '../core/vocabulary.ts';
import { createBatchWriter, type WrittenRow } from './batchWriter.ts';
import { syntheticRows, type SyntheticRow } from './syntheticRows.ts';

/** The rows of `syntheticRows` in batches of `size`, without what a table's rows cannot have. */
export function* syntheticBatches(count: number, size = 20_000): Generator<IncidentBatch> {
  const writer = createBatchWriter(shapeOf);
  let rows: WrittenRow[] = [];
  let number = 0;
  for (const row of syntheticRows(count)) {
    rows.push(writtenRow(row, number++));
    if (rows.length < size && number < count) continue;
    yield writer.write(rows);
    rows = [];
  }
}

function writtenRow(row: SyntheticRow, number: number): WrittenRow {
  const { earliest, latest, longitude, latitude, type, town } = row;
  return {
    id: `incident-${number}`,
    title: `${type} near ${town}`,
    notes: '',
    earliest,
    latest,
    longitude,
    latitude,
    radius: 0,
    facets: {
      type: [type],
      actor: row.actors,
      source: row.sources,
      place: [town],
      'place-precision': [row.placePrecision],
      'time-precision': [row.timePrecision],
    },
  };
}
