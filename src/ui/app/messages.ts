import { catalogue } from '../language/catalogue.ts';
import { pluralAr, pluralEn } from '../language/plural.ts';

/** The frame of the page: header, regions, notices. */
export const appMessages = catalogue(
  {
    tagline: 'Who said what, where and when',
    skipToList: 'Skip to the list of incidents',
    about: 'About and method',
    otherLanguage: 'العربية',
    otherLanguageName: 'Switch to Arabic',
    toDark: 'Dark theme',
    toLight: 'Light theme',
    share: 'Share this view',
    menu: 'More',
    close: 'Close',
    version: (version: string) => `version ${version}`,
    origins: (speakers: string, documents: string) => `${speakers}, ${documents}`,
    speakers: (count: number) => pluralEn(count, { one: '# speaker', other: '# speakers' }),
    documents: (count: number) => pluralEn(count, { one: '# article', other: '# articles' }),
    originsDetail: (speakers: number, carriers: number, documents: number) =>
      `Computed: ${pluralEn(speakers, { one: '# speaker is', other: '# speakers are' })} heard here, carried by ${pluralEn(carriers, { one: '# cited agency or organisation', other: '# cited agencies and organisations' })}, all through ${pluralEn(documents, { one: '# document', other: '# documents' })}. Several speakers in one document are one origin for what the document adds.`,
    status: 'Status',
    loading: 'Loading the dataset…',
    dismiss: 'Dismiss',
    fontFailed:
      'A typeface could not be loaded. Text appears in a font of your device; reload the page to try again.',
    openWhole: 'Open in Dateline',
  },
  {
    tagline: 'مَن قال ماذا، وأين ومتى',
    skipToList: 'الانتقال إلى قائمة الحوادث',
    about: 'عن المشروع ومنهجه',
    otherLanguage: 'English',
    otherLanguageName: 'التبديل إلى الإنجليزية',
    toDark: 'المظهر الداكن',
    toLight: 'المظهر الفاتح',
    share: 'مشاركة هذا العرض',
    menu: 'المزيد',
    close: 'إغلاق',
    version: (version) => `الإصدار ${version}`,
    origins: (speakers, documents) => `${speakers}، ${documents}`,
    speakers: (count) =>
      pluralAr(count, {
        zero: 'لا متحدثين',
        one: 'متحدث واحد',
        two: 'متحدثان',
        few: '# متحدثين',
        many: '# متحدثاً',
        other: '# متحدث',
      }),
    documents: (count) =>
      pluralAr(count, {
        zero: 'لا مقالات',
        one: 'مقال واحد',
        two: 'مقالان',
        few: '# مقالات',
        many: '# مقالاً',
        other: '# مقال',
      }),
    originsDetail: (speakers, carriers, documents) =>
      `محسوب: ${pluralAr(speakers, { zero: 'لا متحدثين', one: 'متحدث واحد', two: 'متحدثان', few: '# متحدثين', many: '# متحدثاً', other: '# متحدث' })}، تنقل عنهم ${pluralAr(carriers, { zero: 'لا جهات', one: 'جهة واحدة', two: 'جهتان', few: '# جهات', many: '# جهة', other: '# جهة' })} من الوكالات والمنظمات المذكورة، وكلها عبر ${pluralAr(documents, { zero: 'لا وثائق', one: 'وثيقة واحدة', two: 'وثيقتين', few: '# وثائق', many: '# وثيقة', other: '# وثيقة' })}. وتعدد المتحدثين في وثيقة واحدة لا يجعل ما تضيفه الوثيقة نفسها أكثر من أصل واحد.`,
    status: 'الحالة',
    loading: 'جارٍ تحميل مجموعة البيانات…',
    dismiss: 'إخفاء',
    fontFailed: 'تعذّر تحميل أحد الخطوط، فيظهر النص بخط من جهازك. أعد تحميل الصفحة للمحاولة من جديد.',
    openWhole: 'الفتح في Dateline',
  },
);
