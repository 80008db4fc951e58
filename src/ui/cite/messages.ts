import { catalogue } from '../language/catalogue.ts';

/** The dialog that cites a claim, an incident or the view. */
export const citeMessages = catalogue(
  {
    titleClaim: (id: string) => `Cite claim ${id}`,
    titleIncident: 'Cite this incident',
    titleRow: 'Cite this row',
    titleView: 'Cite this view',
    fileFacts: (name: string, day: string) => `File \u2068${name}\u2069, seen ${day}.`,
    fileLink:
      'The link names the file by its hash: it opens where the file is, and says elsewhere which file is missing. If you know who published the file, add it.',
    readAs: (how: string) => `read in Dateline: ${how.replace(/\.$/, '')}`,
    hashing: 'Computing the hash of the file…',
    noHash: (detail: string) =>
      `The file could not be read again, so that its hash is not known: ${detail} Open the file again.`,
    facts: (version: string, day: string) => `Dataset version ${version}, accessed ${day}.`,
    pinned:
      'The link names this version. Where the dataset has changed since, the page that it opens says so.',
    plain: 'Text',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    link: 'Link',
    copy: 'Copy',
    copyWhat: (what: string) => `Copy: ${what}`,
    copied: (what: string) => `Copied: ${what}`,
    refused: 'The browser did not allow copying. Select the text and copy it by hand.',
    missing: 'The dataset that is open does not hold this. Close the dialog and choose again.',
    close: 'Close',
  },
  {
    titleClaim: (id) => `الاستشهاد بالقول ${id}`,
    titleIncident: 'الاستشهاد بهذا الحادث',
    titleRow: 'الاستشهاد بهذا الصف',
    titleView: 'الاستشهاد بهذا العرض',
    fileFacts: (name, day) => `الملف \u2068${name}\u2069، اطُّلع عليه في ${day}.`,
    fileLink:
      'يسمّي الرابط الملف ببصمته: يفتحه حيث يوجد، ويقول في غير ذلك أي ملف ينقص. وإن عرفت ناشر الملف فأضفه.',
    readAs: (how) => `قُرئ في Dateline: ${how.replace(/\.$/, '')}`,
    hashing: 'جارٍ حساب بصمة الملف…',
    noHash: (detail) =>
      `تعذّرت قراءة الملف من جديد فبصمته غير معروفة: \u2068${detail}\u2069 افتح الملف من جديد.`,
    facts: (version, day) => `إصدار مجموعة البيانات ${version}، وتاريخ الاطلاع ${day}.`,
    pinned: 'يذكر الرابط هذا الإصدار. وإن تغيّرت مجموعة البيانات بعده، نبّهت الصفحة التي يفتحها إلى ذلك.',
    plain: 'نص',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    link: 'رابط',
    copy: 'نسخ',
    copyWhat: (what) => `نسخ: ${what}`,
    copied: (what) => `نُسخ: ${what}`,
    refused: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.',
    missing: 'لا تضم مجموعة البيانات المفتوحة هذا. أغلق النافذة واختر من جديد.',
    close: 'إغلاق',
  },
);
