import { memo, useMemo } from 'react';
import type { Interval } from '../../core/interval.ts';
import type { Language } from '../../core/text.ts';
import { axisTicks } from './axisTicks.ts';

interface TimeAxisProps {
  readonly window: Interval;
  readonly width: number;
  readonly timeZone: string;
  readonly language: Language;
}

/** Ticks under the plot; dragging them moves the window. The sliders say the same times in words. */
export const TimeAxis = memo(function TimeAxis({ window, width, timeZone, language }: TimeAxisProps) {
  const ticks = useMemo(
    () => axisTicks(window, width, timeZone, language),
    [window, width, timeZone, language],
  );
  return (
    <div className="timeline-axis" data-gesture="axis" aria-hidden="true">
      {ticks.map(({ time, offset, label, major, anchor }) => (
        <span
          key={`${anchor} ${time}`}
          className="timeline-tick"
          data-major={major || undefined}
          data-anchor={anchor}
          style={{ insetInlineStart: offset }}
        >
          {label !== null && <span className="timeline-tick-label number">{label}</span>}
        </span>
      ))}
    </div>
  );
});
