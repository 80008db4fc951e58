import type { Failure } from '../../core/result.ts';
import type { TableFailureKind } from '../../core/tableImport.ts';
import type { Language } from '../../core/text.ts';
import { sizeText } from '../language/sizeText.ts';

interface TableFailureTexts {
  readonly openData: string;
  readonly fileNotFound: (name: string) => string;
  readonly fileMissing: (name: string, size: number, hash: string) => string;
  readonly tableProblems: Readonly<
    Record<Exclude<TableFailureKind, 'missing-here'>, (name: string, detail: string) => string>
  >;
  readonly tableRemedies: Readonly<Record<TableFailureKind, string>>;
  readonly storageFailed: (name: string, detail: string) => string;
  readonly storageRemedies: Readonly<Record<Extract<Failure, { kind: 'storage-failed' }>['reason'], string>>;
}

/** What went wrong with a file of the reader's own, and what to do; loaded with the first such failure. */
export const TABLE_FAILURE_TEXTS: Readonly<Record<Language, TableFailureTexts>> = {
  en: {
    openData: 'Open data',
    fileNotFound: (name) => `The file “${name}” is not on this machine.`,
    fileMissing: (name, size, hash) =>
      `This link shows a file of somebody’s own, which is not on this machine: “${name}”, ${sizeText(size, 'en')}, SHA-256 beginning with ${hash}.`,
    tableProblems: {
      empty: (name) => `“${name}” is empty.`,
      binary: (name) => `“${name}” is no text and no format that is known here.`,
      'html-instead': (name) =>
        `“${name}” holds a web page instead of a table: often a log-in or error page that was saved in its place.`,
      workbook: (name) => `“${name}” is a workbook (XLSX, ODS or the like).`,
      'zip-of-several': (name, files) => `“${name}” holds several tables: ${files}.`,
      'zip-without-table': (name, files) =>
        `“${name}” is a ZIP archive without a table${files === '' ? '' : `; it holds ${files}`}.`,
      'zip-locked': (name, file) => `“${file}” in “${name}” is locked with a password.`,
      'zip-in-parts': (name) => `“${name}” is one of several parts of a ZIP archive.`,
      'zip-method': (name, method) =>
        `“${name}” is a ZIP archive compressed with ${method}, which is not read here.`,
      'old-workbook': (name) => `“${name}” is a workbook of an old Excel.`,
      'other-json': (name) =>
        `“${name}” holds JSON that is neither GeoJSON nor TimeMap events nor a list of objects.`,
      'packed-otherwise': (name) => `“${name}” was packed for another version of this page.`,
      'unknown-compression': (name, codec) =>
        `“${name}” is a Parquet file compressed with ${codec}, which is not read here.`,
      projected: (name, system) =>
        `The coordinates in “${name}” are not longitudes and latitudes but those of ${system}.`,
      'unknown-format': (name, detail) =>
        `“${name}” is not a format that can be opened${detail === '' ? '' : `: ${detail}`}.`,
      broken: (name, detail) => `“${name}” is broken: ${detail}`,
      'too-large': (name, detail) => `“${name}” is too large to be opened as it is: ${detail}`,
      'no-rows': (name) => `“${name}” has no rows.`,
      unreadable: (name, detail) => `“${name}” could not be read: ${detail}`,
    },
    tableRemedies: {
      empty: 'Check that the download or export was finished, and open the file again.',
      binary:
        'CSV, TSV, GeoJSON, KML, Parquet, Arrow and TimeMap files can be opened; save the table as one of them.',
      'html-instead': 'Open the address in a browser, log in if it asks, and download the file itself.',
      workbook: 'Save the sheet as CSV and open that.',
      'zip-of-several': 'Unpack it, and open the one that is wanted.',
      'zip-without-table':
        'An archive with one CSV, TSV, GeoJSON, KML, Parquet, Arrow or TimeMap file in it can be opened.',
      'zip-locked': 'Unpack it with its password, and open what is in it.',
      'zip-in-parts': 'Unpack all parts together, and open what was in them.',
      'zip-method': 'Unpack it, and open what is in it.',
      'old-workbook': 'Save the sheet as CSV and open that.',
      'other-json':
        'Save the incidents as GeoJSON, as CSV or as a list of objects, each with its date and its coordinates.',
      'packed-otherwise': 'Pack the table it was made of anew, with “npm run data:pack” of this version.',
      'unknown-compression': 'Write it with Zstandard, Snappy, gzip, LZ4 (raw) or without compression.',
      projected: 'Save it with longitudes and latitudes (WGS 84, EPSG:4326).',
      'unknown-format':
        'CSV, TSV, GeoJSON, KML, Parquet, Arrow and TimeMap files can be opened; save the table as one of them.',
      broken:
        'Get the file again, or mend it at the place that is named. What was open before is still open.',
      'too-large': 'Save the table as CSV, which is read piece by piece, or leave out columns.',
      'no-rows': 'Check that the file holds more than its header.',
      unreadable:
        'Open the file again. If it lies on a drive or in a cloud folder, copy it to this machine first.',
      'missing-here':
        'Ask whoever sent the link for the file, then open it here: the view of the link comes back with it. Nothing is uploaded.',
    },
    storageFailed: (name, detail) => `“${name}” is open but could not be kept in this browser (${detail}).`,
    storageRemedies: {
      full: 'The browser’s storage is full: remove files under “Open data”. Until then the file has to be opened again after a reload.',
      denied:
        'This browser keeps no files for this page (a private window, or a setting). The file has to be opened again after a reload.',
      broken: 'The file has to be opened again after a reload.',
    },
  },
  ar: {
    openData: 'فتح بيانات',
    fileNotFound: (name) => `الملف «${name}» ليس على هذا الجهاز.`,
    fileMissing: (name, size, hash) =>
      `يعرض هذا الرابط ملفاً خاصاً بمن أنشأه وهو ليس على هذا الجهاز: «${name}»، ${sizeText(size, 'ar')}، وتبدأ بصمته SHA-256 بـ⁨${hash}⁩.`,
    tableProblems: {
      empty: (name) => `الملف «${name}» فارغ.`,
      binary: (name) => `الملف «${name}» ليس نصاً ولا صيغة معروفة هنا.`,
      'html-instead': (name) =>
        `في «${name}» صفحة وِب بدلاً من جدول: كثيراً ما تُحفظ صفحة دخول أو خطأ مكان الملف.`,
      workbook: (name) => `الملف «${name}» مصنّف جداول (‏XLSX أو ODS أو ما شابه).`,
      'zip-of-several': (name, files) => `في «${name}» عدة جداول: ⁨${files}⁩.`,
      'zip-without-table': (name, files) =>
        `الملف «${name}» أرشيف ZIP لا جدول فيه${files === '' ? '' : `، وفيه: ⁨${files}⁩`}.`,
      'zip-locked': (name, file) => `الملف «⁨${file}⁩» في «${name}» مقفل بكلمة مرور.`,
      'zip-in-parts': (name) => `الملف «${name}» جزء من أرشيف ZIP مقسّم إلى أجزاء.`,
      'zip-method': (name, method) => `الملف «${name}» أرشيف ZIP مضغوط بطريقة ⁨${method}⁩ التي لا تُقرأ هنا.`,
      'old-workbook': (name) => `الملف «${name}» مصنّف Excel بصيغة قديمة.`,
      'other-json': (name) => `في «${name}» بيانات JSON ليست GeoJSON ولا أحداث TimeMap ولا قائمة كائنات.`,
      'packed-otherwise': (name) => `حُزم الملف «${name}» لإصدار آخر من هذه الصفحة.`,
      'unknown-compression': (name, codec) =>
        `الملف «${name}» ملف Parquet مضغوط بطريقة ⁨${codec}⁩ التي لا تُقرأ هنا.`,
      projected: (name, system) =>
        `الإحداثيات في «${name}» ليست خطوط طول وعرض بل إحداثيات النظام ⁨${system}⁩.`,
      'unknown-format': (name, detail) =>
        `«${name}» ليس صيغة يمكن فتحها${detail === '' ? '' : `: ⁨${detail}⁩`}.`,
      broken: (name, detail) => `الملف «${name}» معطوب: ⁨${detail}⁩`,
      'too-large': (name, detail) => `الملف «${name}» أكبر من أن يُفتح كما هو: ⁨${detail}⁩`,
      'no-rows': (name) => `لا صفوف في «${name}».`,
      unreadable: (name, detail) => `تعذّرت قراءة «${name}»: ⁨${detail}⁩`,
    },
    tableRemedies: {
      empty: 'تحقّق من اكتمال التنزيل أو التصدير ثم افتح الملف من جديد.',
      binary: 'يمكن فتح ملفات CSV وTSV وGeoJSON وKML وParquet وArrow وTimeMap؛ احفظ الجدول بإحداها.',
      'html-instead': 'افتح العنوان في متصفح، وسجّل الدخول إن طُلب، ونزّل الملف نفسه.',
      workbook: 'احفظ الورقة بصيغة CSV ثم افتحها.',
      'zip-of-several': 'فُكّ ضغطه وافتح الملف المطلوب وحده.',
      'zip-without-table':
        'يمكن فتح أرشيف فيه ملف واحد بصيغة CSV أو TSV أو GeoJSON أو KML أو Parquet أو Arrow أو TimeMap.',
      'zip-locked': 'فُكّ ضغطه بكلمة مروره وافتح ما بداخله.',
      'zip-in-parts': 'فُكّ ضغط الأجزاء معاً وافتح ما كان فيها.',
      'zip-method': 'فُكّ ضغطه وافتح ما بداخله.',
      'old-workbook': 'احفظ الورقة بصيغة CSV ثم افتحها.',
      'other-json': 'احفظ الحوادث بصيغة GeoJSON أو CSV أو قائمةَ كائنات لكل منها تاريخه وإحداثياته.',
      'packed-otherwise': 'احزم الجدول الأصلي من جديد بالأمر ⁨npm run data:pack⁩ من هذا الإصدار.',
      'unknown-compression': 'احفظه بضغط Zstandard أو Snappy أو gzip أو LZ4 (raw) أو دون ضغط.',
      projected: 'احفظه بخطوط الطول والعرض (WGS 84، ‏EPSG:4326).',
      'unknown-format':
        'يمكن فتح ملفات CSV وTSV وGeoJSON وKML وParquet وArrow وTimeMap؛ احفظ الجدول بإحداها.',
      broken: 'احصل على الملف من جديد أو أصلحه في الموضع المذكور. ما كان مفتوحاً ما زال مفتوحاً.',
      'too-large': 'احفظ الجدول بصيغة CSV التي تُقرأ جزءاً جزءاً، أو احذف بعض الأعمدة.',
      'no-rows': 'تحقّق من أن في الملف أكثر من صف العناوين.',
      unreadable: 'افتح الملف من جديد. وإن كان على قرص خارجي أو في مجلد سحابي فانسخه إلى هذا الجهاز أولاً.',
      'missing-here':
        'اطلب الملف ممن أرسل الرابط ثم افتحه هنا، فيعود معه عرض الرابط. لا يُرفع شيء إلى أي خادم.',
    },
    storageFailed: (name, detail) => `الملف «${name}» مفتوح لكن تعذّر حفظه في هذا المتصفح (⁨${detail}⁩).`,
    storageRemedies: {
      full: 'امتلأت مساحة التخزين في المتصفح: أزل ملفات من «فتح بيانات». وحتى ذلك الحين يجب فتح الملف من جديد بعد إعادة التحميل.',
      denied:
        'لا يحفظ هذا المتصفح ملفات لهذه الصفحة (نافذة خاصة أو إعداد). يجب فتح الملف من جديد بعد إعادة التحميل.',
      broken: 'يجب فتح الملف من جديد بعد إعادة التحميل.',
    },
  },
};
