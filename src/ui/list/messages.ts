import { catalogue } from '../language/catalogue.ts';
import { numberText, pluralAr, pluralEn } from '../language/plural.ts';

export const listMessages = catalogue(
  {
    untitled: 'Without a title',
    region: 'Incidents',
    rows: 'Incidents shown',
    counts: (certain: number, possible: number) =>
      `${numberText(certain)} certainly, ${numberText(possible)} possibly in range`,
    all: (count: number) => pluralEn(count, { one: '# incident', other: '# incidents' }),
    certain: 'Certainly in range',
    possible: 'Possibly in range',
    outside: 'Outside the range',
    conflicts: (count: number) => pluralEn(count, { one: '# conflict', other: '# conflicts' }),
    discrepancies: (count: number) =>
      pluralEn(count, { one: 'differs from other sources', other: 'differs from other sources on # points' }),
    background: 'Background',
    noPlace: 'no place stated',
    outsideRange: 'Outside the range:',
    more: (count: number) => pluralEn(count, { one: 'and # more', other: 'and # more' }),
    nothing: 'Nothing passes these filters.',
    nothingRemedy: 'Take a filter away, or start again.',
    reset: 'Reset',
    unfiltered: 'Unfiltered: all incidents of the dataset.',
    loading: 'Counting…',
  },
  {
    untitled: 'بلا عنوان',
    region: 'الحوادث',
    rows: 'الحوادث المعروضة',
    counts: (certain, possible) => `${numberText(certain)} يقيناً و${numberText(possible)} احتمالاً ضمن المدة`,
    all: (count) =>
      pluralAr(count, {
        zero: 'لا حوادث',
        one: 'حادث واحد',
        two: 'حادثان',
        few: '# حوادث',
        many: '# حادثاً',
        other: '# حادث',
      }),
    certain: 'ضمن المدة يقيناً',
    possible: 'ضمن المدة احتمالاً',
    outside: 'خارج المدة',
    conflicts: (count) =>
      pluralAr(count, {
        zero: 'لا تعارض',
        one: 'تعارض واحد',
        two: 'تعارضان',
        few: '# تعارضات',
        many: '# تعارضاً',
        other: '# تعارض',
      }),
    discrepancies: (count) =>
      pluralAr(count, {
        zero: 'يوافق مصادر أخرى',
        one: 'يخالف مصادر أخرى',
        two: 'يخالف مصادر أخرى في نقطتين',
        few: 'يخالف مصادر أخرى في # نقاط',
        many: 'يخالف مصادر أخرى في # نقطة',
        other: 'يخالف مصادر أخرى في # نقطة',
      }),
    background: 'خلفية',
    noPlace: 'لم يُذكر مكان',
    outsideRange: 'خارج المدة:',
    more: (count) =>
      pluralAr(count, {
        zero: 'لا غير',
        one: 'وواحد غيرها',
        two: 'واثنان غيرها',
        few: 'و# غيرها',
        many: 'و# غيرها',
        other: 'و# غيرها',
      }),
    nothing: 'لا شيء يجتاز هذه التصفية.',
    nothingRemedy: 'أزل أحد المرشحات، أو ابدأ من جديد.',
    reset: 'إعادة ضبط',
    unfiltered: 'من دون تصفية: كل حوادث مجموعة البيانات.',
    loading: 'جارٍ العدّ…',
  },
);
