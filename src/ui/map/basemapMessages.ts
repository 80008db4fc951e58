import { catalogue } from '../language/catalogue.ts';

/** Choosing an online basemap, or being asked for one by a link. */
export const basemapMessages = catalogue(
  {
    basemap: 'Basemap',
    basemapTitle: 'Choose a basemap',
    basemapText:
      'The embedded map needs no network. You may use an online MapLibre style instead; your browser then asks its server, and the servers it names, for map data.',
    basemapField: 'Address of a MapLibre style',
    basemapUse: 'Use this style',
    basemapAsked: (host: string) =>
      `This link asks for an online basemap from ${host}. Your browser would then ask that server for map data.`,
    basemapAllow: 'Use it',
    basemapKeep: 'Keep the embedded map',
    basemapEmbedded: 'Back to the embedded map',
    basemapInvalid: 'This is not a web address. It starts with https:// or http://.',
    close: 'Close',
  },
  {
    basemap: 'خريطة الأساس',
    basemapTitle: 'اختيار خريطة الأساس',
    basemapText:
      'لا تحتاج الخريطة المضمّنة إلى الشبكة. يمكنك استعمال نمط MapLibre على الإنترنت بدلاً منها، وعندئذ يطلب متصفحك بيانات الخريطة من خادمه ومن الخوادم التي يسمّيها.',
    basemapField: 'عنوان نمط MapLibre',
    basemapUse: 'استعمال هذا النمط',
    basemapAsked: (host) =>
      `يطلب هذا الرابط خريطة أساس على الإنترنت من ${host}، وعندئذ يطلب متصفحك بيانات الخريطة من ذلك الخادم.`,
    basemapAllow: 'استعمالها',
    basemapKeep: 'إبقاء الخريطة المضمّنة',
    basemapEmbedded: 'العودة إلى الخريطة المضمّنة',
    basemapInvalid: 'هذا ليس عنوان وب. يبدأ العنوان بـ https:// أو http://.',
    close: 'إغلاق',
  },
);
