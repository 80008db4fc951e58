import { describe, expect, it } from 'vitest';
import { compareAccounts } from '../../claims/comparison/compareAccounts.ts';
import type { Language } from '../../core/text.ts';
import { publishedDataset } from '../../testing/publishedDataset.ts';
import { cellText } from './cellValueText.ts';
import { FACT_HEADS } from './factNames.ts';
import { originsText } from './originsText.ts';
import { rowSentence } from './rowSentence.ts';
import { summarySentence } from './summarySentence.ts';
import { versionLetter } from './versionLetter.ts';

const dataset = publishedDataset();

/** The tab as a text: the sentence with its marker stroke in brackets, the origins, then row by row. */
function tab(incident: string, language: Language): string {
  const comparison = compareAccounts(dataset, incident);
  const sentence = summarySentence(comparison, dataset, language)
    .map(({ text, emphasis }) => (emphasis === 'marker' ? `[${text}]` : text))
    .join('');
  const rows = comparison.rows.map((row) => {
    const cells = row.cells
      .filter(({ verdict }) => verdict !== 'silent')
      .map(({ values, letter }) => {
        const text = cellText(values, dataset, language);
        return letter === null ? text : `${text} (${versionLetter(letter, language)})`;
      });
    const says = rowSentence(row, comparison.columns.length, dataset, language);
    return [`${FACT_HEADS[row.fact][language]}. ${says}`.trim(), `  ${cells.join(' | ')}`].join('\n');
  });
  return [sentence, originsText(comparison.summary.origins, dataset, language), ...rows].join('\n');
}

describe('the first dataset in words', () => {
  it('has words for every incident, in both languages, and the marker stroke on conflicts only', () => {
    const marked = [...dataset.incidents.keys()].flatMap((incident) =>
      (['en', 'ar'] as const).flatMap((language) => {
        const segments = summarySentence(compareAccounts(dataset, incident), dataset, language);
        return segments.filter(({ emphasis }) => emphasis === 'marker').map(({ text }) => text);
      }),
    );
    expect(marked).toEqual(['conflict on two facts', 'تتعارض في واقعتين']);
  });

  it.each([...dataset.incidents.keys()])(
    'leaves no cell and no sentence of %s empty or half made',
    (incident) => {
      for (const language of ['en', 'ar'] as const) {
        expect(tab(incident, language)).not.toMatch(/undefined|null|NaN|\{|\| \||\| $/m);
      }
    },
  );

  it('says in English: ain-al-asad-2024-07-25', () => {
    expect(tab('ain-al-asad-2024-07-25', 'en')).toMatchInlineSnapshot(`
      "Six accounts, all through one article. They [conflict on two facts]: the munitions, and where they fell. All six agree on the place. Three report no injuries, one of them no deaths either; one has no confirmation of any.
      One article · 3 origins cited: Reuters, AFP, Syrian Observatory · 6 speakers
      Munitions. Versions A and B; each adds up to four projectiles.
        rockets | 4 rockets, Katyusha (A) | 4 rockets (A) | 3 rockets + 1 drone (B) | rockets
      Where they fell. A: two of them inside. B: none inside.
        2 inside, 2 around (A) | 4 around (B) | edges targeted | outside (B)
      Where. All six say the same.
        Ain al-Asad air base | Ain al-Asad air base | Ain al-Asad air base | Ain al-Asad air base | Ain al-Asad air base | Ain al-Asad air base
      Injured. Three say none. One has no confirmation, which is not zero.
        not confirmed | none | none | none
      When. Nobody gives a clock time.
        with Conoco; Thursday night | late on Thursday night | with Conoco
      Damage. One says none, one has no confirmation.
        not confirmed | none
      Who holds the place. No conflict: one names a part of the other.
        US forces | International coalition
      Killed. Only one speaks of it: a US official.
        none
      Responsibility. No account names anyone.
        unclaimed"
    `);
  });

  it('says in Arabic: ain-al-asad-2024-07-25', () => {
    expect(tab('ain-al-asad-2024-07-25', 'ar')).toMatchInlineSnapshot(`
      "ست روايات، كلها عبر مقال واحد. [تتعارض في واقعتين]: الذخائر، ومكان السقوط. تتفق كلها على المكان. ثلاث تنفي وقوع إصابات، وإحداها تنفي سقوط قتلى أيضاً؛ وواحدة بلا تأكيد لوقوع أي إصابات.
      مقال واحد · 3 جهات ناقلة: رويترز، فرانس برس، المرصد السوري · 6 متحدثين
      الذخائر. صيغتان، أ وب؛ مجموع كل منهما أربعة مقذوفات.
        صواريخ | 4 صواريخ كاتيوشا (أ) | 4 صواريخ (أ) | 3 صواريخ ومسيّرة (ب) | صواريخ
      مكان السقوط. أ: اثنان في الداخل. ب: لا شيء في الداخل.
        2 في الداخل و2 في المحيط (أ) | 4 في المحيط (ب) | استُهدفت الأطراف | في الخارج (ب)
      المكان. كلها متفقة.
        قاعدة عين الأسد الجوية | قاعدة عين الأسد الجوية | قاعدة عين الأسد الجوية | قاعدة عين الأسد الجوية | قاعدة عين الأسد الجوية | قاعدة عين الأسد الجوية
      الإصابات. ثلاث تنفي وقوع إصابات، وواحدة بلا تأكيد، وهذا ليس صفراً.
        بلا تأكيد | لا إصابات | لا إصابات | لا إصابات
      الوقت. لا أحد يذكر ساعة محددة.
        مع كونيكو؛ ليل الخميس | في ساعة متأخرة من ليل الخميس | مع كونيكو
      الأضرار. واحدة تنفي وقوع أضرار، وواحدة بلا تأكيد.
        بلا تأكيد | لا أضرار
      من يشغل المكان. لا تعارض: إحداهما تسمّي جزءاً مما تسمّيه الأخرى.
        القوات الأميركية | التحالف الدولي
      القتلى. رواية واحدة تتناول هذا: مسؤول أميركي.
        لا قتلى
      المسؤولية. لا رواية تسمّي أحداً.
        لم يُتبنَّ"
    `);
  });

  it('says in English: conoco-2024-07-25', () => {
    expect(tab('conoco-2024-07-25', 'en')).toMatchInlineSnapshot(`
      "Two accounts, both through one article. They do not conflict. Both agree on the place.
      One article · 1 origin cited: Syrian Observatory · 2 speakers
      Munitions. No conflict: one is more specific.
        rockets | at least 1 rocket
      When. Nobody gives a clock time.
        with Ain al-Asad; Thursday night | with Ain al-Asad; night of Thursday to Friday
      Where. Both say the same.
        Conoco gas plant and base | Conoco gas plant and base
      Who holds the place. No conflict: one is more specific.
        US forces | US forces + International coalition
      Responsibility. Only one speaks of it: the Syrian Observatory for Human Rights.
        Iranian militias, suspected by launch area"
    `);
  });

  it('says in Arabic: conoco-2024-07-25', () => {
    expect(tab('conoco-2024-07-25', 'ar')).toMatchInlineSnapshot(`
      "روايتان، كلتاهما عبر مقال واحد. لا تتعارضان. تتفقان على المكان.
      مقال واحد · جهة ناقلة واحدة: المرصد السوري · متحدثان
      الذخائر. لا تعارض: بعضها أكثر تحديداً من بعض.
        صواريخ | صاروخ واحد على الأقل
      الوقت. لا أحد يذكر ساعة محددة.
        مع عين الأسد؛ ليل الخميس | مع عين الأسد؛ ليل الخميس/الجمعة
      المكان. روايتان متفقتان.
        معمل كونيكو للغاز وقاعدته | معمل كونيكو للغاز وقاعدته
      من يشغل المكان. لا تعارض: بعضها أكثر تحديداً من بعض.
        القوات الأميركية | القوات الأميركية والتحالف الدولي
      المسؤولية. رواية واحدة تتناول هذا: المرصد السوري لحقوق الإنسان.
        الميليشيات الإيرانية، اشتباهاً بحسب منطقة الإطلاق"
    `);
  });

  it('says in English: seven-villages-2024-07-25', () => {
    expect(tab('seven-villages-2024-07-25', 'en')).toMatchInlineSnapshot(`
      "Three accounts, all through one article. They do not conflict. The two who mention the target agree on it.
      One article · 1 origin cited: Syrian Observatory · 3 speakers
      Who struck. Two say the same. No conflict: one names a part of the other.
        International coalition | US forces | US forces
      What it answered. Two say the same. No conflict: the words allow a reading that fits both.
        Ain al-Asad + Conoco | Conoco, or Ain al-Asad + Conoco | Conoco, or Ain al-Asad + Conoco
      Target. Two say the same; the other is silent.
        Iranian militias | Iranian militias
      When. Nobody gives a clock time.
        in the wake of both attacks | in the aftermath
      Where. No conflict: one is more specific.
        Deir ez-Zor Governorate | Vicinity of the Seven Villages"
    `);
  });

  it('says in Arabic: seven-villages-2024-07-25', () => {
    expect(tab('seven-villages-2024-07-25', 'ar')).toMatchInlineSnapshot(`
      "ثلاث روايات، كلها عبر مقال واحد. لا تتعارض. تتفق الروايتان اللتان تذكران الهدف عليه.
      مقال واحد · جهة ناقلة واحدة: المرصد السوري · 3 متحدثين
      منفّذ الضربة. روايتان متفقتان. لا تعارض: إحداهما تسمّي جزءاً مما تسمّيه الأخرى.
        التحالف الدولي | القوات الأميركية | القوات الأميركية
      ما جاء رداً عليه. روايتان متفقتان. لا تعارض: العبارة تحتمل قراءة توافقهما معاً.
        عين الأسد وكونيكو | كونيكو، أو عين الأسد وكونيكو | كونيكو، أو عين الأسد وكونيكو
      الهدف. روايتان متفقتان، والأخرى صامتة.
        الميليشيات الإيرانية | الميليشيات الإيرانية
      الوقت. لا أحد يذكر ساعة محددة.
        على إثر الهجومين | على الإثر
      المكان. لا تعارض: بعضها أكثر تحديداً من بعض.
        محافظة دير الزور | محيط القرى السبع"
    `);
  });

  it('says in English: tower-22-2024', () => {
    expect(tab('tower-22-2024', 'en')).toMatchInlineSnapshot(`
      "One account: the article itself. Nobody to compare it with.
      One article · 1 speaker
      Munitions.
        1 drone
      Killed.
        3, US soldiers
      Responsibility.
        Iranian militias
      Target.
        US forces
      When. It gives no clock time.
        in February
      Where.
        Tower 22"
    `);
  });

  it('says in Arabic: tower-22-2024', () => {
    expect(tab('tower-22-2024', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: المقال نفسه. لا رواية أخرى تُقارَن بها.
      مقال واحد · متحدث واحد
      الذخائر.
        مسيّرة
      القتلى.
        3، جنود أميركيون
      المسؤولية.
        الميليشيات الإيرانية
      الهدف.
        القوات الأميركية
      الوقت. لا تذكر ساعة محددة.
        في شباط
      المكان.
        قاعدة البرج-22"
    `);
  });

  it('says in English: attacks-on-us-bases', () => {
    expect(tab('attacks-on-us-bases', 'en')).toMatchInlineSnapshot(`
      "One account: the article itself. Nobody to compare it with.
      One article · 1 speaker
      Responsibility.
        Iranian militias
      When. It gives no clock time.
        before they stopped
      Where.
        Iraq and Syria
      Number of attacks.
        at least 200"
    `);
  });

  it('says in Arabic: attacks-on-us-bases', () => {
    expect(tab('attacks-on-us-bases', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: المقال نفسه. لا رواية أخرى تُقارَن بها.
      مقال واحد · متحدث واحد
      المسؤولية.
        الميليشيات الإيرانية
      الوقت. لا تذكر ساعة محددة.
        قبل أن تتوقف
      المكان.
        العراق وسوريا
      عدد الهجمات.
        200 على الأقل"
    `);
  });

  it('says in English: attacks-pause-2024', () => {
    expect(tab('attacks-pause-2024', 'en')).toMatchInlineSnapshot(`
      "One account: the article itself. Nobody to compare it with.
      One article · 1 speaker
      When. It gives no clock time.
        after three US soldiers were killed"
    `);
  });

  it('says in Arabic: attacks-pause-2024', () => {
    expect(tab('attacks-pause-2024', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: المقال نفسه. لا رواية أخرى تُقارَن بها.
      مقال واحد · متحدث واحد
      الوقت. لا تذكر ساعة محددة.
        بعد مقتل ثلاثة جنود أميركيين"
    `);
  });

  it('says in English: coalition-founding-2014', () => {
    expect(tab('coalition-founding-2014', 'en')).toMatchInlineSnapshot(`
      "One account: the article itself. Nobody to compare it with.
      One article · 1 speaker
      When. It gives no clock time.
        ten years earlier"
    `);
  });

  it('says in Arabic: coalition-founding-2014', () => {
    expect(tab('coalition-founding-2014', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: المقال نفسه. لا رواية أخرى تُقارَن بها.
      مقال واحد · متحدث واحد
      الوقت. لا تذكر ساعة محددة.
        قبل عشر سنوات"
    `);
  });

  it('says in English: commanders-meeting-2024-07', () => {
    expect(tab('commanders-meeting-2024-07', 'en')).toMatchInlineSnapshot(`
      "One account: the Observatory’s director, Rami Abdul Rahman, through one article. Nobody to compare it with.
      One article · 1 origin cited: Syrian Observatory · 1 speaker
      When. It gives no clock time.
        days before the attack"
    `);
  });

  it('says in Arabic: commanders-meeting-2024-07', () => {
    expect(tab('commanders-meeting-2024-07', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: مدير المرصد رامي عبد الرحمن، عبر مقال واحد. لا رواية أخرى تُقارَن بها.
      مقال واحد · جهة ناقلة واحدة: المرصد السوري · متحدث واحد
      الوقت. لا تذكر ساعة محددة.
        قبل الهجوم بأيام"
    `);
  });

  it('says in English: washington-meeting-2024-07', () => {
    expect(tab('washington-meeting-2024-07', 'en')).toMatchInlineSnapshot(`
      "One account: the article itself. Nobody to compare it with.
      One article · 1 speaker
      When. It gives no clock time.
        two days earlier, or two days ago
      Where.
        Washington, D.C."
    `);
  });

  it('says in Arabic: washington-meeting-2024-07', () => {
    expect(tab('washington-meeting-2024-07', 'ar')).toMatchInlineSnapshot(`
      "رواية واحدة: المقال نفسه. لا رواية أخرى تُقارَن بها.
      مقال واحد · متحدث واحد
      الوقت. لا تذكر ساعة محددة.
        قبل يومين
      المكان.
        واشنطن"
    `);
  });
});
