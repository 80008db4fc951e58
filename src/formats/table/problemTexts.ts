import type { RowProblemKind } from '../../core/tableImport.ts';
import type { LocalText } from '../../core/text.ts';

/** What is wrong with a row, and what its owner can do. */
export interface ProblemText {
  readonly reason: LocalText;
  readonly remedy: LocalText;
}

export const PROBLEM_TEXTS: Readonly<Record<RowProblemKind, ProblemText>> = {
  'not-a-row': {
    reason: { en: 'No row could be made of this.', ar: 'لا يمكن قراءة هذا صفاً.' },
    remedy: {
      en: 'Compare it with the rows around it in the file.',
      ar: 'قارنه بالصفوف المجاورة في الملف.',
    },
  },
  'too-many-values': {
    reason: {
      en: 'The row has more values than the file has columns; the extra ones are not shown.',
      ar: 'في الصف قيم أكثر من أعمدة الملف، والزائد منها لا يُعرض.',
    },
    remedy: {
      en: 'A value that holds the delimiter must stand in double quotes.',
      ar: 'ضع كل قيمة تحتوي على الفاصل بين علامتي اقتباس مزدوجتين.',
    },
  },
  'unclosed-quote': {
    reason: {
      en: 'A quotation mark is opened and never closed; it was read as a letter, so that the rows after it are kept.',
      ar: 'علامة اقتباس فُتحت ولم تُغلق، فقُرئت حرفاً عادياً كي لا تضيع الصفوف التي بعدها.',
    },
    remedy: {
      en: 'Close the quotation mark, or double it where it is part of the text.',
      ar: 'أغلق علامة الاقتباس، أو كرّرها إن كانت جزءاً من النص.',
    },
  },
  'cut-off': {
    reason: { en: 'The file ends in the middle of this row.', ar: 'ينتهي الملف في منتصف هذا الصف.' },
    remedy: { en: 'Get the file again.', ar: 'احصل على الملف من جديد.' },
  },
  'line-too-long': {
    reason: {
      en: 'The line is longer than 16 MB and was passed over.',
      ar: 'السطر أطول من 16 ميغابايت فتُجووز.',
    },
    remedy: {
      en: 'Check that the file is a table and that its lines end with line breaks.',
      ar: 'تحقّق من أن الملف جدول ومن أن سطوره تنتهي بفواصل أسطر.',
    },
  },
  'undecodable-bytes': {
    reason: {
      en: 'Some bytes are no text in this encoding; they are shown as �.',
      ar: 'بعض البايتات ليست نصاً في هذا الترميز، وتظهر هكذا: �.',
    },
    remedy: { en: 'Choose another encoding.', ar: 'اختر ترميزاً آخر.' },
  },
  'no-coordinates': {
    reason: {
      en: 'The row gives no coordinates: it stays in list, counts and timeline, but not on the map.',
      ar: 'لا إحداثيات في الصف: يبقى في القائمة والأعداد والخط الزمني، ولا يظهر على الخريطة.',
    },
    remedy: { en: 'Add latitude and longitude.', ar: 'أضف خط العرض وخط الطول.' },
  },
  'not-a-coordinate': {
    reason: {
      en: 'The value is no coordinate, or one of the other axis (E or W in a latitude, N or S in a longitude).',
      ar: 'القيمة ليست إحداثياً، أو هي من المحور الآخر (E أو W في خط العرض، أو N أو S في خط الطول).',
    },
    remedy: {
      en: 'Write degrees as a decimal number with a point: 33.7856.',
      ar: 'اكتب الدرجات عدداً عشرياً بنقطة: 33.7856.',
    },
  },
  'off-the-earth': {
    reason: {
      en: 'Latitude beyond ±90° or longitude beyond ±180°.',
      ar: 'خط العرض خارج ±90° أو خط الطول خارج ±180°.',
    },
    remedy: {
      en: 'Check whether latitude and longitude are swapped.',
      ar: 'تحقّق من أن خط العرض وخط الطول غير متبادلين.',
    },
  },
  'null-island': {
    reason: {
      en: 'Latitude and longitude are both exactly 0, as they are where a place was never filled in; not placed.',
      ar: 'خط العرض وخط الطول صفران تماماً كما يحدث حين لا يُملأ المكان، فلم يوضع على الخريطة.',
    },
    remedy: {
      en: 'If the row really means 0° N 0° E, write 0.0001.',
      ar: 'إن كان المقصود حقاً 0° شمالاً و0° شرقاً فاكتب 0.0001.',
    },
  },
  'no-date': {
    reason: {
      en: 'The row gives no date: it may belong to any time.',
      ar: 'لا تاريخ في الصف: قد ينتمي إلى أي وقت.',
    },
    remedy: { en: 'Add a date.', ar: 'أضف تاريخاً.' },
  },
  'not-a-date': {
    reason: {
      en: 'The value is not understood as a date: the row may belong to any time.',
      ar: 'لم تُفهم القيمة تاريخاً: قد ينتمي الصف إلى أي وقت.',
    },
    remedy: { en: 'Write dates as 2024-07-25.', ar: 'اكتب التواريخ هكذا: 2024-07-25.' },
  },
  'no-such-day': {
    reason: { en: 'There is no such day in the calendar.', ar: 'لا يوجد يوم كهذا في التقويم.' },
    remedy: { en: 'Check day and month.', ar: 'تحقّق من اليوم والشهر.' },
  },
  'ends-before-it-begins': {
    reason: {
      en: 'The end lies before the beginning; the row may belong to any time between them.',
      ar: 'النهاية قبل البداية، وقد ينتمي الصف إلى أي وقت بينهما.',
    },
    remedy: { en: 'Check both dates.', ar: 'تحقّق من التاريخين.' },
  },
  'ambiguous-date': {
    reason: {
      en: 'Day and month cannot be told apart: the row may belong to either day.',
      ar: 'لا يمكن التمييز بين اليوم والشهر: قد ينتمي الصف إلى أي من التاريخين.',
    },
    remedy: { en: 'Say which comes first, day or month.', ar: 'حدّد أيهما أولاً: اليوم أم الشهر.' },
  },
  'unknown-precision': {
    reason: {
      en: 'The precision code is not one of the codebook; the widest one was taken.',
      ar: 'رمز الدقة ليس من رموز دليل الترميز، فأُخذ الأوسع.',
    },
    remedy: { en: 'Compare the code with the codebook.', ar: 'قارن الرمز بدليل الترميز.' },
  },
  'not-a-number': {
    reason: { en: 'The value should be a number and is none.', ar: 'ينبغي أن تكون القيمة عدداً وليست كذلك.' },
    remedy: { en: 'Write the number with digits only.', ar: 'اكتب العدد بالأرقام فقط.' },
  },
  'repeated-id': {
    reason: {
      en: 'Another row has this id; this one got an id of its own and both are kept.',
      ar: 'لصف آخر هذا المعرّف، فأُعطي هذا معرّفاً خاصاً وبقي الاثنان.',
    },
    remedy: {
      en: 'Check whether the row stands twice in the file.',
      ar: 'تحقّق من أن الصف لم يتكرر في الملف.',
    },
  },
  'geometry-not-supported': {
    reason: {
      en: 'The geometry is of a kind that cannot be drawn here.',
      ar: 'الشكل الهندسي من نوع لا يمكن رسمه هنا.',
    },
    remedy: { en: 'Give a point, a line or a polygon.', ar: 'أعطِ نقطة أو خطاً أو مضلعاً.' },
  },
  'not-json': {
    reason: { en: 'The line is no valid JSON.', ar: 'السطر ليس JSON صالحاً.' },
    remedy: { en: 'Each line must be one whole JSON value.', ar: 'يجب أن يكون كل سطر قيمة JSON كاملة.' },
  },
};
