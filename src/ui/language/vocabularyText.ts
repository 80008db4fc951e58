import type { Language, LocalText } from '../../core/text.ts';
import type {
  ActorRole,
  IncidentRole,
  IncidentType,
  PlacePrecision,
  RelationType,
  RowTimePrecision,
  SpeakerKind,
  Standing,
  TimePrecision,
} from '../../core/vocabulary.ts';

/** The field's standard terms as readers see them; a term without both languages does not compile. */

/** ACLED sub-events, in words instead of slashes. */
export const INCIDENT_TYPE_TEXTS: Readonly<Record<IncidentType, LocalText>> = {
  'government-regains-territory': { en: 'Government regains territory', ar: 'استعادة الحكومة أراضيَ' },
  'non-state-actor-overtakes-territory': {
    en: 'Non-state actor overtakes territory',
    ar: 'سيطرة جهة غير حكومية على أراضٍ',
  },
  'armed-clash': { en: 'Armed clash', ar: 'اشتباك مسلح' },
  'excessive-force-against-protesters': {
    en: 'Excessive force against protesters',
    ar: 'استخدام مفرط للقوة ضد محتجين',
  },
  'protest-with-intervention': { en: 'Protest with intervention', ar: 'احتجاج قوبل بتدخل' },
  'peaceful-protest': { en: 'Peaceful protest', ar: 'احتجاج سلمي' },
  'violent-demonstration': { en: 'Violent demonstration', ar: 'مظاهرة عنيفة' },
  'mob-violence': { en: 'Mob violence', ar: 'عنف جماعي' },
  'chemical-weapon': { en: 'Chemical weapon', ar: 'سلاح كيميائي' },
  'air-drone-strike': { en: 'Air or drone strike', ar: 'ضربة جوية أو بطائرة مسيّرة' },
  'suicide-bomb': { en: 'Suicide bomb', ar: 'تفجير انتحاري' },
  'shelling-artillery-missile-attack': {
    en: 'Shelling, artillery or missile attack',
    ar: 'قصف أو هجوم مدفعي أو صاروخي',
  },
  'remote-explosive-landmine-ied': {
    en: 'Remote explosive, landmine or improvised device',
    ar: 'متفجرة عن بُعد أو لغم أو عبوة ناسفة',
  },
  grenade: { en: 'Grenade', ar: 'قنبلة يدوية' },
  'sexual-violence': { en: 'Sexual violence', ar: 'عنف جنسي' },
  attack: { en: 'Attack on civilians', ar: 'اعتداء على مدنيين' },
  'abduction-forced-disappearance': {
    en: 'Abduction or forced disappearance',
    ar: 'اختطاف أو إخفاء قسري',
  },
  agreement: { en: 'Agreement', ar: 'اتفاق' },
  arrests: { en: 'Arrests', ar: 'اعتقالات' },
  'change-to-group-activity': { en: 'Change to group or activity', ar: 'تغيّر في جماعة أو نشاطها' },
  'disrupted-weapons-use': { en: 'Disrupted weapons use', ar: 'إحباط استخدام سلاح' },
  'headquarters-or-base-established': {
    en: 'Headquarters or base established',
    ar: 'إنشاء مقر أو قاعدة',
  },
  'looting-property-destruction': {
    en: 'Looting or property destruction',
    ar: 'نهب أو إتلاف ممتلكات',
  },
  'non-violent-transfer-of-territory': {
    en: 'Non-violent transfer of territory',
    ar: 'انتقال أراضٍ بلا عنف',
  },
  other: { en: 'Other development', ar: 'تطور آخر' },
};

export const INCIDENT_ROLE_TEXTS: Readonly<Record<IncidentRole, LocalText>> = {
  attack: { en: 'Attack', ar: 'هجوم' },
  response: { en: 'Response', ar: 'رد' },
  other: { en: 'Other', ar: 'غير ذلك' },
};

/** What an actor is in an incident; the Arabic is a noun, so that it stands beside names of any gender. */
export const ACTOR_ROLE_TEXTS: Readonly<Record<ActorRole, LocalText>> = {
  initiator: { en: 'initiator', ar: 'جهة فاعلة' },
  target: { en: 'target', ar: 'جهة مستهدفة' },
  'location-holder': { en: 'holds the place', ar: 'جهة تشغل المكان' },
  mentioned: { en: 'mentioned', ar: 'جهة مذكورة' },
};

/** How far the words go; the Arabic is adverbial, so that it follows names of any gender. */
export const STANDING_TEXTS: Readonly<Record<Standing, LocalText>> = {
  asserted: { en: 'asserted', ar: 'تأكيداً' },
  suspected: { en: 'suspected', ar: 'اشتباهاً' },
  denied: { en: 'denied', ar: 'نفياً' },
  unclaimed: { en: 'unclaimed', ar: 'بلا تبنٍّ' },
  'not-stated': { en: 'not stated', ar: 'بلا ذكر' },
};

export const TIME_PRECISION_TEXTS: Readonly<Record<TimePrecision, LocalText>> = {
  minute: { en: 'to the minute', ar: 'بالدقيقة' },
  hour: { en: 'to the hour', ar: 'بالساعة' },
  night: { en: 'to the night', ar: 'بالليلة' },
  day: { en: 'to the day', ar: 'باليوم' },
  week: { en: 'to the week', ar: 'بالأسبوع' },
  month: { en: 'to the month', ar: 'بالشهر' },
  year: { en: 'to the year', ar: 'بالسنة' },
};

export const ROW_TIME_PRECISION_TEXTS: Readonly<Record<RowTimePrecision, LocalText>> = {
  ...TIME_PRECISION_TEXTS,
  undated: { en: 'no date', ar: 'بلا تاريخ' },
};

export const PLACE_PRECISION_TEXTS: Readonly<Record<PlacePrecision, LocalText>> = {
  exact: { en: 'exact point', ar: 'نقطة محددة' },
  facility: { en: 'facility', ar: 'منشأة' },
  settlement: { en: 'settlement', ar: 'بلدة أو مدينة' },
  area: { en: 'area', ar: 'مساحة' },
  district: { en: 'district', ar: 'منطقة' },
  province: { en: 'province', ar: 'محافظة' },
  country: { en: 'country', ar: 'بلد' },
  none: { en: 'no place stated', ar: 'لا مكان مذكوراً' },
};

/** A relation from its own side (`own`) and from the side of the incident that it names (`inverse`). */
export const RELATION_TEXTS: Readonly<Record<RelationType, { own: LocalText; inverse: LocalText }>> = {
  'simultaneous-with': {
    own: { en: 'At the same time as', ar: 'بالتزامن مع' },
    inverse: { en: 'At the same time as', ar: 'بالتزامن مع' },
  },
  'response-to': {
    own: { en: 'In response to', ar: 'رداً على' },
    inverse: { en: 'Answered by', ar: 'جاء الرد عليه في' },
  },
  'part-of': {
    own: { en: 'Part of', ar: 'جزء من' },
    inverse: { en: 'Includes', ar: 'يضم' },
  },
  'possibly-same-as': {
    own: { en: 'Possibly the same as', ar: 'قد يكون نفسه' },
    inverse: { en: 'Possibly the same as', ar: 'قد يكون نفسه' },
  },
};

export const SPEAKER_KIND_TEXTS: Readonly<Record<SpeakerKind, LocalText>> = {
  outlet: { en: 'outlet', ar: 'جهة ناشرة' },
  'news-agency': { en: 'news agency', ar: 'وكالة أنباء' },
  organisation: { en: 'organisation', ar: 'منظمة' },
  'named-person': { en: 'named person', ar: 'شخص مسمّى' },
  'anonymous-official': { en: 'anonymous official', ar: 'مسؤول غير مسمّى' },
  'anonymous-source': { en: 'anonymous source', ar: 'مصدر غير مسمّى' },
};

/** A type's name; a type beyond ACLED's shows its id in words. */
export function incidentTypeText(type: string, language: Language): string {
  return INCIDENT_TYPE_TEXTS[type as IncidentType]?.[language] ?? type.replaceAll('-', ' ');
}

/** For a facet value that stands for nobody: the source says that it does not know. */
export const NOT_KNOWN_TEXT: LocalText = { en: 'Not known', ar: 'غير معروف' };
