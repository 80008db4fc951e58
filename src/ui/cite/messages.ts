import { catalogue } from '../language/catalogue.ts';

/** The dialog that cites a claim, an incident or the view. */
export const citeMessages = catalogue(
  {
    titleClaim: (id: string) => `Cite claim ${id}`,
    titleIncident: 'Cite this incident',
    titleView: 'Cite this view',
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
    titleView: 'الاستشهاد بهذا العرض',
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
