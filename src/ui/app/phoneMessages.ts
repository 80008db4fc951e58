import { catalogue } from '../language/catalogue.ts';
import { numberText, pluralAr, pluralEn } from '../language/plural.ts';

/** The frame of a phone. */
export const phoneMessages = catalogue(
  {
    phoneTabs: 'Views',
    tabMap: 'Map',
    tabList: 'List',
    tabTimeline: 'Timeline',
    tabIncident: 'Incident',
    filters: 'Filters',
    key: 'Key',
    chooseIncident: 'Choose an incident on the map or in the list to read its accounts.',
    peekAll: (count: number) => pluralEn(count, { one: '# incident', other: '# incidents' }),
    peekCounts: (certain: number, possible: number) =>
      `${numberText(certain)} certainly, ${numberText(possible)} possibly in range`,
    close: 'Close',
  },
  {
    phoneTabs: 'طرائق العرض',
    tabMap: 'الخريطة',
    tabList: 'القائمة',
    tabTimeline: 'الزمن',
    tabIncident: 'الحادث',
    filters: 'تصفية',
    key: 'المفتاح',
    chooseIncident: 'اختر حادثاً على الخريطة أو في القائمة لتقرأ رواياته.',
    peekAll: (count) =>
      pluralAr(count, {
        zero: 'لا حوادث',
        one: 'حادث واحد',
        two: 'حادثان',
        few: '# حوادث',
        many: '# حادثاً',
        other: '# حادث',
      }),
    peekCounts: (certain, possible) =>
      `${numberText(certain)} يقيناً و${numberText(possible)} احتمالاً ضمن المدة`,
    close: 'إغلاق',
  },
);
