import { describe, expect, it } from 'vitest';
import {
  COMPARED_FACTS,
  type ComparableAssertion,
  type ComparedFact,
} from '../../claims/comparison/comparedFact.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { cellText, cellValueText } from './cellValueText.ts';

const dataset = publishedDataset();
const expression = { exact: 'قرب القاعدة', prefix: '', suffix: '', start: 0, end: 11 };
const exactly = (count: number) => ({ min: count, max: count });
const time = { earliest: null, latest: null, precision: 'night' } as const;

type Case = readonly [value: ComparableAssertion, en: string, ar: string];

/** A fact without a case does not compile. */
const CASES: Readonly<Record<ComparedFact, readonly Case[]>> = {
  munitions: [
    [
      {
        fact: 'munitions',
        items: [{ kind: 'rocket', count: exactly(4), model: { en: 'Katyusha', ar: 'كاتيوشا' } }],
      },
      '4 rockets, Katyusha',
      '4 صواريخ كاتيوشا',
    ],
    [
      {
        fact: 'munitions',
        items: [
          { kind: 'rocket', count: exactly(3) },
          { kind: 'drone', count: exactly(1) },
        ],
      },
      '3 rockets + 1 drone',
      '3 صواريخ ومسيّرة',
    ],
    [{ fact: 'munitions', items: [{ kind: 'rocket' }] }, 'rockets', 'صواريخ'],
    [
      { fact: 'munitions', items: [{ kind: 'unknown', count: { min: 1, max: null } }] },
      'at least 1 munition',
      'مقذوف على الأقل',
    ],
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
      '2 inside, 2 around',
      '2 في الداخل و2 في المحيط',
    ],
    [{ fact: 'impact', items: [{ where: 'outside', as: 'fell' }] }, 'outside', 'في الخارج'],
    [
      { fact: 'impact', items: [{ where: 'outskirts', as: 'targeted' }] },
      'edges targeted',
      'استُهدفت الأطراف',
    ],
  ],
  killed: [
    [
      { fact: 'killed', value: exactly(3), who: { en: 'US soldiers', ar: 'جنود أميركيون' } },
      '3, US soldiers',
      '3، جنود أميركيون',
    ],
    [{ fact: 'killed', value: exactly(0) }, 'none', 'لا قتلى'],
    [{ fact: 'killed', value: { min: null, max: null } }, 'some', 'عدد غير مذكور'],
  ],
  injured: [
    [{ fact: 'injured', value: 'unconfirmed' }, 'not confirmed', 'بلا تأكيد'],
    [{ fact: 'injured', value: exactly(0) }, 'none', 'لا إصابات'],
    [{ fact: 'injured', value: { min: 2, max: 5 } }, '2 to 5', 'من 2 إلى 5'],
  ],
  damage: [
    [{ fact: 'damage', value: 'none' }, 'none', 'لا أضرار'],
    [{ fact: 'damage', value: 'unconfirmed' }, 'not confirmed', 'بلا تأكيد'],
    [{ fact: 'damage', value: 'reported' }, 'some', 'أضرار'],
  ],
  responsibility: [
    [{ fact: 'responsibility', standing: 'unclaimed' }, 'unclaimed', 'لم يُتبنَّ'],
    [
      {
        fact: 'responsibility',
        standing: 'suspected',
        actor: 'iranian-militias',
        basis: { en: 'by launch area', ar: 'بحسب منطقة الإطلاق' },
      },
      'Iranian militias, suspected by launch area',
      'الميليشيات الإيرانية، اشتباهاً بحسب منطقة الإطلاق',
    ],
    [{ fact: 'responsibility', standing: 'denied', actor: 'isis' }, 'not ISIS', 'ليست تنظيم داعش'],
  ],
  striker: [[{ fact: 'striker', actor: 'us-forces' }, 'US forces', 'القوات الأميركية']],
  target: [
    [
      { fact: 'target', actor: 'us-forces', object: { en: 'a base', ar: 'قاعدة' } },
      'US forces',
      'القوات الأميركية',
    ],
    [{ fact: 'target', object: { en: 'a base', ar: 'قاعدة' } }, 'a base', 'قاعدة'],
  ],
  'responds-to': [
    [
      {
        fact: 'responds-to',
        readings: [
          { incidents: ['conoco-2024-07-25'], words: { en: 'one', ar: 'أحدهما' } },
          {
            incidents: ['ain-al-asad-2024-07-25', 'conoco-2024-07-25'],
            words: { en: 'both', ar: 'كلاهما' },
          },
        ],
      },
      'Conoco, or Ain al-Asad + Conoco',
      'كونيكو، أو عين الأسد وكونيكو',
    ],
  ],
  time: [
    [
      { fact: 'time', expression, ...time, words: { en: 'Thursday night', ar: 'ليل الخميس' } },
      'Thursday night',
      'ليل الخميس',
    ],
    [{ fact: 'simultaneous-with', with: ['conoco-2024-07-25'] }, 'with Conoco', 'مع كونيكو'],
  ],
  place: [
    [{ fact: 'place', expression, place: 'ain-al-asad' }, 'Ain al-Asad air base', 'قاعدة عين الأسد الجوية'],
    [{ fact: 'place', expression, place: null }, '\u2068قرب القاعدة\u2069', '\u2068قرب القاعدة\u2069'],
  ],
  attacks: [[{ fact: 'attacks', value: { min: 200, max: null } }, 'at least 200', '200 على الأقل']],
  'location-holder': [
    [
      { fact: 'location-holder', actors: ['us-forces', 'international-coalition'] },
      'US forces + International coalition',
      'القوات الأميركية والتحالف الدولي',
    ],
  ],
};

describe('cellValueText', () => {
  it.each(COMPARED_FACTS)('says %s in the fewest words', (fact) => {
    for (const [value, en, ar] of CASES[fact]) {
      expect(cellValueText(value, dataset, 'en')).toBe(en);
      expect(cellValueText(value, dataset, 'ar')).toBe(ar);
    }
  });

  it('shows an id that the dataset does not know', () => {
    expect(cellValueText({ fact: 'striker', actor: 'someone' }, dataset, 'ar')).toBe('someone');
  });

  it('keeps several values of one speaker apart', () => {
    const values = CASES.time.map(([assertion]) => ({ assertion }));
    expect(cellText(values, dataset, 'en')).toBe('Thursday night; with Conoco');
    expect(cellText(values, dataset, 'ar')).toBe('ليل الخميس؛ مع كونيكو');
  });
});
