import { catalogue } from '../language/catalogue.ts';

/** What went wrong and what to do about it, one pair a kind of failure. */
export const failureMessages = catalogue(
  {
    tryAgain: 'Try again',
    datasetMissing: (address: string, status: string) =>
      `The dataset could not be loaded from ${address} (${status}).`,
    datasetMissingRemedy:
      'Check your connection and try again. If you publish this page, make sure that the file stands at this address.',
    noAnswer: 'no answer from the server',
    httpStatus: (status: number) => `the server answered ${status}`,
    datasetCutOff: (address: string, detail: string) =>
      `The dataset at ${address} breaks off before its end: ${detail}`,
    datasetCutOffRemedy:
      'The transfer was interrupted, or the file was published incomplete. Try again; if it stays so, build and upload it again.',
    datasetNotOurs: (address: string, detail: string) =>
      `What stands at ${address} is not a Dateline dataset: ${detail}`,
    datasetNotOursRemedy: 'Check the address. A dataset is the JSON file that the build writes to “data/”.',
    datasetInvalid: (address: string, count: number) =>
      `The dataset at ${address} breaks its own rules in ${count} ${count === 1 ? 'place' : 'places'}, so nothing of it is shown.`,
    datasetInvalidRemedy:
      'Run “npm run data:check” on the folder it was built from; it names each file and remedy.',
    showIssues: 'Show what is wrong',
    engineFailed: (detail: string) => `Filtering and counting have stopped: ${detail}`,
    engineFailedRemedy:
      'The list, the incident panels and all quotes stay readable, unfiltered. Reload the page to start the engine again.',
    webglMissing: 'This browser cannot draw the map: WebGL 2 is missing or switched off.',
    webglMissingRemedy:
      'The list, the timeline and every quote work without it. To see the map, turn on hardware acceleration or use a current browser.',
    webglLost: 'The graphics card dropped the map.',
    webglLostRemedy:
      'It usually comes back by itself within seconds; otherwise reload the page. Nothing you chose is lost.',
    mapFailed: (detail: string) => `The map could not be started: ${detail}`,
    mapFailedRemedy: 'The list, the timeline and every quote work without it. Reload the page to try again.',
    basemapFailed: 'The basemap could not be loaded: incidents are drawn on blank paper.',
    basemapFailedRemedy:
      'Positions and footprints are right; borders, rivers and towns are missing. Reload to try again.',
    onlineBasemapFailed: (address: string, detail: string) =>
      `The basemap at ${address} cannot be had (${detail}). The embedded map is shown instead.`,
    onlineBasemapFailedRemedy:
      'Check that the address is a MapLibre style and that its server allows this page.',
  },
  {
    tryAgain: 'المحاولة من جديد',
    datasetMissing: (address, status) => `تعذّر تحميل مجموعة البيانات من ${address} (${status}).`,
    datasetMissingRemedy:
      'تحقّق من اتصالك وحاول من جديد. وإن كنت ناشر هذه الصفحة فتأكد من وجود الملف في هذا العنوان.',
    noAnswer: 'لم يُجب الخادم',
    httpStatus: (status) => `أجاب الخادم بالرمز ${status}`,
    datasetCutOff: (address, detail) => `تنقطع مجموعة البيانات في ${address} قبل نهايتها: ${detail}`,
    datasetCutOffRemedy: 'انقطع النقل، أو نُشر الملف ناقصاً. حاول من جديد، فإن بقي كذلك فأعد بناءه ورفعه.',
    datasetNotOurs: (address, detail) => `ما في ${address} ليس مجموعة بيانات لـDateline: ${detail}`,
    datasetNotOursRemedy: 'تحقّق من العنوان. مجموعة البيانات هي ملف JSON الذي يكتبه البناء في «data/».',
    datasetInvalid: (address, count) =>
      `تخالف مجموعة البيانات في ${address} قواعدها (عدد المخالفات: ${count})، فلا يُعرض منها شيء.`,
    datasetInvalidRemedy: 'شغّل «npm run data:check» على المجلد الذي بُنيت منه، فهو يسمّي كل ملف وعلاجه.',
    showIssues: 'عرض المخالفات',
    engineFailed: (detail) => `توقفت التصفية والعدّ: ${detail}`,
    engineFailedRemedy:
      'تبقى القائمة ولوحات الحوادث وكل الاقتباسات مقروءة من دون تصفية. أعد تحميل الصفحة لتشغيل المحرك من جديد.',
    webglMissing: 'لا يستطيع هذا المتصفح رسم الخريطة: WebGL 2 غير متاح أو معطّل.',
    webglMissingRemedy:
      'تعمل القائمة والخط الزمني وكل الاقتباسات من دونها. لرؤية الخريطة فعّل تسريع العتاد أو استعمل متصفحاً حديثاً.',
    webglLost: 'أسقطت بطاقة الرسوميات الخريطة.',
    webglLostRemedy: 'تعود عادةً من تلقاء نفسها خلال ثوانٍ، وإلا فأعد تحميل الصفحة. لم يضع شيء مما اخترته.',
    mapFailed: (detail) => `تعذّر تشغيل الخريطة: ${detail}`,
    mapFailedRemedy: 'تعمل القائمة والخط الزمني وكل الاقتباسات من دونها. أعد تحميل الصفحة للمحاولة من جديد.',
    basemapFailed: 'تعذّر تحميل خريطة الأساس، فتُرسم الحوادث على ورق أبيض.',
    basemapFailedRemedy:
      'المواقع والنطاقات صحيحة، وتنقص الحدود والأنهار والمدن. أعد تحميل الصفحة للمحاولة من جديد.',
    onlineBasemapFailed: (address, detail) =>
      `تعذّر الحصول على خريطة الأساس من ${address} (${detail}). تُعرض الخريطة المضمّنة بدلاً منها.`,
    onlineBasemapFailedRemedy: 'تحقّق من أن العنوان نمط MapLibre ومن أن خادمه يسمح لهذه الصفحة.',
  },
);
