import * as v from 'valibot';
import { assertionSchema } from './assertion.ts';
import {
  citationSchema,
  claimListSchema,
  idListSchema,
  idSchema,
  instantSchema,
  localTextSchema,
  selectorSchema,
} from './primitives.ts';

const languageTagSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a BCP 47 language tag'),
);

/** One quoted statement. */
export const claimSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(['statement', 'headline', 'heading', 'caption', 'date']),
  quote: selectorSchema,
  /** `curators` marks a translation of our own. */
  translations: v.array(
    v.strictObject({
      language: languageTagSchema,
      text: v.string(),
      by: v.union([v.literal('curators'), localTextSchema]),
    }),
  ),
  /** Who speaks, from the document inwards: outlet, agency, speaker. The last one is whose words these are. */
  chain: v.pipe(v.array(idSchema), v.minLength(1, 'a claim has at least one speaker')),
  /** The words that name the speaker, where they are not part of the quote. */
  attribution: v.optional(selectorSchema),
  /** True where the document sets the words between quotation marks as the speaker's own. */
  directSpeech: v.boolean(),
  /** Incidents that it is about; empty for what is evidence of none. */
  about: idListSchema,
  assertions: v.array(assertionSchema),
  note: v.optional(localTextSchema),
});

/** Where the source differs from the outside world. Shown beside the claims; the claims stay as they are. */
export const discrepancySchema = v.strictObject({
  id: idSchema,
  claims: claimListSchema,
  /** The fact in question, in a word or two: "date", "distance to the border". */
  fact: localTextSchema,
  says: localTextSchema,
  others: localTextSchema,
  /** What follows for the reader: which value we kept, and why. */
  handling: localTextSchema,
  confidence: localTextSchema,
  citations: v.pipe(v.array(citationSchema), v.minLength(1, 'a discrepancy needs an outside citation')),
  /** The outside value as an interval, where an incident's interval is stretched to hold it. */
  interval: v.optional(
    v.strictObject({ earliest: v.nullable(instantSchema), latest: v.nullable(instantSchema) }),
  ),
});

/** One document with its claims in reading order. */
export const sourceSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(['news-article', 'report', 'statement', 'social-media-post', 'database']),
  language: languageTagSchema,
  title: v.strictObject({ original: v.string(), translation: localTextSchema }),
  /** How the document is called in a sentence: "the article". */
  calledAs: localTextSchema,
  outlet: v.nullable(v.string()),
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  published: v.pipe(v.string(), v.isoDate()),
  lastUpdated: v.nullable(instantSchema),
  archive: v.strictObject({
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits')),
    codePoints: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** The day on which all quotes were last compared with the archived text. */
    checked: v.pipe(v.string(), v.isoDate()),
  }),
  note: localTextSchema,
  claims: v.pipe(v.array(claimSchema), v.minLength(1)),
  discrepancies: v.array(discrepancySchema),
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type Discrepancy = v.InferOutput<typeof discrepancySchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
