import { catalogue } from '../language/catalogue.ts';
import { pluralAr, pluralEn } from '../language/plural.ts';

export const crowdMessages = catalogue(
  {
    title: 'At this place',
    count: (count: number) =>
      pluralEn(count, { one: '# incident at this place', other: '# incidents at this place' }),
    close: 'Close',
    loading: 'Asking for the incidents…',
    failed:
      'The engine did not answer. Close this and try again; the list beside the map has the same incidents.',
    more: (count: number) => pluralEn(count, { one: '# more', other: '# more' }),
  },
  {
    title: 'في هذا المكان',
    count: (count) =>
      pluralAr(count, {
        zero: 'لا حوادث في هذا المكان',
        one: 'حادث واحد في هذا المكان',
        two: 'حادثان في هذا المكان',
        few: '# حوادث في هذا المكان',
        many: '# حادثاً في هذا المكان',
        other: '# حادث في هذا المكان',
      }),
    close: 'إغلاق',
    loading: 'جارٍ طلب الحوادث…',
    failed: 'لم يجب المحرك. أغلق هذا وحاول من جديد؛ ففي القائمة بجانب الخريطة الحوادث نفسها.',
    more: (count) =>
      pluralAr(count, {
        zero: 'لا مزيد',
        one: 'واحد آخر',
        two: 'اثنان آخران',
        few: '# أخرى',
        many: '# أخرى',
        other: '# أخرى',
      }),
  },
);
