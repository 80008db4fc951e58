import type { Interval } from '../../core/interval.ts';
import type { Language } from '../../core/text.ts';
import { dayOf } from '../../core/time.ts';
import type { RowTimePrecision } from '../../core/vocabulary.ts';
import { dayText, instantWords, timeFormat } from './timeText.ts';

const UNDATED = { en: 'No date', ar: 'بلا تاريخ' };
const FROM = { en: 'from ', ar: 'من ' };
const UNTIL = { en: 'until ', ar: 'حتى ' };
/** Epoch milliseconds that a `Date` can hold. */
const MOST = 8.64e15;

/**
 * An interval as finely as it is known and no finer: "25 Jul 2024, 18:00", "25 Jul 2024", "22–28 Jul 2024", "July 2024",
 * "2024"; open ends say so.
 */
export function intervalText(
  { earliest, latest }: Interval,
  precision: RowTimePrecision,
  language: Language,
  timeZone: string,
): string {
  const isBegun = earliest > -MOST;
  const isEnded = latest < MOST;
  if (!isBegun && !isEnded) return UNDATED[language];
  const isTimed = precision === 'minute' || precision === 'hour';
  const text = (instant: number) =>
    isTimed ? instantWords(instant, language, timeZone) : dayText(instant, language, timeZone);
  if (!isEnded) return `${FROM[language]}${text(earliest)}`;
  if (!isBegun) return `${UNTIL[language]}${text(latest)}`;
  if (isTimed) {
    const begin = text(earliest);
    const end = text(latest);
    return begin === end ? begin : `${begin} – ${end}`;
  }
  const [first, last] = [dayOf(earliest, timeZone), dayOf(latest, timeZone)];
  if (first === last) return text(earliest);
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) {
    return timeFormat(language, timeZone, { year: 'numeric' }).format(earliest);
  }
  const isWholeMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && isLastDay(last);
  if (isWholeMonth) {
    return timeFormat(language, timeZone, { month: 'long', year: 'numeric' }).format(earliest);
  }
  return `${text(earliest)} – ${text(latest)}`;
}

function isLastDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
