import type { BinUnit } from '../../core/timeBins.ts';
import { catalogue } from '../language/catalogue.ts';
import { numberText, pluralAr, pluralEn } from '../language/plural.ts';

/** Keeps a run of the other direction together. */
const isolate = (text: string) => `\u2068${text}\u2069`;

const UNITS_EN: Readonly<Record<BinUnit, string>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

const SINGLE_BIN_AR: Readonly<Record<BinUnit, string>> = {
  hour: 'ساعةً بساعة',
  day: 'يوماً بيوم',
  week: 'أسبوعاً بأسبوع',
  month: 'شهراً بشهر',
  year: 'سنةً بسنة',
};

const UNIT_FORMS_AR: Readonly<Record<BinUnit, Parameters<typeof pluralAr>[1]>> = {
  hour: { zero: '# ساعة', one: 'ساعة', two: 'ساعتان', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
  day: { zero: '# يوم', one: 'يوم', two: 'يومان', few: '# أيام', many: '# يوماً', other: '# يوم' },
  week: {
    zero: '# أسبوع',
    one: 'أسبوع',
    two: 'أسبوعان',
    few: '# أسابيع',
    many: '# أسبوعاً',
    other: '# أسبوع',
  },
  month: { zero: '# شهر', one: 'شهر', two: 'شهران', few: '# أشهر', many: '# شهراً', other: '# شهر' },
  year: { zero: '# سنة', one: 'سنة', two: 'سنتان', few: '# سنوات', many: '# سنة', other: '# سنة' },
};

export const timelineMessages = catalogue(
  {
    title: 'Timeline',
    caption: (unit: BinUnit, step: number, zone: string) => {
      const width = step === 1 ? UNITS_EN[unit] : `${step} ${UNITS_EN[unit]}s`;
      return `Incidents that may have been under way, by ${width} · local time, ${isolate(zone)}`;
    },
    histogram: (peak: number) =>
      pluralEn(peak, {
        one: 'Histogram: at most # incident in one bin',
        other: 'Histogram: at most # incidents in one bin',
      }),
    from: 'From',
    to: 'To',
    openFrom: 'Open: no earliest limit',
    openTo: 'Open: no latest limit',
    endOfDay: (day: string) => `End of ${day}`,
    play: 'Play',
    playStep: 'Play one step',
    pause: 'Pause',
    speed: 'Speed',
    speedText: (count: number, unit: BinUnit) => {
      if (unit === 'hour') return `${count} h / s`;
      return `${count} ${UNITS_EN[unit]}${count === 1 ? '' : 's'} / s`;
    },
    zoom: 'Zoom of the timeline',
    zoomIn: 'Zoom in on time',
    zoomOut: 'Zoom out in time',
    fit: 'Fit the timeline to the range',
    fitShort: 'Fit',
    ranges: 'Ranges',
    all: 'All',
    nightOf: (days: string) => `Night of ${days}`,
    intervals: 'Intervals',
    certain: 'Certainly in range',
    possible: 'Possibly in range',
    outside: 'Outside the range',
    openStart: 'No earliest bound is stated',
    openEnd: 'No latest bound is stated',
    counts: (certain: number, possible: number) =>
      `${numberText(certain)} certainly, ${numberText(possible)} possibly in range`,
    rangeCounts: (range: string, counts: string) => `${range}: ${counts}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `From ${from}`,
    until: (to: string) => `Until ${to}`,
    allTime: 'All of the time',
    lastUpdated: (source: string, time: string) => `${isolate(source)} last updated ${time}`,
    peak: (count: number) => `at most ${numberText(count)}`,
    noneHere: 'No incident lies in this stretch of time.',
    empty: 'This dataset holds no incidents, so there is nothing to place in time.',
    noTimes: 'No incident in this dataset states a time.',
    loading: 'The timeline appears with the dataset.',
    noDataset: 'No dataset is open, so there is nothing to place in time.',
    counting: 'Counting …',
    engineFailed:
      'The counts are missing because the engine has stopped. The bars come straight from the dataset: the range works, other filters do not reach them. Reload the page to start the engine again.',
    engineFailedMany:
      'The counts are missing because the engine has stopped, and there are too many incidents to draw one by one. The range still works. Reload the page to start the engine again.',
  },
  {
    title: 'الخط الزمني',
    caption: (unit, step, zone) => {
      const width = step === 1 ? SINGLE_BIN_AR[unit] : `كل ${pluralAr(step, UNIT_FORMS_AR[unit])}`;
      return `الحوادث التي يُحتمل أنها كانت جارية، ${width} · بالتوقيت المحلي، ${isolate(zone)}`;
    },
    histogram: (peak) =>
      pluralAr(peak, {
        zero: 'مدرّج زمني: لا حوادث',
        one: 'مدرّج زمني: حادثة واحدة على الأكثر في كل فترة',
        two: 'مدرّج زمني: حادثتان على الأكثر في كل فترة',
        few: 'مدرّج زمني: # حوادث على الأكثر في كل فترة',
        many: 'مدرّج زمني: # حادثة على الأكثر في كل فترة',
        other: 'مدرّج زمني: # حادثة على الأكثر في كل فترة',
      }),
    from: 'من',
    to: 'إلى',
    openFrom: 'مفتوح: بلا حدّ لأبكر وقت',
    openTo: 'مفتوح: بلا حدّ لآخر وقت',
    endOfDay: (day) => `نهاية يوم ${day}`,
    play: 'تشغيل',
    playStep: 'تشغيل خطوة واحدة',
    pause: 'إيقاف مؤقت',
    speed: 'السرعة',
    speedText: (count, unit) => `${pluralAr(count, UNIT_FORMS_AR[unit])} / ث`,
    zoom: 'تكبير الخط الزمني وتصغيره',
    zoomIn: 'تكبير الزمن',
    zoomOut: 'تصغير الزمن',
    fit: 'ملاءمة الخط الزمني للمدة',
    fitShort: 'ملاءمة',
    ranges: 'مدد جاهزة',
    all: 'الكل',
    nightOf: (days) => `ليل ${days}`,
    intervals: 'فترات الحوادث',
    certain: 'ضمن المدة يقيناً',
    possible: 'ضمن المدة احتمالاً',
    outside: 'خارج المدة',
    openStart: 'لم يُذكر أبكر وقت ممكن',
    openEnd: 'لم يُذكر آخر وقت ممكن',
    counts: (certain, possible) => `${numberText(certain)} يقيناً و${numberText(possible)} احتمالاً ضمن المدة`,
    rangeCounts: (range, counts) => `${range}: ${counts}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
    since: (from) => `من ${from}`,
    until: (to) => `حتى ${to}`,
    allTime: 'كل الزمن',
    lastUpdated: (source, time) => `${isolate(source)}: آخر تحديث ${isolate(time)}`,
    peak: (count) => `${numberText(count)} على الأكثر`,
    noneHere: 'لا حادثة في هذا الجزء من الزمن.',
    empty: 'لا حوادث في مجموعة البيانات هذه، فلا شيء يوضع على الخط الزمني.',
    noTimes: 'لا تذكر أي حادثة في مجموعة البيانات هذه وقتاً.',
    loading: 'يظهر الخط الزمني مع مجموعة البيانات.',
    noDataset: 'لا مجموعة بيانات مفتوحة، فلا شيء يوضع على الخط الزمني.',
    counting: 'جارٍ العدّ …',
    engineFailed:
      'الأعداد غير متاحة لأن المحرّك توقف. الأشرطة مأخوذة مباشرة من مجموعة البيانات: المدة تعمل، أما بقية المرشحات فلا تسري عليها. أعد تحميل الصفحة لتشغيل المحرّك من جديد.',
    engineFailedMany:
      'الأعداد غير متاحة لأن المحرّك توقف، والحوادث أكثر من أن تُرسم واحدة واحدة. المدة ما زالت تعمل. أعد تحميل الصفحة لتشغيل المحرّك من جديد.',
  },
);
