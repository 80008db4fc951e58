import type { Language } from '../../core/text.ts';

/** Latin digits everywhere; Levantine month names, as in the sources. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-IQ-u-nu-latn' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of a language and zone, made once. */
export function timeFormat(
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], { hourCycle: 'h23', ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}

/** "25 Jul 2024" / "25 تموز 2024". */
export function dayText(instant: number, language: Language, timeZone: string): string {
  return timeFormat(language, timeZone, {
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    year: 'numeric',
  }).format(instant);
}

/** "18:00". */
export function clockText(instant: number, language: Language, timeZone: string): string {
  return timeFormat(language, timeZone, { hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** "25 Jul 2024, 18:00". */
export function instantWords(instant: number, language: Language, timeZone: string): string {
  const separator = language === 'ar' ? '، ' : ', ';
  return `${dayText(instant, language, timeZone)}${separator}${clockText(instant, language, timeZone)}`;
}

/** "Iraq Time (UTC+3)": a zone as readers call it, with its offset at an instant. */
export function zoneName(instant: number, language: Language, timeZone: string): string {
  const parts = timeFormat(language, timeZone, { timeZoneName: 'shortGeneric' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return `${name} (${offsetText(instant, timeZone)})`;
}

/** "UTC+3" for the zone at an instant. */
export function offsetText(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    instant,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', 'UTC');
}
