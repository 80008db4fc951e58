import { catalogue } from '../language/catalogue.ts';

/** The dialog that shares a view. */
export const shareMessages = catalogue(
  {
    shareTitle: 'Share this view',
    shareText:
      'This address reopens exactly what you see: range, filters, selection, map and language. It names the version of the dataset, so a reader is told if the data has changed since.',
    shareField: 'Address of this view',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the address and copy it by hand.',
    close: 'Close',
  },
  {
    shareTitle: 'مشاركة هذا العرض',
    shareText:
      'يعيد هذا الرابط فتح ما تراه تماماً: المدة والتصفية والحادث المختار والخريطة واللغة. ويذكر إصدار مجموعة البيانات، فيُنبَّه القارئ إن تغيّرت البيانات بعد ذلك.',
    shareField: 'رابط هذا العرض',
    copy: 'نسخ',
    copied: 'نُسخ',
    copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد الرابط وانسخه بنفسك.',
    close: 'إغلاق',
  },
);
