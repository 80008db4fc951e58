import type { Interval } from '../../core/interval.ts';
import type { Language } from '../../core/text.ts';
import { rangeOf } from '../../core/time.ts';
import { clockText, dayText, instantWords, offsetText, timeFormat } from '../language/timeText.ts';
import { lineOf, type Bound } from './brushBounds.ts';
import type { RangeSuggestion } from './clusterRanges.ts';

const DAY = 86_400_000;

/** True for an instant that begins a local day. */
function isMidnight(instant: number, timeZone: string): boolean {
  return clockText(instant, 'en', timeZone) === '00:00';
}

/** True for a `to` that stands for the whole of the day before its line. */
export function endsDay(bound: Bound, instant: number, timeZone: string): boolean {
  const line = lineOf(instant);
  return bound === 'to' && line !== instant && isMidnight(line, timeZone);
}

/** A bound as a label over its handle: the clock over hours, the day for whole days and over longer windows. */
export function boundLabel(
  bound: Bound,
  instant: number,
  window: Interval,
  language: Language,
  timeZone: string,
): string {
  const line = lineOf(instant);
  const wholeDay = bound === 'from' ? isMidnight(line, timeZone) : endsDay(bound, instant, timeZone);
  if (window.latest - window.earliest <= 3 * DAY && !wholeDay) return clockText(line, language, timeZone);
  const shown = wholeDay ? instant : line;
  const year = window.latest - window.earliest > 366 * DAY ? ({ year: 'numeric' } as const) : {};
  const day = timeFormat(language, timeZone, {
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    ...year,
  }).format(shown);
  const clock =
    wholeDay || isMidnight(line, timeZone) || 'year' in year ? '' : clockText(line, language, timeZone);
  return clock === '' ? day : `${day} ${clock}`;
}

/** A bound in full, for the words of a slider. */
export function boundWords(
  bound: Bound,
  instant: number,
  language: Language,
  timeZone: string,
  endOfDay: (day: string) => string,
): string {
  if (endsDay(bound, instant, timeZone)) return endOfDay(dayText(instant, language, timeZone));
  return instantWords(lineOf(instant), language, timeZone);
}

/** The zone as a caption says it: its offset, or its name where the window holds two offsets. */
export function zoneText(window: Interval, timeZone: string): string {
  const first = offsetText(window.earliest, timeZone);
  return first === offsetText(window.latest, timeZone) ? first : timeZone.replaceAll('_', ' ');
}

/** A suggested range in the fewest words: "25–26 Jul", "Jan–Feb 2024", "2019–2021". */
export function suggestionText(
  { kind, from, to }: RangeSuggestion,
  language: Language,
  timeZone: string,
  withYear: boolean,
): string {
  const { earliest, latest } = rangeOf(from, to, timeZone);
  const month = language === 'ar' ? ('long' as const) : ('short' as const);
  const parts: Readonly<Record<RangeSuggestion['kind'], Intl.DateTimeFormatOptions>> = {
    night: { day: 'numeric', month, ...(withYear ? { year: 'numeric' as const } : {}) },
    day: { day: 'numeric', month, ...(withYear ? { year: 'numeric' as const } : {}) },
    month: { month, year: 'numeric' },
    year: { year: 'numeric' },
  };
  const text = timeFormat(language, timeZone, parts[kind]).formatRange(earliest, latest);
  const [first = '', rest] = text.split(/\s*–\s*/);
  if (rest === undefined) return text;
  return /\s/.test(first.trim()) ? `${first} – ${rest}` : `${first}–${rest}`;
}
