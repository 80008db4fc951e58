import type { Interval } from '../../core/interval.ts';
import type { LocalText } from '../../core/text.ts';
import type { RowTimePrecision } from '../../core/vocabulary.ts';
import { timeZoneOf } from '../../state/intentions.ts';
import { intervalText } from '../language/intervalText.ts';
import { useAppState, useLanguage, useLocalText } from './AppContext.ts';

interface Timed {
  /** The editors' words; empty for the row of a table. */
  readonly when: LocalText;
  readonly interval: Interval;
  readonly timePrecision: RowTimePrecision;
}

/** When something was: in the editors' words, else as its interval in the reader's zone. */
export function useWhenText(): (timed: Timed) => string {
  const local = useLocalText();
  const language = useLanguage();
  const zone = useAppState(timeZoneOf);
  return ({ when, interval, timePrecision }) => {
    const words = local(when);
    return words === '' ? intervalText(interval, timePrecision, language, zone) : words;
  };
}
