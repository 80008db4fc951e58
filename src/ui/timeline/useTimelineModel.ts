import { useMemo } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Interval } from '../../core/interval.ts';
import { directionOf, type Language } from '../../core/text.ts';
import { rangeOf } from '../../core/time.ts';
import { timeBins, type TimeBins } from '../../core/timeBins.ts';
import { fitWindow } from '../../core/timelineWindow.ts';
import { timeZoneOf } from '../../state/intentions.ts';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import { datasetSpan } from './timelineRows.ts';

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

/** The model of an open dataset; null where neither range nor dataset bounds time. Works without the engine. */
export function useTimelineModel(dataset: Dataset | null): TimelineModel | null {
  const language = useLanguage();
  const timeZone = useAppState(timeZoneOf);
  const held = useAppState((state) => state.timelineWindow);
  const summary = useAppState((state) => (state.engine.phase === 'ready' ? state.engine.summary : null));
  const background = useAppState((state) => state.view.background);
  const from = useAppState((state) => state.view.from);
  const to = useAppState((state) => state.view.to);

  const span = useMemo(() => {
    if (summary !== null) return background ? summary.spanWithBackground : summary.span;
    return dataset === null ? null : datasetSpan(dataset, background);
  }, [summary, background, dataset]);
  const range = useMemo(() => rangeOf(from, to, timeZone), [from, to, timeZone]);
  const fitted = useMemo(() => fitWindow(range, span), [range, span]);
  const window = held ?? fitted;
  const bins = useMemo(() => (window === null ? null : timeBins(window, timeZone)), [window, timeZone]);

  if (window === null || bins === null) return null;
  return { window, range, bins, timeZone, language, direction: directionOf(language) };
}
