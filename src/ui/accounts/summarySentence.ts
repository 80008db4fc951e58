import type { AccountsComparison, Casualties, Row } from '../../claims/comparison/accountsComparison.ts';
import type { ComparedFact } from '../../claims/comparison/comparedFact.ts';
import { degreeOf } from '../../claims/comparison/rowStatement.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Language } from '../../core/text.ts';
import { capitalised, countAlone, countedNoun, listed, numberWord, type ArabicNoun } from './countedWords.ts';
import { documentsText } from './documentsText.ts';
import { FACTS_IN_ARABIC, FACTS_IN_ENGLISH } from './factNames.ts';
import { ACCOUNT, denies } from './rowSentence.ts';

/** A run of the sentence; `marker` wears the marker stroke and stands for conflict only. */
export interface SentenceSegment {
  readonly text: string;
  readonly emphasis: 'plain' | 'strong' | 'marker';
}

const plain = (text: string): SentenceSegment => ({ text, emphasis: 'plain' });
const strong = (text: string): SentenceSegment => ({ text, emphasis: 'strong' });
const marker = (text: string): SentenceSegment => ({ text, emphasis: 'marker' });

function factsText(facts: readonly ComparedFact[], language: Language): string {
  return listed(
    facts.map((fact) => (language === 'ar' ? FACTS_IN_ARABIC[fact].noun : FACTS_IN_ENGLISH[fact])),
    language,
  );
}

const FACT: ArabicNoun = {
  gender: 'feminine',
  one: 'واقعة واحدة',
  two: 'واقعتين',
  few: 'وقائع',
  many: 'واقعة',
  other: 'واقعة',
};

/** Facts on which all that speak say the same, by whether everybody speaks; what nobody could confirm is not among them. */
function agreements({ rows, columns }: AccountsComparison) {
  const agreed = rows.filter(({ statement }) => statement.kind === 'all-agree' && !statement.unconfirmed);
  return {
    byAll: agreed.filter(({ speaking }) => speaking === columns.length).map(({ fact }) => fact),
    bySome: agreed.filter(({ speaking }) => speaking < columns.length),
  };
}

type Casualty = 'killed' | 'injured';

/** Which of killed and injured the speakers give this degree: by all of them, and how many of them on both. */
function casualtyFacts(rows: readonly Row[], speakers: readonly string[], degree: 'none' | 'unconfirmed') {
  const said = speakers.map((speaker) =>
    (['injured', 'killed'] as const).filter((fact) =>
      rows
        .find((row) => row.fact === fact)
        ?.cells.find((cell) => cell.speaker === speaker)
        ?.values.some(({ assertion }) => degreeOf(assertion) === degree),
    ),
  );
  const common = (['injured', 'killed'] as const).filter((fact) =>
    said.every((facts) => facts.includes(fact)),
  );
  const onBoth = said.filter((facts) => facts.length === 2).length;
  return { common: common.length === 1 ? (common[0] as Casualty) : null, onBoth };
}

const CASUALTIES = {
  en: { injured: 'injuries', killed: 'deaths', both: 'casualties' },
  ar: { injured: 'وقوع إصابات', killed: 'سقوط قتلى', both: 'وقوع قتلى أو إصابات' },
} as const;

function casualtiesEnglish(rows: readonly Row[], { none, unconfirmed, some }: Casualties): SentenceSegment[] {
  const clauses: SentenceSegment[][] = [];
  const denied = casualtyFacts(rows, none, 'none');
  if (none.length > 0) {
    const words = CASUALTIES.en[denied.common ?? 'both'];
    const other = denied.common === 'injured' ? 'deaths' : 'injuries';
    const more =
      denied.common === null || denied.onBoth === 0
        ? ''
        : `, ${numberWord(denied.onBoth)} of them no ${other} either`;
    clauses.push([
      plain(`${numberWord(none.length)} ${none.length === 1 ? 'reports' : 'report'} no ${words}${more}`),
    ]);
  }
  if (unconfirmed.length > 0) {
    const { common } = casualtyFacts(rows, unconfirmed, 'unconfirmed');
    const any =
      none.length > 0 && common === denied.common ? 'any' : `any ${CASUALTIES.en[common ?? 'both']}`;
    const has = unconfirmed.length === 1 ? 'has' : 'have';
    clauses.push([
      plain(`${numberWord(unconfirmed.length)} ${has} `),
      strong('no confirmation'),
      plain(` of ${any}`),
    ]);
  }
  if (some.length > 0) {
    clauses.push([
      plain(`${numberWord(some.length)} ${some.length === 1 ? 'reports' : 'report'} casualties`),
    ]);
  }
  return joined(clauses, '; ').map((segment, index) =>
    index === 0 ? { ...segment, text: capitalised(segment.text) } : segment,
  );
}

function casualtiesArabic(rows: readonly Row[], { none, unconfirmed, some }: Casualties): SentenceSegment[] {
  const clauses: SentenceSegment[][] = [];
  const denied = casualtyFacts(rows, none, 'none');
  if (none.length > 0) {
    const words = CASUALTIES.ar[denied.common ?? 'both'];
    const other = CASUALTIES.ar[denied.common === 'injured' ? 'killed' : 'injured'];
    const those = denied.onBoth === 1 ? 'إحداها' : `${countAlone(denied.onBoth, 'feminine')} منها`;
    const ofTwo = none.length === 2 && denied.onBoth === 1 ? 'إحداهما' : those;
    const more =
      denied.common === null || denied.onBoth === 0
        ? ''
        : `، و${none.length === 1 ? 'تنفي' : `${ofTwo} ${denies(denied.onBoth)}`} ${other} أيضاً`;
    clauses.push([plain(`${countAlone(none.length, 'feminine')} ${denies(none.length)} ${words}${more}`)]);
  }
  if (unconfirmed.length > 0) {
    const { common } = casualtyFacts(rows, unconfirmed, 'unconfirmed');
    const words = { injured: 'لوقوع أي إصابات', killed: 'لسقوط أي قتلى', both: 'لوقوع أي قتلى أو إصابات' };
    clauses.push([
      plain(`${countAlone(unconfirmed.length, 'feminine')} `),
      strong('بلا تأكيد'),
      plain(` ${words[common ?? 'both']}`),
    ]);
  }
  if (some.length > 0) {
    const mention = some.length === 2 ? 'تذكران' : 'تذكر';
    clauses.push([plain(`${countAlone(some.length, 'feminine')} ${mention} وقوع ضحايا`)]);
  }
  return joined(clauses, '؛ و');
}

function joined(clauses: readonly SentenceSegment[][], separator: string): SentenceSegment[] {
  return clauses.flatMap((clause, index) => (index === 0 ? clause : [plain(separator), ...clause]));
}

function english(comparison: AccountsComparison, dataset: Dataset): SentenceSegment[] {
  const { summary, rows } = comparison;
  const count = summary.accounts;
  const documents = summary.origins.documents;
  const together = documents.length > 1 ? '' : count === 2 ? 'both ' : 'all ';
  const segments: SentenceSegment[] = [
    plain(`${capitalised(numberWord(count))} accounts, ${together}through `),
    strong(documentsText(dataset, documents, 'en')),
  ];
  const conflicts = summary.conflicts.map(({ fact }) => fact);
  if (conflicts.length === 0) segments.push(plain('. They do not conflict.'));
  else {
    const facts = `${numberWord(conflicts.length)} ${conflicts.length === 1 ? 'fact' : 'facts'}`;
    segments.push(
      plain('. They '),
      marker(`conflict on ${facts}`),
      plain(`: ${factsText(conflicts, 'en')}.`),
    );
  }
  const { byAll, bySome } = agreements(comparison);
  if (byAll.length > 0) {
    const all = count === 2 ? 'Both' : `All ${numberWord(count)}`;
    segments.push(plain(` ${all} agree on ${factsText(byAll, 'en')}.`));
  }
  for (const { fact, speaking } of bySome) {
    segments.push(plain(` The ${numberWord(speaking)} who mention ${FACTS_IN_ENGLISH[fact]} agree on it.`));
  }
  if (summary.casualties !== null) {
    segments.push(plain(' '), ...casualtiesEnglish(rows, summary.casualties), plain('.'));
  }
  return segments;
}

function arabic(comparison: AccountsComparison, dataset: Dataset): SentenceSegment[] {
  const { summary, rows } = comparison;
  const count = summary.accounts;
  const documents = summary.origins.documents;
  const together = documents.length > 1 ? '' : count === 2 ? 'كلتاهما ' : 'كلها ';
  const segments: SentenceSegment[] = [
    plain(`${countedNoun(count, ACCOUNT)}، ${together}عبر `),
    strong(documentsText(dataset, documents, 'ar')),
  ];
  const conflicts = summary.conflicts.map(({ fact }) => fact);
  const conflict = count === 2 ? 'تتعارضان' : 'تتعارض';
  if (conflicts.length === 0) segments.push(plain(`. لا ${conflict}.`));
  else {
    segments.push(
      plain('. '),
      marker(`${conflict} في ${countedNoun(conflicts.length, FACT)}`),
      plain(`: ${factsText(conflicts, 'ar')}.`),
    );
  }
  const { byAll, bySome } = agreements(comparison);
  if (byAll.length > 0) {
    segments.push(plain(` ${count === 2 ? 'تتفقان' : 'تتفق كلها'} على ${factsText(byAll, 'ar')}.`));
  }
  for (const { fact, speaking } of bySome) {
    const { noun, onIt } = FACTS_IN_ARABIC[fact];
    const those = speaking === 2 ? 'الروايتان اللتان تذكران' : 'الروايات التي تذكر';
    segments.push(plain(` تتفق ${those} ${noun} ${onIt}.`));
  }
  if (summary.casualties !== null) {
    segments.push(plain(' '), ...casualtiesArabic(rows, summary.casualties), plain('.'));
  }
  return segments;
}

function oneAccount(speaker: string, documents: readonly string[], dataset: Dataset, language: Language) {
  const record = dataset.speakers.get(speaker);
  const name = record?.name[language] ?? speaker;
  const through = documentsText(dataset, documents, language);
  if (record?.voiceOf !== undefined) {
    return language === 'ar'
      ? [plain(`رواية واحدة: ${name} نفسه. لا رواية أخرى تُقارَن بها.`)]
      : [plain(`One account: ${name} itself. Nobody to compare it with.`)];
  }
  return language === 'ar'
    ? [plain(`رواية واحدة: ${name}، عبر `), strong(through), plain('. لا رواية أخرى تُقارَن بها.')]
    : [plain(`One account: ${name}, through `), strong(through), plain('. Nobody to compare it with.')];
}

/** What the accounts of an incident come to, in one to four sentences; computed, with what to emphasise. */
export function summarySentence(
  comparison: AccountsComparison,
  dataset: Dataset,
  language: Language,
): SentenceSegment[] {
  const { columns, summary } = comparison;
  const [first] = columns;
  if (first === undefined) {
    return [plain(language === 'ar' ? 'لا رواية فيها ما يُقارَن.' : 'No account says anything to compare.')];
  }
  if (columns.length === 1) return oneAccount(first.speaker, summary.origins.documents, dataset, language);
  return language === 'ar' ? arabic(comparison, dataset) : english(comparison, dataset);
}
