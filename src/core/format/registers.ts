import * as v from 'valibot';
import { PLACE_PRECISIONS, SPEAKER_KINDS } from '../vocabulary.ts';
import { citationSchema, idSchema, localTextSchema, positionSchema, rangeSchema } from './primitives.ts';

const radiusSchema = v.pipe(v.number(), v.minValue(1), v.description('Metres.'));

/** The honest area of a place. */
export const footprintSchema = v.variant('type', [
  v.strictObject({ type: v.literal('circle'), center: positionSchema, radius: radiusSchema }),
  v.strictObject({
    type: v.literal('polygon'),
    /** Where the symbol stands: inside the outline. */
    anchor: positionSchema,
    /** Closed rings, outer first, as in GeoJSON. */
    coordinates: v.pipe(v.array(v.pipe(v.array(positionSchema), v.minLength(4))), v.minLength(1)),
  }),
]);

export const placeRecordSchema = v.strictObject({
  id: idSchema,
  name: localTextSchema,
  /** A short line under the map label: "gas plant and base, 1.5 km". */
  qualifier: v.optional(localTextSchema),
  /** Where it lies, for lists: "Anbar, Iraq". */
  within: v.nullable(localTextSchema),
  precision: v.picklist(PLACE_PRECISIONS),
  /** Null where there is no honest area: then nothing is drawn. */
  footprint: v.nullable(footprintSchema),
  citations: v.array(citationSchema),
  confidence: localTextSchema,
  /** What in the footprint is our own construction. */
  construction: v.optional(localTextSchema),
  members: v.optional(
    v.array(v.strictObject({ name: localTextSchema, at: positionSchema, citation: citationSchema })),
  ),
  note: v.optional(localTextSchema),
});

export const actorRecordSchema = v.strictObject({
  id: idSchema,
  name: localTextSchema,
  /** Verbatim wordings that are joined under this id. */
  wordings: v.array(v.string()),
  note: v.optional(localTextSchema),
});

export const speakerRecordSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(SPEAKER_KINDS),
  /** Inside a sentence, with its article: "an Iraqi security source". */
  name: localTextSchema,
  /** At the head of a column: "Iraqi security source". */
  shortName: localTextSchema,
  /** How many persons stand behind the entry, where the words say. */
  persons: v.optional(rangeSchema),
  /** The agency that carried the words. */
  via: v.optional(idSchema),
  /** The body that counts as the same origin. */
  memberOf: v.optional(idSchema),
  /** The document this speaker is the voice of. */
  voiceOf: v.optional(idSchema),
  wordings: v.array(v.string()),
  note: v.optional(localTextSchema),
});

export const placesFileSchema = v.strictObject({ places: v.array(placeRecordSchema) });
export const actorsFileSchema = v.strictObject({ actors: v.array(actorRecordSchema) });
export const speakersFileSchema = v.strictObject({ speakers: v.array(speakerRecordSchema) });

export type Footprint = v.InferOutput<typeof footprintSchema>;
export type Place = v.InferOutput<typeof placeRecordSchema>;
export type Actor = v.InferOutput<typeof actorRecordSchema>;
export type Speaker = v.InferOutput<typeof speakerRecordSchema>;
