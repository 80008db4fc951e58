import type { Language } from '../../core/text.ts';
import { isDay, parseInstant, startOfDay } from '../../core/time.ts';
import { dayText, timeFormat } from './timeText.ts';

/** A bound of a range as a reader says it: "25 Jul 2024", or "25 Jul, 18:00" for an instant. */
export function boundText(bound: string, language: Language, timeZone: string): string {
  if (isDay(bound)) return dayText(startOfDay(bound, timeZone), language, timeZone);
  const instant = parseInstant(bound);
  if (instant === null) return bound;
  return timeFormat(language, timeZone, {
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}

/** A range with both bounds, in the fewest words: "25–26 Jul 2024". */
export function rangeText(from: string, to: string, language: Language, timeZone: string): string {
  if (!isDay(from) || !isDay(to)) {
    return `${boundText(from, language, timeZone)} – ${boundText(to, language, timeZone)}`;
  }
  return timeFormat(language, timeZone, {
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    year: 'numeric',
  }).formatRange(startOfDay(from, timeZone), startOfDay(to, timeZone));
}
