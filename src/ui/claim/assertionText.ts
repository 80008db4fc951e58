import type { Dataset } from '../../core/dataset.ts';
import type { Assertion, AssertionOf, Fact } from '../../core/format/assertion.ts';
import type { Quantity } from '../../core/format/primitives.ts';
import type { Language, LocalText } from '../../core/text.ts';
import { STANDING_TEXTS } from '../language/vocabularyText.ts';
import { ATTACKS, countedText, INJURED, KILLED, MUNITIONS, rangeText, type Counted } from './quantityText.ts';

/** Names of the facts, as headings. */
export const FACT_TEXTS: Readonly<Record<Fact, LocalText>> = {
  munitions: { en: 'Munitions', ar: 'الذخائر' },
  impact: { en: 'Where they fell', ar: 'مكان السقوط' },
  killed: { en: 'Killed', ar: 'القتلى' },
  injured: { en: 'Injured', ar: 'الإصابات' },
  damage: { en: 'Damage', ar: 'الأضرار' },
  responsibility: { en: 'Responsibility', ar: 'المسؤولية' },
  striker: { en: 'Who struck', ar: 'من نفّذ الضربة' },
  target: { en: 'Target', ar: 'المستهدَف' },
  time: { en: 'Time', ar: 'الوقت' },
  place: { en: 'Place', ar: 'المكان' },
  'responds-to': { en: 'What it answered', ar: 'ما جاء رداً عليه' },
  'simultaneous-with': { en: 'Simultaneous', ar: 'التزامن' },
  'location-holder': { en: 'Who holds the place', ar: 'من يشغل المكان' },
  participants: { en: 'Participants', ar: 'المشاركون' },
  attacks: { en: 'Number of attacks', ar: 'عدد الهجمات' },
  remark: { en: 'Remark', ar: 'ملاحظة' },
};

const NOT_CONFIRMED: LocalText = { en: 'not confirmed', ar: 'بلا تأكيد' };

const DAMAGE: Readonly<Record<AssertionOf<'damage'>['value'], LocalText>> = {
  none: { en: 'no damage', ar: 'لا أضرار' },
  unconfirmed: NOT_CONFIRMED,
  reported: { en: 'damage reported', ar: 'أضرار مذكورة' },
};

type ImpactItem = AssertionOf<'impact'>['items'][number];

const FELL: Readonly<Record<ImpactItem['where'], LocalText>> = {
  inside: { en: 'inside', ar: 'في الداخل' },
  vicinity: { en: 'in the vicinity', ar: 'في المحيط' },
  outskirts: { en: 'on the outskirts', ar: 'في الأطراف' },
  outside: { en: 'outside', ar: 'في الخارج' },
};

const TARGETED: Readonly<Record<ImpactItem['where'], LocalText>> = {
  inside: { en: 'aimed inside', ar: 'استهداف الداخل' },
  vicinity: { en: 'aimed at the vicinity', ar: 'استهداف المحيط' },
  outskirts: { en: 'aimed at the outskirts', ar: 'استهداف الأطراف' },
  outside: { en: 'aimed outside', ar: 'استهداف الخارج' },
};

const AND: LocalText = { en: ' and ', ar: ' و' };
const COMMA: LocalText = { en: ', ', ar: '، ' };
const OR: LocalText = { en: '; or ', ar: '؛ أو ' };

function munitionText(item: AssertionOf<'munitions'>['items'][number], language: Language): string {
  const counted = countedText(item.count, MUNITIONS[item.kind], language);
  if (item.model === undefined) return counted;
  return `${counted} (${item.model[language]})`;
}

function impactText({ where, as, count }: ImpactItem, language: Language): string {
  const place = (as === 'fell' ? FELL : TARGETED)[where][language];
  const number = rangeText(count, language);
  if (number === null) return place;
  return language === 'ar' && as === 'targeted' ? `${place}: ${number}` : `${number} ${place}`;
}

function casualtyText(value: Quantity, who: LocalText | undefined, counted: Counted, language: Language) {
  if (value === 'unconfirmed') return NOT_CONFIRMED[language];
  const text = countedText(value, counted, language);
  return who === undefined ? text : `${text} (${who[language]})`;
}

/** Names of actors or incidents as the dataset gives them; an id that it does not know stands for itself. */
function namesOf(dataset: Dataset, language: Language) {
  return {
    actor: (id: string) => dataset.actors.get(id)?.name[language] ?? id,
    incident: (id: string) => dataset.incidents.get(id)?.shortTitle[language] ?? id,
    place: (id: string) => dataset.places.get(id)?.name[language] ?? id,
  };
}

function responsibilityText(assertion: AssertionOf<'responsibility'>, dataset: Dataset, language: Language) {
  const { standing, actor, basis } = assertion;
  if (actor === undefined) {
    if (standing === 'unclaimed') return language === 'ar' ? 'لم تتبنَّه أي جهة' : 'claimed by no one';
    if (standing === 'not-stated') return language === 'ar' ? 'غير مذكورة' : 'not stated';
  }
  const nobody = language === 'ar' ? 'جهة غير مسمّاة' : 'a party not named';
  const name = actor === undefined ? nobody : namesOf(dataset, language).actor(actor);
  const parts = [name, STANDING_TEXTS[standing][language], basis?.[language]];
  return parts.filter((part) => part !== undefined).join(COMMA[language]);
}

function withDetails(name: string, details: readonly (LocalText | undefined)[], language: Language): string {
  const given = details.filter((detail) => detail !== undefined).map((detail) => detail[language]);
  return given.length === 0 ? name : `${name} (${given.join(COMMA[language])})`;
}

/** What a claim asserts, in the fewest words: "4 rockets (Katyusha)", "2 inside, 2 in the vicinity", "not confirmed". */
export function assertionText(assertion: Assertion, dataset: Dataset, language: Language): string {
  const names = namesOf(dataset, language);
  const list = (texts: readonly string[]) => texts.join(COMMA[language]);
  switch (assertion.fact) {
    case 'munitions':
      return assertion.items.map((item) => munitionText(item, language)).join(AND[language]);
    case 'impact':
      return list(assertion.items.map((item) => impactText(item, language)));
    case 'killed':
      return casualtyText(assertion.value, assertion.who, KILLED, language);
    case 'injured':
      return casualtyText(assertion.value, assertion.who, INJURED, language);
    case 'damage':
      return DAMAGE[assertion.value][language];
    case 'responsibility':
      return responsibilityText(assertion, dataset, language);
    case 'striker':
      return withDetails(names.actor(assertion.actor), [assertion.platform, assertion.weapon], language);
    case 'target':
      return assertion.actor === undefined
        ? (assertion.object?.[language] ?? (language === 'ar' ? 'غير مذكور' : 'not stated'))
        : withDetails(names.actor(assertion.actor), [assertion.object], language);
    case 'time': {
      const readings = assertion.readings?.map(({ words }) => words[language]) ?? [];
      const words = assertion.words[language];
      return readings.length === 0 ? words : `${words} (${readings.join(OR[language])})`;
    }
    case 'place':
      return assertion.place === null ? `«${assertion.expression.exact}»` : names.place(assertion.place);
    case 'responds-to':
      return assertion.readings.map(({ words }) => words[language]).join(OR[language]);
    case 'simultaneous-with': {
      const others = list(assertion.with.map(names.incident));
      return language === 'ar' ? `بالتزامن مع ${others}` : `at the same time as ${others}`;
    }
    case 'location-holder':
      return list(assertion.actors.map(names.actor));
    case 'participants': {
      const possibly = (assertion.possibly ?? []).map(names.actor);
      const certain = list(assertion.actors.map(names.actor));
      if (possibly.length === 0) return certain;
      return `${certain}${COMMA[language]}${language === 'ar' ? 'وربما' : 'possibly'} ${list(possibly)}`;
    }
    case 'attacks':
      return casualtyText(assertion.value, undefined, ATTACKS, language);
    case 'remark':
      return assertion.text[language];
  }
}

const PHASES: Readonly<Record<'fired' | 'fell' | 'targeted', LocalText>> = {
  fired: { en: 'fired', ar: 'ما أُطلق' },
  fell: { en: 'fell', ar: 'ما سقط' },
  targeted: { en: 'aimed', ar: 'ما استُعمل في الاستهداف' },
};

const LABELS: Readonly<Record<Exclude<Fact, 'munitions' | 'remark' | 'simultaneous-with'>, LocalText>> = {
  impact: { en: 'where', ar: 'مكان السقوط' },
  killed: { en: 'killed', ar: 'القتلى' },
  injured: { en: 'injured', ar: 'الإصابات' },
  damage: { en: 'damage', ar: 'الأضرار' },
  responsibility: { en: 'responsibility', ar: 'المسؤولية' },
  striker: { en: 'struck by', ar: 'نفّذ الضربة' },
  target: { en: 'target', ar: 'المستهدَف' },
  time: { en: 'time', ar: 'الوقت' },
  place: { en: 'place', ar: 'المكان' },
  'responds-to': { en: 'answered', ar: 'جاء رداً على' },
  'location-holder': { en: 'held by', ar: 'يشغل المكان' },
  participants: { en: 'took part', ar: 'المشاركون' },
  attacks: { en: 'number', ar: 'العدد' },
};

/** The word that goes before an assertion's text outside a table; null where the text says it by itself. */
export function assertionLabel(assertion: Assertion, language: Language): string | null {
  switch (assertion.fact) {
    case 'munitions':
      return assertion.phase === undefined ? null : PHASES[assertion.phase][language];
    case 'remark':
    case 'simultaneous-with':
      return null;
    case 'killed':
    case 'injured':
    case 'damage':
      return assertion.value === 'unconfirmed' ? LABELS[assertion.fact][language] : null;
    default:
      return LABELS[assertion.fact][language];
  }
}
