import { TZDate } from '@date-fns/tz';
import type { Interval } from '../../core/interval.ts';
import type { Language } from '../../core/text.ts';
import { timeFormat } from '../language/timeText.ts';
import { textWidth } from './textWidth.ts';

type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

interface TickStep {
  readonly unit: TickUnit;
  readonly step: number;
  /** Approximate length in hours. */
  readonly hours: number;
}

export interface AxisTick {
  readonly time: number;
  /** CSS pixels from the inline start of the axis. */
  readonly offset: number;
  /** Null where the label would touch another. */
  readonly label: string | null;
  /** Begins a day, a month or a year: bold, with a longer tick. */
  readonly major: boolean;
  /** `start`: the window's own start, which says the day or the year that the others leave out. */
  readonly anchor: 'start' | 'middle';
}

const STEPS: readonly TickStep[] = [
  { unit: 'minute', step: 5, hours: 1 / 12 },
  { unit: 'minute', step: 15, hours: 0.25 },
  { unit: 'minute', step: 30, hours: 0.5 },
  { unit: 'hour', step: 1, hours: 1 },
  { unit: 'hour', step: 3, hours: 3 },
  { unit: 'hour', step: 6, hours: 6 },
  { unit: 'hour', step: 12, hours: 12 },
  { unit: 'day', step: 1, hours: 24 },
  { unit: 'day', step: 7, hours: 168 },
  { unit: 'month', step: 1, hours: 730.5 },
  { unit: 'month', step: 3, hours: 2191.5 },
  { unit: 'month', step: 6, hours: 4383 },
  ...[1, 2, 5, 10, 25, 50, 100, 250, 500, 1000].map((step) => ({
    unit: 'year' as const,
    step,
    hours: step * 8766,
  })),
];

/** Space that a label needs beside its neighbour, in CSS pixels. */
const GAP = 10;

/** `texts`: the label, longest first; the first that fits is shown. */
type Candidate = Omit<AxisTick, 'label'> & { readonly texts: readonly string[]; readonly priority: number };

function formats(language: Language, timeZone: string) {
  const month = language === 'ar' ? 'long' : 'short';
  const make = (options: Intl.DateTimeFormatOptions) => (instant: number) =>
    timeFormat(language, timeZone, options).format(instant);
  return {
    clock: make({ hour: '2-digit', minute: '2-digit' }),
    weekday: make({ weekday: language === 'ar' ? 'long' : 'short' }),
    dayMonth: make({ day: 'numeric', month }),
    day: make({ day: 'numeric' }),
    dayYear: make({ day: 'numeric', month, year: 'numeric' }),
    month: make({ month }),
    monthYear: make({ month, year: 'numeric' }),
    year: make({ year: 'numeric' }),
  };
}

/** Instants of a step inside the window, on the zone's own clock and calendar: days of 23 and 25 hours included. */
export function tickTimes(window: Interval, step: TickStep, timeZone: string): number[] {
  const times: number[] = [];
  const start = new TZDate(window.earliest, timeZone);
  const add = (time: number) => {
    if (time >= window.earliest && time <= window.latest && time !== times.at(-1)) times.push(time);
    return time <= window.latest;
  };
  const [year, month] = [start.getFullYear(), start.getMonth()];
  const local = (y: number, m: number, d: number, minutes = 0) => {
    const date = new TZDate(y, m, d, 0, minutes, timeZone);
    // Years below 100 are taken for 19xx by the constructor.
    if (y >= 0 && y < 100) date.setFullYear(y, m, d);
    return date;
  };
  if (step.unit === 'year') {
    for (let y = Math.floor(year / step.step) * step.step; add(local(y, 0, 1).getTime()); y += step.step);
  } else if (step.unit === 'month') {
    const first = month - (month % step.step);
    for (let m = first; add(local(year, m, 1).getTime()); m += step.step);
  } else if (step.unit === 'day') {
    // Weeks begin on Monday, as the bins do.
    const back = step.step === 7 ? (start.getDay() + 6) % 7 : 0;
    for (let d = start.getDate() - back; add(local(year, month, d).getTime()); d += step.step);
  } else {
    const length = step.unit === 'hour' ? step.step * 60 : step.step;
    for (let d = start.getDate(); ; d += 1) {
      for (let minutes = 0; minutes < 1440; minutes += length)
        if (!add(local(year, month, d, minutes).getTime())) return times;
    }
  }
  return times;
}

function candidates(window: Interval, step: TickStep, timeZone: string, language: Language): Candidate[] {
  const text = formats(language, timeZone);
  const tick = (time: number, label: string, major: boolean): Candidate => ({
    time,
    offset: 0,
    texts: [label],
    major,
    anchor: 'middle',
    priority: major ? 0 : 2,
  });
  const opening = (...texts: string[]): Candidate => ({
    ...tick(window.earliest, '', true),
    texts,
    anchor: 'start',
    priority: 1,
  });
  const times = tickTimes(window, step, timeZone);
  const local = (time: number) => new TZDate(time, timeZone);
  switch (step.unit) {
    case 'minute':
    case 'hour':
      return [
        opening(
          `${text.weekday(window.earliest)} ${text.dayYear(window.earliest)}`,
          `${text.weekday(window.earliest)} ${text.dayMonth(window.earliest)}`,
          text.dayMonth(window.earliest),
        ),
        ...times.map((time) => {
          const midnight = local(time).getHours() === 0 && local(time).getMinutes() === 0;
          return tick(
            time,
            midnight ? `${text.weekday(time)} ${text.dayMonth(time)}` : text.clock(time),
            midnight,
          );
        }),
      ];
    case 'day': {
      const months = tickTimes(window, { unit: 'month', step: 1, hours: 0 }, timeZone);
      return [
        opening(text.dayYear(window.earliest), text.monthYear(window.earliest), text.year(window.earliest)),
        ...months.map((time) =>
          tick(time, local(time).getMonth() === 0 ? text.monthYear(time) : text.month(time), true),
        ),
        ...times.filter((time) => !months.includes(time)).map((time) => tick(time, text.day(time), false)),
      ];
    }
    case 'month':
      return [
        opening(text.monthYear(window.earliest), text.year(window.earliest)),
        ...times.map((time) => {
          const january = local(time).getMonth() === 0;
          return tick(time, january ? text.year(time) : text.month(time), january);
        }),
      ];
    case 'year':
      return times.map((time) => tick(time, text.year(time), false));
  }
}

function widestLabel(step: TickStep, language: Language): number {
  if (step.unit === 'minute' || step.unit === 'hour') return textWidth('00:00');
  // Months stand between the days, so days need more room than their own digits.
  if (step.unit === 'day') return step.step === 1 ? 20 : 36;
  // Every other label may be a year.
  if (step.unit === 'month') return textWidth(language === 'ar' ? 'كانون الثاني' : '0000', true);
  return textWidth('0000');
}

/**
 * Ticks of an axis `width` CSS pixels long over a finite window, ascending: from minutes to millennia, on the zone's
 * calendar, in the language's words with Latin digits. Labels never overlap: days, months and years win.
 */
export function axisTicks(window: Interval, width: number, timeZone: string, language: Language): AxisTick[] {
  const hours = (window.latest - window.earliest) / 3_600_000;
  if (!(hours > 0) || width <= 0) return [];
  const step =
    STEPS.find((each) => (each.hours / hours) * width >= widestLabel(each, language) + GAP) ?? STEPS.at(-1);
  if (step === undefined) return [];
  const taken: { start: number; end: number }[] = [];
  return candidates(window, step, timeZone, language)
    .map((each) => ({ ...each, offset: ((each.time - window.earliest) / 3_600_000 / hours) * width }))
    .sort((a, b) => a.priority - b.priority || a.time - b.time)
    .map(({ texts, time, offset, major, anchor }) => {
      const boxOf = (text: string) => {
        const length = textWidth(text, major);
        const start = anchor === 'start' ? offset : offset - length / 2;
        return { start, end: start + length };
      };
      const label = texts.find((text) => {
        const { start, end } = boxOf(text);
        const inside = anchor === 'start' || (offset >= 0 && end <= width + 12);
        return inside && taken.every((other) => end + GAP <= other.start || start >= other.end + GAP);
      });
      if (label !== undefined) taken.push(boxOf(label));
      return { time, offset, major, anchor, label: label ?? null };
    })
    .filter(({ anchor, label }) => anchor === 'middle' || label !== null)
    .sort((a, b) => a.time - b.time);
}
