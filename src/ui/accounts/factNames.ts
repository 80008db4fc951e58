import type { ComparedFact } from '../../claims/comparison/comparedFact.ts';
import type { LocalText } from '../../core/text.ts';

/** A fact as the head of a row. */
export const FACT_HEADS: Readonly<Record<ComparedFact, LocalText>> = {
  munitions: { en: 'Munitions', ar: 'الذخائر' },
  impact: { en: 'Where they fell', ar: 'مكان السقوط' },
  killed: { en: 'Killed', ar: 'القتلى' },
  injured: { en: 'Injured', ar: 'الإصابات' },
  damage: { en: 'Damage', ar: 'الأضرار' },
  responsibility: { en: 'Responsibility', ar: 'المسؤولية' },
  striker: { en: 'Who struck', ar: 'منفّذ الضربة' },
  target: { en: 'Target', ar: 'الهدف' },
  'responds-to': { en: 'What it answered', ar: 'ما جاء رداً عليه' },
  time: { en: 'When', ar: 'الوقت' },
  place: { en: 'Where', ar: 'المكان' },
  attacks: { en: 'Number of attacks', ar: 'عدد الهجمات' },
  'location-holder': { en: 'Who holds the place', ar: 'من يشغل المكان' },
};

/** A fact inside an English sentence, after "on". */
export const FACTS_IN_ENGLISH: Readonly<Record<ComparedFact, string>> = {
  munitions: 'the munitions',
  impact: 'where they fell',
  killed: 'the number killed',
  injured: 'the number injured',
  damage: 'the damage',
  responsibility: 'who is responsible',
  striker: 'who struck',
  target: 'the target',
  'responds-to': 'what it answered',
  time: 'the time',
  place: 'the place',
  attacks: 'the number of attacks',
  'location-holder': 'who holds the place',
};

/** A fact inside an Arabic sentence, with "on it" in its gender. */
export const FACTS_IN_ARABIC: Readonly<
  Record<ComparedFact, { readonly noun: string; readonly onIt: string }>
> = {
  munitions: { noun: 'الذخائر', onIt: 'عليها' },
  impact: { noun: 'مكان السقوط', onIt: 'عليه' },
  killed: { noun: 'عدد القتلى', onIt: 'عليه' },
  injured: { noun: 'عدد الجرحى', onIt: 'عليه' },
  damage: { noun: 'الأضرار', onIt: 'عليها' },
  responsibility: { noun: 'الجهة المسؤولة', onIt: 'عليها' },
  striker: { noun: 'منفّذ الضربة', onIt: 'عليه' },
  target: { noun: 'الهدف', onIt: 'عليه' },
  'responds-to': { noun: 'ما جاء رداً عليه', onIt: 'عليه' },
  time: { noun: 'الوقت', onIt: 'عليه' },
  place: { noun: 'المكان', onIt: 'عليه' },
  attacks: { noun: 'عدد الهجمات', onIt: 'عليه' },
  'location-holder': { noun: 'الجهة التي تشغل المكان', onIt: 'عليها' },
};
