import { useMemo } from 'react';
import type { Interval } from '../../core/interval.ts';
import { directionOf, type Language } from '../../core/text.ts';
import { rangeOf } from '../../core/time.ts';
import { timeBins, type TimeBins } from '../../core/timeBins.ts';
import { timeZoneOf, windowOf } from '../../state/intentions.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';

/** What every part of the timeline is drawn from. */
export interface TimelineModel {
  readonly window: Interval;
  readonly range: Interval;
  /** Bins of the window: what the keyboard steps by and dragging snaps to. */
  readonly bins: TimeBins;
  readonly timeZone: string;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
}

/** The model of what is open; null where nothing bounds time. Works without the engine. */
export function useTimelineModel(): TimelineModel | null {
  const language = useLanguage();
  const timeZone = useAppState(timeZoneOf);
  const from = useAppState((state) => state.view.from);
  const to = useAppState((state) => state.view.to);
  // Two numbers rather than the interval, which is a new object each time.
  const earliest = useAppState((state) => windowOf(state)?.earliest ?? null);
  const latest = useAppState((state) => windowOf(state)?.latest ?? null);

  const range = useMemo(() => rangeOf(from, to, timeZone), [from, to, timeZone]);
  const window = useMemo(
    () => (earliest === null || latest === null ? null : { earliest, latest }),
    [earliest, latest],
  );
  const bins = useMemo(() => (window === null ? null : timeBins(window, timeZone)), [window, timeZone]);

  return useMemo(() => {
    if (window === null || bins === null) return null;
    return { window, range, bins, timeZone, language, direction: directionOf(language) };
  }, [window, range, bins, timeZone, language]);
}
