import { describe, expect, it } from 'vitest';
import type { Assertion, Fact } from '../../core/format/assertion.ts';
import { assertionLabel, assertionText, FACT_TEXTS } from './assertionText.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';

const dataset = publishedDataset();
const expression = { exact: 'ليلاً', prefix: '', suffix: '', start: 0, end: 5 };
const both = (en: string, ar = en) => ({ en, ar });
const exactly = (count: number) => ({ min: count, max: count });

/** One or more assertions of every fact, with their words. A fact that is missing does not compile. */
const CASES: Readonly<Record<Fact, readonly (readonly [assertion: Assertion, en: string, ar: string])[]>> = {
  munitions: [
    [
      {
        fact: 'munitions',
        items: [{ kind: 'rocket', count: exactly(4), model: both('Katyusha', 'كاتيوشا') }],
      },
      '4 rockets (Katyusha)',
      '4 صواريخ (كاتيوشا)',
    ],
    [
      {
        fact: 'munitions',
        items: [
          { kind: 'rocket', count: exactly(3) },
          { kind: 'drone', count: exactly(1) },
        ],
      },
      '3 rockets and 1 drone',
      '3 صواريخ وطائرة مسيّرة واحدة',
    ],
    [
      { fact: 'munitions', items: [{ kind: 'rocket', count: { min: 1, max: null } }] },
      'at least 1 rocket',
      'صاروخ واحد على الأقل',
    ],
    [
      { fact: 'munitions', items: [{ kind: 'shell', count: { min: 2, max: 4 } }] },
      '2 to 4 shells',
      'من 2 إلى 4 قذائف',
    ],
    [{ fact: 'munitions', items: [{ kind: 'rocket' }] }, 'rockets', 'صواريخ'],
  ],
  impact: [
    [
      {
        fact: 'impact',
        items: [
          { where: 'inside', as: 'fell', count: exactly(2) },
          { where: 'vicinity', as: 'fell', count: exactly(2) },
        ],
      },
      '2 inside, 2 in the vicinity',
      '2 في الداخل، 2 في المحيط',
    ],
    [
      { fact: 'impact', items: [{ where: 'outskirts', as: 'targeted' }] },
      'aimed at the outskirts',
      'استهداف الأطراف',
    ],
  ],
  killed: [
    [
      { fact: 'killed', value: exactly(3), who: both('US soldiers', 'جنود أميركيون') },
      '3 killed (US soldiers)',
      '3 قتلى (جنود أميركيون)',
    ],
    [{ fact: 'killed', value: exactly(0) }, 'no deaths', 'لا قتلى'],
    [{ fact: 'killed', value: { min: null, max: 2 } }, 'at most 2 killed', 'قتيلان على الأكثر'],
  ],
  injured: [
    [{ fact: 'injured', value: exactly(0) }, 'no injuries', 'لا إصابات'],
    [{ fact: 'injured', value: 'unconfirmed' }, 'not confirmed', 'بلا تأكيد'],
    [{ fact: 'injured', value: exactly(11) }, '11 injured', '11 جريحاً'],
  ],
  damage: [
    [{ fact: 'damage', value: 'none' }, 'no damage', 'لا أضرار'],
    [{ fact: 'damage', value: 'unconfirmed' }, 'not confirmed', 'بلا تأكيد'],
    [{ fact: 'damage', value: 'reported' }, 'damage reported', 'أضرار مذكورة'],
  ],
  responsibility: [
    [{ fact: 'responsibility', standing: 'unclaimed' }, 'claimed by no one', 'لم تتبنَّه أي جهة'],
    [
      {
        fact: 'responsibility',
        standing: 'suspected',
        actor: 'iranian-militias',
        basis: both('by launch area', 'بحسب منطقة الإطلاق'),
      },
      'Iranian militias, suspected, by launch area',
      'الميليشيات الإيرانية، اشتباهاً، بحسب منطقة الإطلاق',
    ],
    [
      { fact: 'responsibility', standing: 'asserted' },
      'a party not named, asserted',
      'جهة غير مسمّاة، تأكيداً',
    ],
  ],
  striker: [
    [
      {
        fact: 'striker',
        actor: 'us-forces',
        platform: both('aircraft', 'طائرات'),
        weapon: both('heavy machine guns', 'رشاشات ثقيلة'),
      },
      'US forces (aircraft, heavy machine guns)',
      'القوات الأميركية (طائرات، رشاشات ثقيلة)',
    ],
  ],
  target: [
    [
      { fact: 'target', actor: 'iranian-militias', object: both('positions', 'مواقع') },
      'Iranian militias (positions)',
      'الميليشيات الإيرانية (مواقع)',
    ],
    [{ fact: 'target', object: both('a convoy', 'رتل') }, 'a convoy', 'رتل'],
    [{ fact: 'target' }, 'not stated', 'غير مذكور'],
  ],
  time: [
    [
      {
        fact: 'time',
        expression,
        earliest: null,
        latest: null,
        precision: 'night',
        words: both('at night', 'ليلاً'),
      },
      'at night',
      'ليلاً',
    ],
    [
      {
        fact: 'time',
        expression,
        earliest: null,
        latest: null,
        precision: 'day',
        words: both('two days earlier', 'قبل يومين'),
        readings: [
          { earliest: null, latest: null, words: both('23 July', '23 تموز') },
          { earliest: null, latest: null, words: both('24 July', '24 تموز') },
        ],
      },
      'two days earlier (23 July; or 24 July)',
      'قبل يومين (23 تموز؛ أو 24 تموز)',
    ],
  ],
  place: [
    [{ fact: 'place', expression, place: 'ain-al-asad' }, 'Ain al-Asad air base', 'قاعدة عين الأسد الجوية'],
    [{ fact: 'place', expression, place: null }, '«ليلاً»', '«ليلاً»'],
  ],
  'responds-to': [
    [
      {
        fact: 'responds-to',
        readings: [
          { incidents: ['conoco-2024-07-25'], words: both('Conoco', 'كونيكو') },
          { incidents: ['ain-al-asad-2024-07-25'], words: both('both', 'الاثنين') },
        ],
      },
      'Conoco; or both',
      'كونيكو؛ أو الاثنين',
    ],
  ],
  'simultaneous-with': [
    [
      { fact: 'simultaneous-with', with: ['conoco-2024-07-25'] },
      'at the same time as Conoco',
      'بالتزامن مع كونيكو',
    ],
  ],
  'location-holder': [
    [
      { fact: 'location-holder', actors: ['us-forces', 'international-coalition'] },
      'US forces, International coalition',
      'القوات الأميركية، التحالف الدولي',
    ],
  ],
  participants: [
    [
      { fact: 'participants', actors: ['us-forces'], possibly: ['unknown-to-the-dataset'] },
      'US forces, possibly unknown-to-the-dataset',
      'القوات الأميركية، وربما unknown-to-the-dataset',
    ],
  ],
  attacks: [
    [{ fact: 'attacks', value: { min: 200, max: null } }, 'at least 200 attacks', '200 هجوم على الأقل'],
  ],
  remark: [[{ fact: 'remark', text: both('An explosion', 'انفجار') }, 'An explosion', 'انفجار']],
};

describe('assertions in words', () => {
  const cases = Object.values(CASES).flat();

  it.each(cases)('%j', (assertion, en, ar) => {
    expect(assertionText(assertion, dataset, 'en')).toBe(en);
    expect(assertionText(assertion, dataset, 'ar')).toBe(ar);
  });

  it('gives words to every assertion of the published dataset, in both languages', () => {
    const all = [...dataset.claims.values()].flatMap(({ assertions }) => assertions);
    expect(all.length).toBeGreaterThan(50);
    for (const assertion of all) {
      for (const language of ['en', 'ar'] as const) {
        expect(assertionText(assertion, dataset, language)).toMatch(/\S/);
        expect(assertionText(assertion, dataset, language)).not.toMatch(/undefined|null|\[object/);
      }
    }
  });

  it('says of no confirmation what it is that is not confirmed', () => {
    expect(assertionLabel({ fact: 'injured', value: 'unconfirmed' }, 'en')).toBe('injured');
    expect(assertionLabel({ fact: 'injured', value: exactly(0) }, 'en')).toBeNull();
  });

  it('has a heading for every fact', () => {
    expect(Object.keys(FACT_TEXTS).sort()).toEqual(Object.keys(CASES).sort());
  });
});
