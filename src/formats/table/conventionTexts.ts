import type { ImportConvention } from '../../core/tableImport.ts';
import type { LocalText } from '../../core/text.ts';

/** What was done that the file itself does not say, and why. */
export const CONVENTION_TEXTS: Readonly<Record<ImportConvention, LocalText>> = {
  'dates-in-zone': {
    en: 'Dates without a time zone are counted as days in one zone for the whole table: UTC, unless you chose another.',
    ar: 'التواريخ التي لا تذكر منطقة زمنية تُحسب أياماً في منطقة واحدة للجدول كله: التوقيت العالمي (UTC) ما لم تختر غيره.',
  },
  'acled-zero-deaths-may-be-unknown': {
    en: 'ACLED records the lowest reported number of deaths; 0 may mean that none was mentioned.',
    ar: 'تسجّل ACLED أدنى عدد قتلى ورد ذكره، وقد يعني الصفر أن أحداً لم يذكر عدداً.',
  },
  'acled-actors-are-parties': {
    en: 'ACLED’s actor1 and actor2 are the parties of an event; their order does not say who attacked.',
    ar: 'actor1 وactor2 في ACLED طرفا الحدث، وترتيبهما لا يقول من هاجم.',
  },
  'acled-precision-widened': {
    en: 'Where time_precision is 2 the interval is three days to either side of the date; where it is 3, the whole month.',
    ar: 'حين تكون time_precision 2 تمتد الفترة ثلاثة أيام قبل التاريخ وبعده، وحين تكون 3 تشمل الشهر كله.',
  },
  'ged-precision-widened': {
    en: 'Where the two dates of a UCDP event claim more than its date_prec does, the interval is widened: for 2 and 3 a single day by three days to either side, for 4 to the whole month, for 5 to the whole year.',
    ar: 'حين يكون تاريخا حدث UCDP أدق مما تقوله date_prec توسَّع الفترة: مع 2 و3 يُزاد على اليوم الواحد ثلاثة أيام قبله وبعده، ومع 4 تشمل الشهر كله، ومع 5 السنة كلها.',
  },
  'ged-centroids': {
    en: 'UCDP’s coordinates stand for a whole district, province or country where where_prec is 3 or more.',
    ar: 'إحداثيات UCDP تمثّل قضاءً أو محافظة أو بلداً كاملاً حين تكون where_prec 3 فأكثر.',
  },
  'ged-best-estimate': {
    en: 'UCDP gives a low, a best and a high estimate of deaths; all three are shown.',
    ar: 'تعطي UCDP تقديراً أدنى وأفضل وأعلى لعدد القتلى، وتُعرض الثلاثة.',
  },
  'gtd-missing-codes': {
    en: 'GTD’s -9 and -99, and 0 for a day or month, mean “not known” and are not read as numbers.',
    ar: 'الرموز -9 و-99 في GTD، والصفر في اليوم أو الشهر، تعني «غير معروف» ولا تُقرأ أعداداً.',
  },
  'gdelt-machine-coded': {
    en: 'GDELT events are coded from news by a machine and were not checked by a person; they hold no deaths.',
    ar: 'أحداث GDELT رمّزتها آلة من الأخبار ولم يراجعها إنسان، وليس فيها أعداد قتلى.',
  },
  'gdelt-fips-countries': {
    en: 'GDELT’s places use FIPS 10-4 country codes (IZ is Iraq), its actors CAMEO codes.',
    ar: 'رموز بلدان الأمكنة في GDELT هي FIPS 10-4 (ومنها IZ للعراق)، ورموز الأطراف CAMEO.',
  },
  'gdelt-centroids': {
    en: 'Countries and provinces in GDELT stand at their centre, not where something happened.',
    ar: 'البلدان والمحافظات في GDELT موضوعة في مراكزها، لا حيث وقع الحدث.',
  },
  'timemap-times-without-zone': {
    en: 'TimeMap names no time zone and writes 00:00 where no time is known: such a time is taken as the whole day.',
    ar: 'لا يذكر TimeMap منطقة زمنية ويكتب 00:00 حين لا يُعرف الوقت، فيُعدّ هذا الوقت اليوم كله.',
  },
  'timemap-blurred-coordinates': {
    en: 'TimeMap’s publishers may have blurred coordinates on purpose; they are drawn as no finer than a settlement.',
    ar: 'قد يكون ناشرو TimeMap موّهوا الإحداثيات عمداً، فلا تُرسم بأدق من بلدة.',
  },
  'precision-column-missing': {
    en: 'The file lacks a precision column that its schema has: dates are taken as the days that stand there, places as no finer than the widest area of the schema.',
    ar: 'ينقص الملف عمود دقة من أعمدة مخططه: تؤخذ التواريخ أياماً كما كُتبت، ولا تؤخذ الأمكنة بأدق من أوسع نطاق في المخطط.',
  },
  'decimal-comma': {
    en: 'The comma in numbers is read as a decimal comma: 33,5 is 33.5.',
    ar: 'تُقرأ الفاصلة في الأعداد فاصلة عشرية: \u206633,5\u2069 تعني \u206633.5\u2069.',
  },
  'lines-above-header': {
    en: 'Lines above the header, which hold one value each, were left out.',
    ar: 'تُركت السطور التي فوق صف العناوين، وفي كل منها قيمة واحدة.',
  },
  'two-digit-years': {
    en: 'Years of two digits are read as spreadsheets do: 00 to 29 as 2000 to 2029, 30 to 99 as 1930 to 1999.',
    ar: 'تُقرأ السنوات المكتوبة برقمين كما تقرؤها جداول البيانات: من 00 إلى 29 سنواتٍ من 2000 إلى 2029، ومن 30 إلى 99 سنواتٍ من 1930 إلى 1999.',
  },
  'words-for-no-value': {
    en: 'Words that programs write for no value, such as NA, NaN or NULL, are read as no value. The row’s own columns show them.',
    ar: 'الكلمات التي تكتبها البرامج مكان القيمة الغائبة، مثل \u2066NA\u2069 و\u2066NaN\u2069 و\u2066NULL\u2069، تُقرأ غياباً للقيمة، وتظهر كما كُتبت في أعمدة الصف.',
  },
  'serial-dates': {
    en: 'Numbers in date columns are read as a spreadsheet’s days, as you said: 45000.5 is noon of the 45,000th day of its calendar.',
    ar: 'تُقرأ الأعداد في أعمدة التاريخ أياماً كما تعدّها جداول البيانات، كما قلت: \u206645000.5\u2069 ظهر اليوم ذي الرقم \u206645000\u2069 في تقويمها.',
  },
  'radius-from-precision': {
    en: 'The size of an area on the map is ours: it follows from the precision code, not from a measurement.',
    ar: 'مساحة النطاق على الخريطة من عندنا: تُستخلص من رمز الدقة لا من قياس.',
  },
  'symbol-from-type': {
    en: 'The symbol follows from the words for the type; it adds nothing to them.',
    ar: 'الرمز مأخوذ من كلمات النوع ولا يزيد عليها.',
  },
};
