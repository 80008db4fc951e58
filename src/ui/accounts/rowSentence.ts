import type { Row, RowNote, RowStatement, Version } from '../../claims/comparison/accountsComparison.ts';
import type { ReasonCode } from '../../claims/comparison/comparison.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { NumberRange } from '../../core/format/primitives.ts';
import type { Language } from '../../core/text.ts';
import { capitalised, countAlone, countedNoun, numberWord, type ArabicNoun } from './countedWords.ts';
import { reasonText } from './reasonText.ts';
import { versionLetter } from './versionLetter.ts';

type Of<Kind extends RowStatement['kind']> = Extract<RowStatement, { kind: Kind }>;

const PROJECTILE: ArabicNoun = {
  gender: 'masculine',
  one: 'مقذوف واحد',
  two: 'مقذوفان',
  few: 'مقذوفات',
  many: 'مقذوفاً',
  other: 'مقذوف',
};

const VERSION: ArabicNoun = {
  gender: 'feminine',
  one: 'صيغة واحدة',
  two: 'صيغتان',
  few: 'صيغ',
  many: 'صيغة',
  other: 'صيغة',
};

export const ACCOUNT: ArabicNoun = {
  gender: 'feminine',
  one: 'رواية واحدة',
  two: 'روايتان',
  few: 'روايات',
  many: 'رواية',
  other: 'رواية',
};

/** What a row's "none" denies, after تنفي. */
const DENIED: Readonly<Partial<Record<Row['fact'], string>>> = {
  killed: 'سقوط قتلى',
  injured: 'وقوع إصابات',
  damage: 'وقوع أضرار',
};

/** "is"/"are" of feminine accounts: تنفي، تنفيان. */
export function denies(count: number): string {
  return count === 2 ? 'تنفيان' : 'تنفي';
}

function reasonsText(reasons: readonly ReasonCode[], language: Language): string {
  const shown = reasons.slice(0, 2).map((code) => reasonText({ code }, null, language));
  return shown.join(language === 'ar' ? '؛ ' : '; ');
}

function insideText(inside: NumberRange, language: Language): string | null {
  const { min, max } = inside;
  const isArabic = language === 'ar';
  if (max === 0) return isArabic ? 'لا شيء في الداخل' : 'none inside';
  if (min === null || min === 0) return null;
  if (min === max) {
    return isArabic ? `${countAlone(min, 'masculine')} في الداخل` : `${numberWord(min)} of them inside`;
  }
  return isArabic
    ? `${countAlone(min, 'masculine')} في الداخل على الأقل`
    : `at least ${numberWord(min)} of them inside`;
}

/** What each version counts, where every one of them gives a number; null where one does not. */
function byVersion(
  versions: readonly Version[],
  textOf: (version: Version) => string | null,
  language: Language,
): string | null {
  const texts = versions.map((version) => {
    const text = textOf(version);
    return text === null ? null : `${versionLetter(version.letter, language)}: ${text}.`;
  });
  return texts.includes(null) ? null : texts.join(' ');
}

function totalText({ total }: Version, language: Language): string | null {
  if (total === null || total.min === null || total.min !== total.max) return null;
  return language === 'ar' ? countedNoun(total.min, PROJECTILE) : `${numberWord(total.min)} in all`;
}

function versionsText({ versions, totalsAgree, reasons }: Of<'versions'>, language: Language): string {
  const inside = byVersion(versions, (one) => one.inside && insideText(one.inside, language), language);
  if (inside !== null) return inside;
  const letters = versions.map(({ letter }) => versionLetter(letter, language));
  const isArabic = language === 'ar';
  const named = isArabic
    ? `${countedNoun(versions.length, VERSION)}، ${letters.join(' و')}`
    : `Versions ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`;
  if (totalsAgree !== null && totalsAgree > 0) {
    if (isArabic) {
      const ofEach = versions.length === 2 ? 'منهما' : 'منها';
      return `${named}؛ مجموع كل ${ofEach} ${countedNoun(totalsAgree, PROJECTILE)}.`;
    }
    const plural = totalsAgree === 1 ? '' : 's';
    return `${named}; each adds up to ${numberWord(totalsAgree)} projectile${plural}.`;
  }
  const totals = byVersion(versions, (one) => totalText(one, language), language);
  return totals ?? `${named}: ${reasonsText(reasons, language)}.`;
}

function oneSpeakerText(statement: Of<'one-speaker'>, dataset: Dataset, language: Language): string {
  const name = dataset.speakers.get(statement.speaker)?.name[language] ?? statement.speaker;
  if (language === 'ar') {
    return `رواية واحدة تتناول هذا${statement.unconfirmed ? '، بلا تأكيد' : ''}: ${name}.`;
  }
  return `Only one speaks of it${statement.unconfirmed ? ', without confirmation' : ''}: ${name}.`;
}

/** Those of `columns` accounts that are not among `speakers`. */
function restText(speakers: number, columns: number, language: Language): string {
  const rest = columns - speakers;
  if (rest === 0) return '';
  if (language === 'ar') return rest === 1 ? '، والأخرى صامتة' : '، والباقي صامت';
  return rest === 1 ? '; the other is silent' : '; the rest are silent';
}

function allAgreeText(
  { speakers, unconfirmed }: Of<'all-agree'>,
  columns: number,
  language: Language,
): string {
  const rest = restText(speakers, columns, language);
  if (language === 'ar') {
    const all = rest === '' && speakers > 2 ? 'كلها' : countedNoun(speakers, ACCOUNT);
    const state = speakers === 2 ? 'متفقتان' : 'متفقة';
    return `${all} ${unconfirmed ? 'بلا تأكيد' : state}${rest}.`;
  }
  const all = rest !== '' ? numberWord(speakers) : speakers === 2 ? 'both' : `all ${numberWord(speakers)}`;
  return `${capitalised(all)} ${unconfirmed ? 'have no confirmation' : 'say the same'}${rest}.`;
}

function noneText(row: Row, { none, unconfirmed }: Of<'none-and-unconfirmed'>, language: Language): string {
  // "Not zero" is a remark on numbers; damage is none or some.
  const isNumber = row.fact !== 'damage';
  if (language === 'ar') {
    const denied = DENIED[row.fact] ?? 'ذلك';
    const without = `و${countAlone(unconfirmed, 'feminine')} بلا تأكيد${isNumber ? '، وهذا ليس صفراً' : ''}`;
    return `${countAlone(none, 'feminine')} ${denies(none)} ${denied}، ${without}.`;
  }
  const says = `${capitalised(numberWord(none))} ${none === 1 ? 'says' : 'say'} none`;
  const has = `${numberWord(unconfirmed)} ${unconfirmed === 1 ? 'has' : 'have'} no confirmation`;
  return isNumber ? `${says}. ${capitalised(has)}, which is not zero.` : `${says}, ${has}.`;
}

function compatibleText({ agreeing, reasons }: Of<'compatible'>, language: Language): string {
  const why = reasonsText(reasons, language);
  if (language === 'ar') {
    const same = agreeing === 2 ? 'روايتان متفقتان' : `${countedNoun(agreeing, ACCOUNT)} متفقة`;
    return agreeing > 1 ? `${same}. لا تعارض: ${why}.` : `لا تعارض: ${why}.`;
  }
  const same = `${capitalised(numberWord(agreeing))} say the same. `;
  return `${agreeing > 1 ? same : ''}No conflict: ${why}.`;
}

function noteText(note: RowNote, columns: number, language: Language): string {
  if (columns === 1) {
    if (note === 'no-clock-time')
      return language === 'ar' ? 'لا تذكر ساعة محددة.' : 'It gives no clock time.';
    return language === 'ar' ? 'لا تسمّي أحداً.' : 'It names nobody.';
  }
  if (note === 'no-clock-time') {
    return language === 'ar' ? 'لا أحد يذكر ساعة محددة.' : 'Nobody gives a clock time.';
  }
  return language === 'ar' ? 'لا رواية تسمّي أحداً.' : 'No account names anyone.';
}

/** The sentence beside a row's head, of `columns` accounts; empty where a single account has nothing beside it. */
export function rowSentence(row: Row, columns: number, dataset: Dataset, language: Language): string {
  const { statement } = row;
  const notes = row.notes.map((note) => noteText(note, columns, language)).join(' ');
  const withNotes = (text: string) => (notes === '' ? text : `${text} ${notes}`);
  switch (statement.kind) {
    case 'versions':
      return withNotes(versionsText(statement, language));
    case 'all-agree':
      return withNotes(allAgreeText(statement, columns, language));
    case 'none-and-unconfirmed':
      return withNotes(noneText(row, statement, language));
    // A remark on all accounts says more than that one speaks, or that none contradicts another.
    case 'one-speaker':
      if (notes !== '' || columns === 1) return notes;
      return oneSpeakerText(statement, dataset, language);
    case 'compatible':
      return notes === '' ? compatibleText(statement, language) : notes;
    default:
      return statement satisfies never;
  }
}
