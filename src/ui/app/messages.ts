import { catalogue } from '../language/catalogue.ts';
import { numberText, pluralAr, pluralEn } from '../language/plural.ts';

/** The frame of the page: header, regions, notices. */
export const appMessages = catalogue(
  {
    tagline: 'Who said what, where and when',
    skipToList: 'Skip to the list of incidents',
    mapRegion: 'Map',
    about: 'About and method',
    openData: 'Open data',
    otherLanguage: 'العربية',
    otherLanguageName: 'Switch to Arabic',
    toDark: 'Dark theme',
    toLight: 'Light theme',
    share: 'Share this view',
    menu: 'More',
    shareTitle: 'Share this view',
    shareText:
      'This address reopens exactly what you see: range, filters, selection, map and language. It names the version of the dataset, so a reader is told if the data has changed since.',
    shareField: 'Address of this view',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the address and copy it by hand.',
    close: 'Close',
    version: (version: string) => `version ${version}`,
    origins: (speakers: string, documents: string) => `${speakers}, ${documents}`,
    speakers: (count: number) => pluralEn(count, { one: '# speaker', other: '# speakers' }),
    documents: (count: number) => pluralEn(count, { one: '# article', other: '# articles' }),
    originsDetail: (speakers: number, carriers: number, documents: number) =>
      `Computed: ${pluralEn(speakers, { one: '# speaker is', other: '# speakers are' })} heard here, carried by ${pluralEn(carriers, { one: '# cited agency or organisation', other: '# cited agencies and organisations' })}, all through ${pluralEn(documents, { one: '# document', other: '# documents' })}. Several speakers in one document are one origin for what the document itself adds.`,
    status: 'Status',
    loading: 'Loading the dataset…',
    tabMap: 'Map',
    tabList: 'List',
    tabTimeline: 'Timeline',
    tabIncident: 'Incident',
    phoneTabs: 'Views',
    filters: 'Filters',
    key: 'Key',
    noticesTitle: 'About this link',
    dismiss: 'Dismiss',
    noticeMalformed: (parameter: string, value: string) =>
      `“${value}” is not a value that “${parameter}” can have. The page shows its default instead.`,
    noticeUnknown: (parameter: string, value: string) =>
      `The dataset has no “${value}” for “${parameter}”. The page shows everything instead.`,
    noticeReversed: (value: string) =>
      `The range of this link ends before it begins (${value}). The page shows all dates instead.`,
    noticeRepeated: (parameter: string, value: string) =>
      `“${parameter}” stands more than once in this link; “${value}” was passed over.`,
    noticeClaimElsewhere: (value: string) =>
      `Claim ${value} is not about the incident of this link, so it is not highlighted.`,
    noticeVersion: (value: string, current: string) =>
      `This link was made from version ${value} of the dataset; you are reading version ${current}. What it shows may have changed since.`,
    fontFailed:
      'A typeface could not be loaded. Text appears in a font of your device; reload the page to try again.',
    chooseIncident: 'Choose an incident on the map or in the list to read its accounts.',
    peekAll: (count: number) => pluralEn(count, { one: '# incident', other: '# incidents' }),
    peekCounts: (certain: number, possible: number) =>
      `${numberText(certain)} certainly, ${numberText(possible)} possibly in range`,
    openWhole: 'Open in Dateline',
    dataTitle: 'Dataset of this link',
    dataAsked: (host: string) =>
      `This link asks for a dataset from ${host}. Your browser would then ask that server for it.`,
    dataAllow: 'Load it',
    dataRefuse: 'Show the dataset of this page',
  },
  {
    tagline: 'مَن قال ماذا، وأين ومتى',
    skipToList: 'الانتقال إلى قائمة الحوادث',
    mapRegion: 'الخريطة',
    about: 'عن المشروع ومنهجه',
    openData: 'فتح بيانات',
    otherLanguage: 'English',
    otherLanguageName: 'التبديل إلى الإنجليزية',
    toDark: 'المظهر الداكن',
    toLight: 'المظهر الفاتح',
    share: 'مشاركة هذا العرض',
    menu: 'المزيد',
    shareTitle: 'مشاركة هذا العرض',
    shareText:
      'يعيد هذا الرابط فتح ما تراه تماماً: المدة والتصفية والحادث المختار والخريطة واللغة. ويذكر إصدار مجموعة البيانات، فيُنبَّه القارئ إن تغيّرت البيانات بعد ذلك.',
    shareField: 'رابط هذا العرض',
    copy: 'نسخ',
    copied: 'نُسخ',
    copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد الرابط وانسخه بنفسك.',
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
    tabMap: 'الخريطة',
    tabList: 'القائمة',
    tabTimeline: 'الزمن',
    tabIncident: 'الحادث',
    phoneTabs: 'طرائق العرض',
    filters: 'تصفية',
    key: 'المفتاح',
    noticesTitle: 'عن هذا الرابط',
    dismiss: 'إخفاء',
    noticeMalformed: (parameter, value) =>
      `القيمة «${value}» لا تصلح للمعامل «${parameter}». تعرض الصفحة القيمة المبدئية بدلاً منها.`,
    noticeUnknown: (parameter, value) =>
      `لا تضم مجموعة البيانات «${value}» للمعامل «${parameter}». تعرض الصفحة كل شيء بدلاً من ذلك.`,
    noticeReversed: (value) =>
      `تنتهي مدة هذا الرابط قبل بدايتها (${value}). تعرض الصفحة كل التواريخ بدلاً منها.`,
    noticeRepeated: (parameter, value) =>
      `ورد المعامل «${parameter}» أكثر من مرة في هذا الرابط، وأُهملت القيمة «${value}».`,
    noticeClaimElsewhere: (value) => `القول ${value} لا يخص حادث هذا الرابط، فلم يُبرَز.`,
    noticeVersion: (value, current) =>
      `أُنشئ هذا الرابط من الإصدار ${value} لمجموعة البيانات، وأنت تقرأ الإصدار ${current}. قد يكون ما يعرضه قد تغيّر.`,
    fontFailed: 'تعذّر تحميل أحد الخطوط، فيظهر النص بخط من جهازك. أعد تحميل الصفحة للمحاولة من جديد.',
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
    openWhole: 'الفتح في Dateline',
    dataTitle: 'مجموعة بيانات هذا الرابط',
    dataAsked: (host) => `يطلب هذا الرابط مجموعة بيانات من ${host}، وعندئذ يطلبها متصفحك من ذلك الخادم.`,
    dataAllow: 'تحميلها',
    dataRefuse: 'عرض مجموعة بيانات هذه الصفحة',
  },
);
