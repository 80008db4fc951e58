import * as v from 'valibot';
import { STANDINGS, TIME_PRECISIONS } from '../vocabulary.ts';
import {
  idListSchema,
  idSchema,
  instantSchema,
  localTextSchema,
  quantitySchema,
  rangeSchema,
  selectorSchema,
} from './primitives.ts';

/** Fields that every assertion may carry. */
const shared = {
  /** Incidents that this is said of; absent: all that the claim is about. */
  incidents: v.optional(idListSchema),
  /** What in the value is ours and not the words'. */
  convention: v.optional(localTextSchema),
};

export const MUNITION_KINDS = ['rocket', 'drone', 'missile', 'shell', 'bomb', 'gunfire', 'unknown'] as const;
export const IMPACT_AREAS = ['inside', 'vicinity', 'outskirts', 'outside'] as const;

/** What was fired. An absent count is silent on the number. */
const munitionsSchema = v.strictObject({
  ...shared,
  fact: v.literal('munitions'),
  /** Which moment the words count: what was launched, what fell, or what was aimed. */
  phase: v.optional(v.picklist(['fired', 'fell', 'targeted'])),
  items: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(MUNITION_KINDS),
        count: v.optional(rangeSchema),
        model: v.optional(localTextSchema),
      }),
    ),
    v.minLength(1),
  ),
});

/** Where munitions came down, or at what they were aimed, relative to the place. */
const impactSchema = v.strictObject({
  ...shared,
  fact: v.literal('impact'),
  items: v.pipe(
    v.array(
      v.strictObject({
        where: v.picklist(IMPACT_AREAS),
        as: v.picklist(['fell', 'targeted']),
        count: v.optional(rangeSchema),
      }),
    ),
    v.minLength(1),
  ),
});

const casualtySchema = <Casualty extends 'killed' | 'injured'>(fact: Casualty) =>
  v.strictObject({
    ...shared,
    fact: v.literal(fact),
    value: quantitySchema,
    who: v.optional(localTextSchema),
  });

const damageSchema = v.strictObject({
  ...shared,
  fact: v.literal('damage'),
  value: v.picklist(['none', 'unconfirmed', 'reported']),
});

/** Who is tied to the act, and how far the words go. `basis` says what ties them where it is not the act itself. */
const responsibilitySchema = v.strictObject({
  ...shared,
  fact: v.literal('responsibility'),
  standing: v.picklist(STANDINGS),
  actor: v.optional(idSchema),
  basis: v.optional(localTextSchema),
});

/** Who struck, in the words of a claim on a strike. */
const strikerSchema = v.strictObject({
  ...shared,
  fact: v.literal('striker'),
  actor: idSchema,
  platform: v.optional(localTextSchema),
  weapon: v.optional(localTextSchema),
});

const targetSchema = v.strictObject({
  ...shared,
  fact: v.literal('target'),
  actor: v.optional(idSchema),
  object: v.optional(localTextSchema),
});

const intervalFields = {
  earliest: v.nullable(instantSchema),
  latest: v.nullable(instantSchema),
};

/** When. `expression` is verbatim; several readings of the same words are all kept. */
const timeSchema = v.strictObject({
  ...shared,
  fact: v.literal('time'),
  expression: selectorSchema,
  ...intervalFields,
  precision: v.picklist(TIME_PRECISIONS),
  words: localTextSchema,
  edtf: v.optional(v.string()),
  readings: v.optional(v.array(v.strictObject({ ...intervalFields, words: localTextSchema }))),
});

const placeSchema = v.strictObject({
  ...shared,
  fact: v.literal('place'),
  expression: selectorSchema,
  place: v.nullable(idSchema),
});

/** What an act answered. Each reading is a list of incidents; several readings mean that the words allow each. */
const respondsToSchema = v.strictObject({
  ...shared,
  fact: v.literal('responds-to'),
  readings: v.pipe(
    v.array(v.strictObject({ incidents: idListSchema, words: localTextSchema })),
    v.minLength(1),
  ),
});

const simultaneousSchema = v.strictObject({
  ...shared,
  fact: v.literal('simultaneous-with'),
  with: idListSchema,
});

const locationHolderSchema = v.strictObject({
  ...shared,
  fact: v.literal('location-holder'),
  actors: idListSchema,
});

const participantsSchema = v.strictObject({
  ...shared,
  fact: v.literal('participants'),
  actors: idListSchema,
  /** Actors whom the words may or may not include. */
  possibly: v.optional(idListSchema),
});

/** A count of incidents, such as "hundreds of attacks". */
const attacksSchema = v.strictObject({
  ...shared,
  fact: v.literal('attacks'),
  value: quantitySchema,
});

/** Anything else that the words say; shown, never compared. */
const remarkSchema = v.strictObject({ ...shared, fact: v.literal('remark'), text: localTextSchema });

export const assertionSchema = v.variant('fact', [
  munitionsSchema,
  impactSchema,
  casualtySchema('killed'),
  casualtySchema('injured'),
  damageSchema,
  responsibilitySchema,
  strikerSchema,
  targetSchema,
  timeSchema,
  placeSchema,
  respondsToSchema,
  simultaneousSchema,
  locationHolderSchema,
  participantsSchema,
  attacksSchema,
  remarkSchema,
]);

export type Assertion = v.InferOutput<typeof assertionSchema>;
export type Fact = Assertion['fact'];
export type AssertionOf<F extends Fact> = Extract<Assertion, { fact: F }>;
