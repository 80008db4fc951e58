import { catalogue } from '../language/catalogue.ts';

/** Leave to ask another origin for a dataset. */
export const dataQuestionMessages = catalogue(
  {
    dataTitle: 'Dataset of this link',
    dataAsked: (host: string) =>
      `This link asks for a dataset from ${host}. Your browser would then ask that server for it.`,
    dataAllow: 'Load it',
    dataRefuse: 'Show the dataset of this page',
  },
  {
    dataTitle: 'مجموعة بيانات هذا الرابط',
    dataAsked: (host) => `يطلب هذا الرابط مجموعة بيانات من ${host}، وعندئذ يطلبها متصفحك من ذلك الخادم.`,
    dataAllow: 'تحميلها',
    dataRefuse: 'عرض مجموعة بيانات هذه الصفحة',
  },
);
