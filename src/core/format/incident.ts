import * as v from 'valibot';
import {
  ACTOR_ROLES,
  INCIDENT_ROLES,
  INCIDENT_TYPES,
  RELATION_TYPES,
  STANDINGS,
  TIME_PRECISIONS,
  type IncidentType,
} from '../vocabulary.ts';
import { claimListSchema, idListSchema, idSchema, instantSchema, localTextSchema } from './primitives.ts';

const TYPE_IDS = Object.keys(INCIDENT_TYPES) as [IncidentType, ...IncidentType[]];

const intervalFields = {
  earliest: v.nullable(instantSchema),
  latest: v.nullable(instantSchema),
};

/** When it happened: the interval that every admitted reading fits in. */
export const incidentTimeSchema = v.strictObject({
  ...intervalFields,
  precision: v.picklist(TIME_PRECISIONS),
  /** The words the interval comes from, as the panel says them. */
  words: localTextSchema,
  claims: claimListSchema,
  /** Discrepancies whose outside value the interval also holds. */
  discrepancies: v.optional(idListSchema),
  convention: v.optional(localTextSchema),
  /** Which bounds are a convention of ours and not in the words. */
  ours: v.optional(v.strictObject({ earliest: v.boolean(), latest: v.boolean() })),
  edtf: v.optional(v.string()),
  /** Where the interval is several pieces: each with who says so. */
  parts: v.optional(
    v.array(
      v.strictObject({
        ...intervalFields,
        words: localTextSchema,
        claims: v.optional(idListSchema),
        discrepancy: v.optional(idSchema),
      }),
    ),
  ),
});

export const incidentActorSchema = v.strictObject({
  actor: idSchema,
  role: v.picklist(ACTOR_ROLES),
  standing: v.picklist(STANDINGS),
  claims: claimListSchema,
  /** What the standing rests on, said wherever the actor is shown: "by launch area". */
  basis: v.optional(localTextSchema),
  /** What in this is our own inference. */
  inference: v.optional(localTextSchema),
});

export const relationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  incident: idSchema,
  claims: claimListSchema,
  /** Said where only one reading of the words gives this relation. */
  reading: v.optional(localTextSchema),
});

/** An incident or a background item: an editor's synthesis, each field with the claims it rests on. */
export const incidentSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(['incident', 'background']),
  title: localTextSchema,
  /** A label for map and timeline: "Conoco". */
  shortTitle: localTextSchema,
  titleClaims: claimListSchema,
  type: v.picklist(TYPE_IDS),
  typeClaims: claimListSchema,
  role: v.picklist(INCIDENT_ROLES),
  time: incidentTimeSchema,
  /** Null where no place is stated: then nothing is drawn on the map. */
  place: v.nullable(
    v.strictObject({
      place: idSchema,
      claims: claimListSchema,
      words: localTextSchema,
      convention: v.optional(localTextSchema),
    }),
  ),
  actors: v.array(incidentActorSchema),
  /** What the panel's "Who" says, in words no stronger than the claims. */
  who: v.strictObject({
    words: localTextSchema,
    claims: claimListSchema,
    inference: v.optional(localTextSchema),
  }),
  relations: v.array(relationSchema),
  note: v.optional(localTextSchema),
});

export type IncidentTime = v.InferOutput<typeof incidentTimeSchema>;
export type IncidentActor = v.InferOutput<typeof incidentActorSchema>;
export type Relation = v.InferOutput<typeof relationSchema>;
export type Incident = v.InferOutput<typeof incidentSchema>;
