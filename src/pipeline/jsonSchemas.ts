import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { bundleSchema, datasetHeadSchema } from '../core/format/dataset.ts';
import { incidentSchema } from '../core/format/incident.ts';
import { actorsFileSchema, placesFileSchema, speakersFileSchema } from '../core/format/registers.ts';
import { sourceSchema } from '../core/format/source.ts';

const FILES: readonly [name: string, title: string, schema: GenericSchema][] = [
  ['dataset', 'Dateline dataset format 1: dataset.json', datasetHeadSchema],
  ['source', 'Dateline dataset format 1: sources/<id>.json', sourceSchema],
  ['incident', 'Dateline dataset format 1: incidents/<id>.json', incidentSchema],
  ['places', 'Dateline dataset format 1: places.json', placesFileSchema],
  ['actors', 'Dateline dataset format 1: actors.json', actorsFileSchema],
  ['speakers', 'Dateline dataset format 1: speakers.json', speakersFileSchema],
  ['bundle', 'Dateline dataset format 1, published as one file: api/dataset.json', bundleSchema],
];

/**
 * JSON Schemas (draft-07) of the format's files, and of the bundle that the build makes of them, by their names. What a
 * schema cannot say is the checker's.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    FILES.map(([name, title, schema]) => {
      const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
      return [`${name}.schema.json`, `${text}\n`];
    }),
  );
}
