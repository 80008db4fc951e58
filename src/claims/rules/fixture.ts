import type { Bundle } from '../../core/format/dataset.ts';
import type { Incident } from '../../core/format/incident.ts';
import type { Claim } from '../../core/format/source.ts';
import type { Issue } from '../../core/result.ts';
import { countText, selectorsFor } from '../quoteMatch.ts';
import { type Archives, contextOf, entriesOfBundle, type Rule } from './ruleContext.ts';

/** A small made-up article for the tests of the checker. */
export const ARTICLE = countText(
  [
    'هجومان متزامنان على القاعدة والمعمل',
    'نقلت الوكالة عن مصدر أمني قوله إن صاروخين سقطا داخل القاعدة ليل الخميس، من دون وقوع إصابات.',
    'وتزامن الهجوم مع هجوم على المعمل ليل الخميس أطلقته على الأرجح المجموعة من مناطق سيطرتها.',
    'على الإثر، استهدفت طائرات التحالف مواقع للمجموعة قرب النهر.',
    'ويأتي الهجوم بعد اجتماع لم يُعلن مكانه.',
  ].join('\n'),
);
export const ARTICLE_SHA256 = 'ab'.repeat(32);
export const ARCHIVES: Archives = new Map([[ARTICLE_SHA256, { file: 'article.txt', text: ARTICLE }]]);

export const NIGHT = { earliest: '2024-07-25T19:00:00+03:00', latest: '2024-07-26T05:00:00+03:00' };
export const AFTER = { earliest: '2024-07-25T19:00:00+03:00', latest: '2024-07-26T11:00:00+03:00' };

const both = (en: string, ar = 'نص عربي') => ({ en, ar });

function words(exact: string, occurrence = 0) {
  const selector = selectorsFor(ARTICLE, exact)[occurrence];
  if (selector === undefined) throw new Error(`the fixture's article does not hold: ${exact}`);
  return selector;
}

function claim(id: string, exact: string, rest: Partial<Claim>): Claim {
  return {
    id,
    kind: 'statement',
    quote: words(exact),
    translations: [{ language: 'en', text: `In English: ${id}`, by: 'curators' }],
    chain: ['paper'],
    directSpeech: false,
    about: [],
    assertions: [],
    ...rest,
  };
}

function night(occurrence: number): Claim['assertions'][number] {
  const expression = words('ليل الخميس', occurrence);
  return { fact: 'time', expression, ...NIGHT, precision: 'night', words: both('Thursday night') };
}

function incident(id: string, claims: string[], rest: Partial<Incident>): Incident {
  return {
    id,
    kind: 'incident',
    title: both(`Title of ${id}`),
    shortTitle: both(`Label of ${id}`),
    titleClaims: [...claims],
    type: 'shelling-artillery-missile-attack',
    typeClaims: [...claims],
    role: 'attack',
    time: { ...NIGHT, precision: 'night', words: both('Thursday night'), claims: [...claims] },
    place: null,
    actors: [],
    who: { words: both('Nobody is named.'), claims: [...claims] },
    relations: [],
    ...rest,
  };
}

/** A valid bundle, new on each call, so that a test may break it. */
export function validBundle(): Bundle {
  const citation = { text: both('A gazetteer'), url: 'https://example.org/gazetteer' };
  return {
    format: 'dateline-bundle/1',
    dataset: {
      format: 'dateline/1',
      id: 'fixture',
      title: both('Fixture'),
      description: both('A made-up dataset.'),
      version: '1.0.0',
      timeZone: 'Asia/Baghdad',
      licence: { name: 'CC0-1.0', text: both('Free for any use.') },
      curatorsNote: [{ title: both('Times'), text: both('A night lasts from seven to five.') }],
    },
    sources: [
      {
        id: 'article',
        kind: 'news-article',
        language: 'ar',
        title: { original: 'هجومان متزامنان', translation: both('Two simultaneous attacks') },
        calledAs: both('the article'),
        outlet: null,
        url: null,
        published: '2024-07-26',
        lastUpdated: '2024-07-26T11:00:00+03:00',
        archive: { sha256: ARTICLE_SHA256, codePoints: ARTICLE.points.length, checked: '2024-08-01' },
        note: both('Made up for tests.'),
        claims: [
          claim('c01', 'هجومان متزامنان على القاعدة والمعمل', {
            kind: 'headline',
            about: ['base-attack', 'plant-attack'],
            assertions: [{ fact: 'simultaneous-with', with: ['base-attack', 'plant-attack'] }],
          }),
          claim('c02', 'صاروخين سقطا داخل القاعدة ليل الخميس', {
            chain: ['paper', 'agency', 'security-source'],
            attribution: words('نقلت الوكالة عن مصدر أمني قوله'),
            about: ['base-attack'],
            assertions: [
              { fact: 'munitions', phase: 'fell', items: [{ kind: 'rocket', count: { min: 2, max: 2 } }] },
              { fact: 'place', expression: words('داخل القاعدة'), place: 'base' },
              night(0),
            ],
          }),
          claim('c03', 'من دون وقوع إصابات', {
            chain: ['paper', 'agency', 'security-source'],
            about: ['base-attack'],
            assertions: [{ fact: 'injured', value: { min: 0, max: 0 } }],
          }),
          claim(
            'c04',
            'وتزامن الهجوم مع هجوم على المعمل ليل الخميس أطلقته على الأرجح المجموعة من مناطق سيطرتها',
            {
              about: ['base-attack', 'plant-attack'],
              assertions: [
                { fact: 'simultaneous-with', with: ['base-attack', 'plant-attack'] },
                { ...night(1), incidents: ['plant-attack'] },
                {
                  fact: 'responsibility',
                  standing: 'suspected',
                  actor: 'group',
                  basis: both('by launch area'),
                  incidents: ['plant-attack'],
                },
              ],
            },
          ),
          claim('c05', 'على الإثر، استهدفت طائرات التحالف مواقع للمجموعة قرب النهر', {
            about: ['river-strike'],
            assertions: [
              { fact: 'striker', actor: 'coalition' },
              { fact: 'target', actor: 'group' },
              { fact: 'place', expression: words('قرب النهر'), place: 'river-bank' },
              {
                fact: 'responds-to',
                readings: [
                  { incidents: ['plant-attack'], words: both('to the attack on the plant') },
                  { incidents: ['plant-attack', 'base-attack'], words: both('to both attacks') },
                ],
              },
              {
                fact: 'time',
                expression: words('على الإثر'),
                ...AFTER,
                precision: 'night',
                words: both('soon after'),
                readings: [{ ...NIGHT, words: both('the same night') }],
                convention: both('It ends when the article was last updated.'),
              },
            ],
          }),
          claim('c06', 'ويأتي الهجوم بعد اجتماع لم يُعلن مكانه', {
            about: ['meeting'],
            assertions: [{ fact: 'remark', text: both('A meeting came before.') }],
          }),
        ],
        discrepancies: [
          {
            id: 'd-meeting',
            claims: ['c06'],
            fact: both('date'),
            says: both('before the attack'),
            others: both('on 23 July'),
            handling: both('We show both.'),
            confidence: both('high'),
            citations: [{ text: both('A record'), url: 'https://example.org/record' }],
            interval: { earliest: '2024-07-23T00:00:00+03:00', latest: '2024-07-23T23:59:59+03:00' },
          },
        ],
      },
    ],
    incidents: [
      incident('base-attack', ['c01', 'c02'], {
        place: { place: 'base', claims: ['c02'], words: both('inside the base') },
        actors: [{ actor: 'coalition', role: 'location-holder', standing: 'asserted', claims: ['c02'] }],
        relations: [{ type: 'simultaneous-with', incident: 'plant-attack', claims: ['c01', 'c04'] }],
      }),
      incident('meeting', ['c06'], {
        kind: 'background',
        type: 'other',
        role: 'other',
        time: {
          earliest: '2024-07-23T00:00:00+03:00',
          latest: '2024-07-23T23:59:59+03:00',
          precision: 'day',
          words: both('before the attack'),
          claims: ['c06'],
          discrepancies: ['d-meeting'],
        },
      }),
      incident('plant-attack', ['c01', 'c04'], {
        place: { place: 'plant', claims: ['c04'], words: both('the plant') },
        actors: [
          {
            actor: 'group',
            role: 'initiator',
            standing: 'suspected',
            claims: ['c04'],
            basis: both('by launch area'),
          },
        ],
        relations: [{ type: 'simultaneous-with', incident: 'base-attack', claims: ['c01'] }],
      }),
      incident('river-strike', ['c05'], {
        type: 'air-drone-strike',
        role: 'response',
        time: { ...AFTER, precision: 'night', words: both('soon after'), claims: ['c05'] },
        place: { place: 'river-bank', claims: ['c05'], words: both('near the river') },
        actors: [
          { actor: 'coalition', role: 'initiator', standing: 'asserted', claims: ['c05'] },
          { actor: 'group', role: 'target', standing: 'asserted', claims: ['c05'] },
        ],
        relations: [
          { type: 'response-to', incident: 'plant-attack', claims: ['c05'] },
          { type: 'response-to', incident: 'base-attack', claims: ['c05'], reading: both('by one reading') },
        ],
      }),
    ],
    places: [
      {
        id: 'base',
        name: both('The base'),
        within: both('Anbar, Iraq'),
        precision: 'facility',
        footprint: { type: 'circle', center: [42.44, 33.79], radius: 4500 },
        citations: [citation],
        confidence: both('high'),
      },
      {
        id: 'plant',
        name: both('The plant'),
        within: both('Deir ez-Zor, Syria'),
        precision: 'facility',
        footprint: { type: 'circle', center: [40.31, 35.34], radius: 1500 },
        citations: [citation],
        confidence: both('high'),
      },
      {
        id: 'river-bank',
        name: both('The river bank'),
        within: both('Deir ez-Zor, Syria'),
        precision: 'area',
        footprint: {
          type: 'polygon',
          anchor: [40.3, 35.3],
          coordinates: [
            [
              [40.2, 35.2],
              [40.4, 35.2],
              [40.4, 35.4],
              [40.2, 35.4],
              [40.2, 35.2],
            ],
          ],
        },
        citations: [citation],
        confidence: both('medium'),
        members: [{ name: both('A village'), at: [40.25, 35.25], citation }],
      },
    ],
    actors: [
      { id: 'coalition', name: both('The coalition'), wordings: ['التحالف'] },
      { id: 'group', name: both('The group'), wordings: ['المجموعة'] },
    ],
    speakers: [
      {
        id: 'paper',
        kind: 'outlet',
        name: both('the article'),
        shortName: both('Article'),
        voiceOf: 'article',
        wordings: [],
      },
      {
        id: 'agency',
        kind: 'news-agency',
        name: both('the agency'),
        shortName: both('Agency'),
        wordings: ['الوكالة'],
      },
      {
        id: 'security-source',
        kind: 'anonymous-source',
        name: both('a security source'),
        shortName: both('Security source'),
        persons: { min: 1, max: 1 },
        via: 'agency',
        wordings: ['مصدر أمني'],
      },
    ],
  };
}

/** What a rule finds in the valid bundle after `spoil` has changed it. */
export function issuesAfter(
  rule: Rule,
  spoil: (bundle: Bundle) => void = () => undefined,
  archives: Archives | null = null,
): Issue[] {
  const bundle = validBundle();
  spoil(bundle);
  return rule(contextOf(entriesOfBundle(bundle), archives));
}

/** An entry of a list by its id; throws where the fixture has none. */
export function entry<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`the fixture has no ${id}`);
  return found;
}

/** A claim of the fixture's only source. */
export function claimOf(bundle: Bundle, id: string): Claim {
  return entry(bundle.sources[0]?.claims ?? [], id);
}

/** The files of a bundle's folder, by their paths. */
export function filesOf(bundle: Bundle): Map<string, Uint8Array> {
  const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  return new Map([
    ['dataset.json', encode(bundle.dataset)],
    ['places.json', encode({ places: bundle.places })],
    ['actors.json', encode({ actors: bundle.actors })],
    ['speakers.json', encode({ speakers: bundle.speakers })],
    ...bundle.sources.map((source): [string, Uint8Array] => [`sources/${source.id}.json`, encode(source)]),
    ...bundle.incidents.map((each): [string, Uint8Array] => [`incidents/${each.id}.json`, encode(each)]),
  ]);
}
