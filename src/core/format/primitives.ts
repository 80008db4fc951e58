import * as v from 'valibot';
import { parseInstant } from '../time.ts';

/** Building blocks of dataset format 1. Schemas are strict: an unknown key is a mistake, and is reported. */

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens'),
  v.description('An id of lower-case letters, digits and single hyphens.'),
);

export const localTextSchema = v.pipe(
  v.strictObject({
    en: v.pipe(v.string(), v.trim(), v.minLength(1, 'the English text is empty')),
    ar: v.pipe(v.string(), v.trim(), v.minLength(1, 'the Arabic text is empty')),
  }),
  v.description('A text for readers, in both languages of the interface.'),
);

export const instantSchema = v.pipe(
  v.string(),
  v.check(
    (text) => parseInstant(text) !== null,
    'a time is ISO 8601 with its offset, such as 2024-07-25T19:15:00+03:00',
  ),
  v.description('ISO 8601 date-time with its offset.'),
);

export const idListSchema = v.array(idSchema);

/** At least one claim: what a synthesised field rests on. */
export const claimListSchema = v.pipe(
  v.array(idSchema),
  v.minLength(1, 'name at least one claim that this rests on'),
);

/** Words at their place in the NFC source text; offsets count Unicode code points, `end` exclusive. */
export const selectorSchema = v.pipe(
  v.strictObject({
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.string(),
    suffix: v.string(),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.description(
    'Verbatim words: W3C TextQuoteSelector and TextPositionSelector in one; offsets in code points.',
  ),
);

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A closed range of whole numbers; a null end is open. */
export const rangeSchema = v.pipe(
  v.strictObject({ min: v.nullable(countSchema), max: v.nullable(countSchema) }),
  v.check(
    ({ min, max }) => min === null || max === null || min <= max,
    'the smaller number comes first: min must not exceed max',
  ),
  v.description('Whole numbers from min to max; null is open.'),
);

/** A reported number: a range, or words that confirm none. Absent means silent; it never means zero. */
export const quantitySchema = v.union([rangeSchema, v.literal('unconfirmed')]);

export const longitudeSchema = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const latitudeSchema = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const positionSchema = v.tuple([longitudeSchema, latitudeSchema]);

/** Where something from outside the source can be looked up. */
export const citationSchema = v.pipe(
  v.strictObject({
    text: localTextSchema,
    url: v.optional(
      v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address starts with http:// or https://')),
    ),
  }),
  v.description('An outside source, in words and, where there is one, its address.'),
);

export type Id = v.InferOutput<typeof idSchema>;
export type Selector = v.InferOutput<typeof selectorSchema>;
export type NumberRange = v.InferOutput<typeof rangeSchema>;
export type Quantity = v.InferOutput<typeof quantitySchema>;
export type Citation = v.InferOutput<typeof citationSchema>;
