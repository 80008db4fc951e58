import type { ComparableAssertion } from '../../claims/comparison/comparedFact.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { AssertionOf } from '../../core/format/assertion.ts';
import type { Language, LocalText } from '../../core/text.ts';
import { countedText, MUNITIONS, rangeText } from '../claim/quantityText.ts';

/** Short forms for a column of 80 px; a heading above says what they are of. */
const SHORT_MUNITIONS: typeof MUNITIONS = {
  ...MUNITIONS,
  drone: {
    ...MUNITIONS.drone,
    ar: {
      uncounted: 'مسيّرات',
      zero: 'لا مسيّرات',
      one: 'مسيّرة',
      two: 'مسيّرتان',
      few: '# مسيّرات',
      many: '# مسيّرة',
      other: '# مسيّرة',
    },
  },
  unknown: {
    en: { none: 'no munitions', uncounted: 'munitions', one: '# munition', other: '# munitions' },
    ar: {
      uncounted: 'مقذوفات',
      zero: 'لا مقذوفات',
      one: 'مقذوف',
      two: 'مقذوفان',
      few: '# مقذوفات',
      many: '# مقذوفاً',
      other: '# مقذوف',
    },
  },
};

type Munition = AssertionOf<'munitions'>['items'][number];
type Impact = AssertionOf<'impact'>['items'][number];

const NOT_CONFIRMED: LocalText = { en: 'not confirmed', ar: 'بلا تأكيد' };

const NONE: Readonly<Record<'killed' | 'injured' | 'attacks', LocalText>> = {
  killed: { en: 'none', ar: 'لا قتلى' },
  injured: { en: 'none', ar: 'لا إصابات' },
  attacks: { en: 'none', ar: 'لا هجمات' },
};

const DAMAGE: Readonly<Record<AssertionOf<'damage'>['value'], LocalText>> = {
  none: { en: 'none', ar: 'لا أضرار' },
  unconfirmed: NOT_CONFIRMED,
  reported: { en: 'some', ar: 'أضرار' },
};

const FELL: Readonly<Record<Impact['where'], LocalText>> = {
  inside: { en: 'inside', ar: 'في الداخل' },
  vicinity: { en: 'around', ar: 'في المحيط' },
  outskirts: { en: 'on the edges', ar: 'في الأطراف' },
  outside: { en: 'outside', ar: 'في الخارج' },
};

const TARGETED: Readonly<Record<Impact['where'], LocalText>> = {
  inside: { en: 'inside targeted', ar: 'استُهدف الداخل' },
  vicinity: { en: 'surroundings targeted', ar: 'استُهدف المحيط' },
  outskirts: { en: 'edges targeted', ar: 'استُهدفت الأطراف' },
  outside: { en: 'outside targeted', ar: 'استُهدف الخارج' },
};

/** "a + b" and "أ وب". */
const PLUS: LocalText = { en: ' + ', ar: ' و' };
const OR: LocalText = { en: ' or ', ar: ' أو ' };
const COMMA: LocalText = { en: ', ', ar: '، ' };

function munitionText({ kind, count, model }: Munition, language: Language): string {
  const counted = countedText(count, SHORT_MUNITIONS[kind], language);
  if (model === undefined) return counted;
  return language === 'ar' ? `${counted} ${model.ar}` : `${counted}, ${model.en}`;
}

function impactText({ where, as, count }: Impact, language: Language): string {
  const place = (as === 'fell' ? FELL : TARGETED)[where][language];
  const number = rangeText(count, language);
  if (number === null) return place;
  return language === 'ar' && as === 'targeted' ? `${place}: ${number}` : `${number} ${place}`;
}

function responsibilityText(
  { standing, actor, basis }: AssertionOf<'responsibility'>,
  name: string | null,
  language: Language,
): string {
  const isArabic = language === 'ar';
  if (actor === undefined || name === null) {
    const texts: Readonly<Record<typeof standing, LocalText>> = {
      unclaimed: { en: 'unclaimed', ar: 'لم يُتبنَّ' },
      asserted: { en: 'someone not named', ar: 'جهة لا تُسمّى' },
      suspected: { en: 'someone not named, suspected', ar: 'اشتباه بجهة لا تُسمّى' },
      denied: { en: 'denied', ar: 'نفي' },
      'not-stated': { en: 'not stated', ar: 'غير مذكور' },
    };
    return texts[standing][language];
  }
  const why = basis === undefined ? '' : ` ${basis[language]}`;
  const texts: Readonly<Record<typeof standing, string>> = {
    asserted: `${name}${why}`,
    suspected: isArabic ? `${name}، اشتباهاً${why}` : `${name}, suspected${why}`,
    denied: isArabic ? `ليست ${name}` : `not ${name}`,
    unclaimed: isArabic ? `${name}، بلا تبنٍّ` : `${name}, unclaimed`,
    'not-stated': name,
  };
  return texts[standing];
}

/** A value in the fewest words, for a cell: "4 rockets, Katyusha", "2 inside, 2 around", "not confirmed", "none". */
export function cellValueText(value: ComparableAssertion, dataset: Dataset, language: Language): string {
  const actor = (id: string) => dataset.actors.get(id)?.name[language] ?? id;
  const incident = (id: string) => dataset.incidents.get(id)?.shortTitle[language] ?? id;
  switch (value.fact) {
    case 'munitions':
      return value.items.map((item) => munitionText(item, language)).join(PLUS[language]);
    case 'impact':
      return value.items
        .map((item) => impactText(item, language))
        .join(language === 'ar' ? PLUS.ar : COMMA.en);
    case 'killed':
    case 'injured':
    case 'attacks': {
      if (value.value === 'unconfirmed') return NOT_CONFIRMED[language];
      if (value.value.max === 0) return NONE[value.fact][language];
      const number = rangeText(value.value, language) ?? (language === 'ar' ? 'عدد غير مذكور' : 'some');
      const who = 'who' in value ? value.who : undefined;
      return who === undefined ? number : `${number}${COMMA[language]}${who[language]}`;
    }
    case 'damage':
      return DAMAGE[value.value][language];
    case 'responsibility':
      return responsibilityText(value, value.actor === undefined ? null : actor(value.actor), language);
    case 'striker':
      return actor(value.actor);
    case 'target':
      return value.actor === undefined ? (value.object?.[language] ?? '') : actor(value.actor);
    case 'responds-to':
      return value.readings
        .map(({ incidents }) => incidents.map(incident).join(PLUS[language]))
        .join(language === 'ar' ? `،${OR.ar}` : `,${OR.en}`);
    case 'time':
      return value.words[language];
    case 'simultaneous-with': {
      const others = value.with.map(incident).join(PLUS[language]);
      return language === 'ar' ? `مع ${others}` : `with ${others}`;
    }
    case 'place':
      // Isolated: the source's words keep their direction inside the other language.
      return value.place === null
        ? `\u2068${value.expression.exact}\u2069`
        : (dataset.places.get(value.place)?.name[language] ?? value.place);
    case 'location-holder':
      return value.actors.map(actor).join(PLUS[language]);
    default:
      return value satisfies never;
  }
}

/** All that a cell says, where its speaker says several things. */
export function cellText(
  values: readonly { readonly assertion: ComparableAssertion }[],
  dataset: Dataset,
  language: Language,
): string {
  return values
    .map(({ assertion }) => cellValueText(assertion, dataset, language))
    .join(language === 'ar' ? '؛ ' : '; ');
}
