import * as v from 'valibot';
import { BUNDLE, HEAD } from './formatNames.ts';
import { incidentSchema } from './incident.ts';
import { idSchema, localTextSchema } from './primitives.ts';
import { actorRecordSchema, placeRecordSchema, speakerRecordSchema } from './registers.ts';
import { sourceSchema } from './source.ts';

export const DATASET_FORMAT = HEAD;
export const BUNDLE_FORMAT = BUNDLE;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `dataset.json`: what the folder is as a whole. */
export const datasetHeadSchema = v.strictObject({
  format: v.literal(DATASET_FORMAT),
  id: idSchema,
  title: localTextSchema,
  description: localTextSchema,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, such as 1.0.0')),
  /** The zone in which whole days are counted and times are shown. */
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'not a time zone name of the IANA database')),
  licence: v.strictObject({
    name: v.string(),
    url: v.optional(
      v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address starts with http:// or https://')),
    ),
    text: localTextSchema,
  }),
  /** How the curators decided what the words leave open; shown on the method page, a paragraph an entry. */
  curatorsNote: v.array(v.strictObject({ title: localTextSchema, text: localTextSchema })),
});

/** The one static file that the app loads: the whole folder, checked. */
export const bundleSchema = v.strictObject({
  format: v.literal(BUNDLE_FORMAT),
  dataset: datasetHeadSchema,
  sources: v.array(sourceSchema),
  incidents: v.array(incidentSchema),
  places: v.array(placeRecordSchema),
  actors: v.array(actorRecordSchema),
  speakers: v.array(speakerRecordSchema),
});

export type DatasetHead = v.InferOutput<typeof datasetHeadSchema>;
export type Bundle = v.InferOutput<typeof bundleSchema>;
