import { codePointLength, type CountedText, selectorAt } from '../claims/quoteMatch.ts';
import { TO_TRANSLATE, TO_WRITE } from '../claims/rules/unwrittenTexts.ts';
import type { DatasetHead } from '../core/format/dataset.ts';
import { DATASET_FORMAT } from '../core/format/dataset.ts';
import type { Incident } from '../core/format/incident.ts';
import type { Speaker } from '../core/format/registers.ts';
import type { Source } from '../core/format/source.ts';
import type { LocalText } from '../core/text.ts';
import { endOfDay, instantText } from '../core/time.ts';

/** What is known of a document before anybody has read it for claims. */
export interface NewDocument {
  readonly id: string;
  readonly kind: Source['kind'];
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Calendar day. */
  readonly published: string;
  /** Name of the IANA database. */
  readonly timeZone: string;
  /** The day on which the skeleton is made. */
  readonly today: string;
  /** Of the archived file's bytes. */
  readonly sha256: string;
  readonly text: CountedText;
}

const CALLED: Readonly<Record<Source['kind'], LocalText>> = {
  'news-article': { en: 'the article', ar: 'المقال' },
  report: { en: 'the report', ar: 'التقرير' },
  statement: { en: 'the statement', ar: 'البيان' },
  'social-media-post': { en: 'the post', ar: 'المنشور' },
  database: { en: 'the database', ar: 'قاعدة البيانات' },
};

export const SOURCE_KINDS = Object.keys(CALLED) as Source['kind'][];

function toWrite(en: string, ar: string): LocalText {
  return { en: TO_WRITE.en + en, ar: TO_WRITE.ar + ar };
}

/** Words of the document in both languages: as they stand in their own, marked for translation in the other. */
function inBoth(words: string, language: string): LocalText {
  const own = language.split('-')[0];
  // Inner quotation marks would end the outer ones.
  const cited = words.replace(/["“”«»]/g, '');
  return {
    en: own === 'en' ? words : `${TO_TRANSLATE.en}“${cited}”`,
    ar: own === 'ar' ? words : `${TO_TRANSLATE.ar}«${cited}»`,
  };
}

/** Offsets in code points of the first sentence after the title; of the first sentence where nothing follows it. */
export function firstSentence(text: CountedText, title: string, language: string): [number, number] {
  const lines = text.text.matchAll(/[^\r\n]+/g);
  const paragraphs = [...lines].filter(([line]) => line.trim() !== '');
  const paragraph = paragraphs.find(([line]) => line.trim() !== title.trim()) ?? paragraphs[0];
  if (paragraph === undefined) return [0, text.points.length];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = [...segmenter.segment(paragraph[0])];
  const { segment, index } = sentences.find((each) => each.segment.trim() !== '') ?? {
    segment: paragraph[0],
    index: 0,
  };
  const before = paragraph.index + index + (segment.length - segment.trimStart().length);
  const start = codePointLength(text.text.slice(0, before));
  return [start, start + codePointLength(segment.trim())];
}

function headOf(document: NewDocument): DatasetHead {
  return {
    format: DATASET_FORMAT,
    id: document.id,
    title: inBoth(document.title, document.language),
    description: toWrite('what this dataset holds', 'ما تضمّه هذه المجموعة'),
    version: '0.1.0',
    timeZone: document.timeZone,
    licence: {
      name: `${TO_WRITE.en}the name of a licence`,
      text: toWrite(
        'the licence of your own work; the quotes belong to their authors',
        'رخصة عملكم، أما الاقتباسات فلأصحابها',
      ),
    },
    curatorsNote: [
      {
        title: { en: 'Decisions', ar: 'القرارات' },
        text: toWrite('how you decided what the words leave open', 'كيف حُسم ما تتركه الكلمات مفتوحاً'),
      },
    ],
  };
}

function sourceOf(document: NewDocument, speaker: string, incident: string): Source {
  const { id, kind, language, title, text } = document;
  const quote = selectorAt(text, ...firstSentence(text, title, language));
  const own = language.split('-')[0];
  return {
    id,
    kind,
    language,
    title: { original: title, translation: inBoth(title, language) },
    calledAs: CALLED[kind],
    outlet: document.outlet,
    url: document.url,
    published: document.published,
    lastUpdated: null,
    archive: { sha256: document.sha256, codePoints: text.points.length, checked: document.today },
    note: toWrite('what a reader should know of the document', 'ما ينبغي أن يعرفه القارئ عن الوثيقة'),
    claims: [
      {
        id: `${id}-c01`,
        kind: 'statement',
        quote,
        translations: (['en', 'ar'] as const)
          .filter((each) => each !== own)
          .map((each) => ({
            language: each,
            text: inBoth(quote.exact, language)[each],
            by: 'curators' as const,
          })),
        chain: [speaker],
        directSpeech: false,
        about: [incident],
        assertions: [],
      },
    ],
    discrepancies: [],
  };
}

function incidentOf(document: NewDocument, id: string): Incident {
  const claims = [`${document.id}-c01`];
  const published = instantText(endOfDay(document.published, document.timeZone), document.timeZone);
  return {
    id,
    kind: 'incident',
    title: inBoth(document.title, document.language),
    shortTitle: toWrite('a label', 'اسم قصير'),
    titleClaims: claims,
    type: 'other',
    typeClaims: claims,
    role: 'other',
    time: {
      earliest: null,
      latest: published,
      precision: 'year',
      words: toWrite('when, as the claims say it', 'متى، كما تقول الادعاءات'),
      claims,
      ours: { earliest: false, latest: true },
      convention: {
        en: 'No time has been taken from the words yet. The only bound is the day on which the document was published.',
        ar: 'لم يؤخذ من الكلمات وقتٌ بعد، والحدّ الوحيد هو يوم نشر الوثيقة.',
      },
    },
    place: null,
    actors: [],
    who: { words: toWrite('who, as the claims say it', 'مَن، كما تقول الادعاءات'), claims },
    relations: [],
  };
}

function voiceOf(document: NewDocument, id: string): Speaker {
  const name = CALLED[document.kind];
  return {
    id,
    kind: document.kind === 'statement' ? 'organisation' : 'outlet',
    name,
    shortName: { en: name.en.replace(/^t/, 'T'), ar: name.ar },
    voiceOf: document.id,
    wordings: [],
  };
}

/**
 * The files of a dataset, by their paths, that holds one document, its own voice, its first sentence as a claim and one
 * incident that rests on it. Nothing is claimed of the event: no time but that of the publication, no place, no actor.
 */
export function datasetSkeleton(document: NewDocument): Map<string, object> {
  const speaker = `${document.id}-voice`;
  const incident = `${document.id}-incident`;
  return new Map<string, object>([
    ['dataset.json', headOf(document)],
    [`sources/${document.id}.json`, sourceOf(document, speaker, incident)],
    [`incidents/${incident}.json`, incidentOf(document, incident)],
    ['speakers.json', { speakers: [voiceOf(document, speaker)] }],
    ['actors.json', { actors: [] }],
    ['places.json', { places: [] }],
  ]);
}
