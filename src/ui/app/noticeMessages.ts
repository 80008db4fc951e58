import { catalogue } from '../language/catalogue.ts';

/** What a link could not be given. */
export const noticeMessages = catalogue(
  {
    noticesTitle: 'About this link',
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
    noticeOtherFile: (name: string) =>
      `The file you opened is not the one this link was made from (“${name}”): its size or content differs. What the link shows may differ too.`,
    dismiss: 'Dismiss',
  },
  {
    noticesTitle: 'عن هذا الرابط',
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
    noticeOtherFile: (name) =>
      `الملف الذي فتحته ليس الملف الذي أُنشئ منه هذا الرابط («${name}»): يختلف حجمه أو محتواه، وقد يختلف ما يعرضه الرابط.`,
    dismiss: 'إخفاء',
  },
);
