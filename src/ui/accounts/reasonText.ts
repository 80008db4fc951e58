import type { MunitionsPhase, Reason, ReasonCode, Verdict } from '../../claims/comparison/comparison.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { NumberRange } from '../../core/format/primitives.ts';
import type { Language, LocalText } from '../../core/text.ts';
import { rangeText } from '../claim/quantityText.ts';

/** A reason in words, as a phrase after the verdict; the account that it is said of is `first`. */
type Phrase = LocalText | ((reason: Reason, actor: (id: string) => LocalText) => LocalText);

function numbers(totals: readonly [NumberRange, NumberRange]): LocalText | null {
  const [a, b] = totals.map((range) => ({ en: rangeText(range, 'en'), ar: rangeText(range, 'ar') }));
  if (!a?.en || !b?.en || !a.ar || !b.ar) return null;
  return { en: `${a.en} and ${b.en}`, ar: `${a.ar} و${b.ar}` };
}

/** Every reason in words. A reason without its details is said of both accounts at once. */
const REASON_PHRASES: Readonly<Record<ReasonCode, Phrase>> = {
  'asserted-vs-denied': { en: 'one asserts what the other denies', ar: 'إحداهما تؤكد ما تنفيه الأخرى' },
  'inside-vs-none-inside': {
    en: 'one has some inside, the other none',
    ar: 'إحداهما تذكر سقوطاً في الداخل والأخرى لا',
  },
  'kind-differs-total-agrees': ({ totals }) => {
    const total = totals && rangeText(totals[0], 'en');
    return total === undefined || total === null
      ? { en: 'other kinds, the same total', ar: 'الأنواع مختلفة والمجموع واحد' }
      : { en: `other kinds, the same total: ${total}`, ar: `الأنواع مختلفة والمجموع واحد: ${total}` };
  },
  'kind-differs': { en: 'other kinds of munition', ar: 'أنواع ذخائر مختلفة' },
  'counts-differ': ({ totals }) => {
    const both = totals && numbers(totals);
    return both === undefined || both === null
      ? { en: 'the numbers differ', ar: 'الأعداد مختلفة' }
      : { en: `the numbers differ: ${both.en}`, ar: `الأعداد مختلفة: ${both.ar}` };
  },
  'damage-vs-none': { en: 'damage against none', ar: 'أضرار مقابل نفيها' },
  'actors-differ': { en: 'other actors', ar: 'الجهات مختلفة' },
  'answers-differ': { en: 'no reading answers the same', ar: 'لا قراءة تجمعهما على ما جاء رداً عليه' },
  'intervals-disjoint': { en: 'no moment in common', ar: 'لا لحظة مشتركة بينهما' },
  'places-apart': { en: 'the places lie apart', ar: 'المكانان متباعدان' },

  'same-value': { en: 'the same', ar: 'القول نفسه' },
  'both-unconfirmed': { en: 'neither has confirmation', ar: 'كلتاهما بلا تأكيد' },

  'actor-is-part-of-other': ({ part, whole }, actor) =>
    part === undefined || whole === undefined
      ? { en: 'one names a part of the other', ar: 'إحداهما تسمّي جزءاً مما تسمّيه الأخرى' }
      : {
          en: `“${actor(part).en}” is part of “${actor(whole).en}”`,
          ar: `«${actor(part).ar}» جزء من «${actor(whole).ar}»`,
        },
  'more-specific': ({ moreSpecific }) => {
    if (moreSpecific === 'first') return { en: 'more specific', ar: 'أكثر تحديداً' };
    if (moreSpecific === 'second') return { en: 'less specific', ar: 'أقل تحديداً' };
    return { en: 'one is more specific', ar: 'بعضها أكثر تحديداً من بعض' };
  },
  'vicinity-is-outside': { en: 'the vicinity is outside, too', ar: 'المحيط خارج المكان أيضاً' },
  'outskirts-fits-both': {
    en: 'the outskirts fit inside and outside',
    ar: 'الأطراف تحتمل الداخل والخارج',
  },
  'targeted-is-not-fell': {
    en: 'what was aimed at does not say where they fell',
    ar: 'موضع الاستهداف لا يدل على موضع السقوط',
  },
  'unconfirmed-is-not-zero': { en: 'no confirmation is not zero', ar: 'انعدام التأكيد ليس صفراً' },
  'unconfirmed-fits-any': {
    en: 'no confirmation excludes no number',
    ar: 'انعدام التأكيد لا يستبعد أي عدد',
  },
  'ranges-overlap': { en: 'the numbers overlap', ar: 'الأعداد متداخلة' },
  'rocket-or-missile': {
    en: 'one word may mean rocket or missile',
    ar: 'كلمة واحدة قد تعني القذيفة الصاروخية أو الصاروخ الموجّه',
  },
  'kind-not-named': { en: 'a kind not named may be any', ar: 'ما لا يُذكر نوعه قد يكون أي نوع' },
  'models-differ': { en: 'other models of one kind', ar: 'طرازات مختلفة من نوع واحد' },
  'groups-may-differ': { en: 'may speak of different people', ar: 'قد يكون الحديث عن أشخاص مختلفين' },
  'unclaimed-names-nobody': {
    en: 'that nobody claimed it names nobody',
    ar: 'عدم تبنّيه لا يسمّي أحداً',
  },
  'suspicion-is-weaker': { en: 'a suspicion beside an assertion', ar: 'اشتباه إلى جانب تأكيد' },
  'suspicion-excludes-nothing': { en: 'a suspicion excludes nothing', ar: 'الاشتباه لا يستبعد شيئاً' },
  'denial-of-another': {
    en: 'one denies an actor that the other does not name',
    ar: 'إحداهما تنفي جهة لا تسمّيها الأخرى',
  },
  'both-may-hold': { en: 'both can hold', ar: 'قد تصحّان معاً' },
  'readings-overlap': {
    en: 'the words allow a reading that fits both',
    ar: 'العبارة تحتمل قراءة توافقهما معاً',
  },
  'drawn-alike': {
    en: 'other words, drawn alike by our convention',
    ar: 'عبارة أخرى، ورسمناهما على نحو واحد اصطلاحاً منّا',
  },
  'intervals-overlap': { en: 'the intervals overlap', ar: 'المدّتان متداخلتان' },
  'simultaneous-gives-no-hour': {
    en: '“at the same time” gives no hour',
    ar: '«بالتزامن» لا يعطي ساعة',
  },
  'places-overlap': { en: 'the areas overlap', ar: 'المساحتان متداخلتان' },
  'place-without-outline': {
    en: 'a place without bounds excludes none',
    ar: 'مكان بلا حدود معلومة لا يستبعد غيره',
  },
  'words-not-compared': { en: 'free words are not compared', ar: 'العبارات الحرة لا تُقارَن' },
  'each-adds-detail': { en: 'each adds something', ar: 'كلٌّ منهما تضيف شيئاً' },

  'nothing-said': { en: 'nothing said', ar: 'لا قول' },
};

const PHASES: Readonly<Record<MunitionsPhase, LocalText>> = {
  fired: { en: 'what was fired', ar: 'ما أُطلق' },
  fell: { en: 'what fell', ar: 'ما سقط' },
  targeted: { en: 'what was aimed', ar: 'ما صُوِّب' },
};

/** Why two accounts stand as they do, of the account named `first` in the reason: "more specific". */
export function reasonText(reason: Reason, dataset: Dataset | null, language: Language): string {
  const phrase = REASON_PHRASES[reason.code];
  const actor = (id: string): LocalText => dataset?.actors.get(id)?.name ?? { en: id, ar: id };
  const text = (typeof phrase === 'function' ? phrase(reason, actor) : phrase)[language];
  if (reason.phases === undefined) return text;
  const [own, other] = reason.phases.map((phase) => PHASES[phase][language]);
  return language === 'ar'
    ? `${text} (هذه تعدّ ${own}، والأخرى ${other})`
    : `${text} (this counts ${own}, the other ${other})`;
}

export const VERDICT_WORDS: Readonly<Record<Verdict | 'only-one', LocalText>> = {
  conflicts: { en: 'conflicts', ar: 'متعارضة' },
  agrees: { en: 'agrees', ar: 'متفقة' },
  compatible: { en: 'compatible', ar: 'متوافقة' },
  'only-one': { en: 'only one', ar: 'وحيدة' },
  silent: { en: 'silent', ar: 'صامتة' },
};

/** How an account stands to another in one or two words that fit a narrow cell. */
export function standingWord(verdict: Verdict, reason: Reason, language: Language): string {
  if (verdict === 'compatible' && reason.moreSpecific !== undefined) {
    const isMore = reason.moreSpecific === 'first';
    if (language === 'ar') return isMore ? 'أكثر تحديداً' : 'أقل تحديداً';
    return isMore ? 'more exact' : 'less exact';
  }
  return VERDICT_WORDS[verdict][language];
}

/** The same with its reason: "compatible: more specific". */
export function standingText(verdict: Verdict, reason: Reason, dataset: Dataset, language: Language): string {
  const word = VERDICT_WORDS[verdict][language];
  return verdict === 'silent' ? word : `${word}: ${reasonText(reason, dataset, language)}`;
}
