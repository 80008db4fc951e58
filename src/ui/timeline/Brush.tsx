import type { KeyboardEvent } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { brushOf, lineOf, moveBound, snapBound, stepBound, throwBound, type Bound } from './brushBounds.ts';
import { timelineMessages } from './messages.ts';
import { laterOrEarlier, type TimeScale } from './timeScale.ts';
import { boundWords } from './timeWords.ts';
import type { TimelineModel } from './useTimelineModel.ts';
import type { TimelineMoves } from './useTimelineMoves.ts';

/** Bins that Shift, Page Up and Page Down step by. */
const LEAP = 6;

interface BrushProps {
  readonly model: TimelineModel;
  readonly moves: TimelineMoves;
  readonly scale: TimeScale;
  dragging(): boolean;
}

/** The two handles and what lies between them. Open bounds stand at the window's edge. */
export function Brush({ model, moves, scale, dragging }: BrushProps) {
  const messages = useMessages(timelineMessages);
  const { window, range, bins, timeZone, language, direction } = model;
  const brush = brushOf(range);
  const clamped = (offset: number) => Math.min(Math.max(offset, 0), scale.width);
  const offsets = {
    from: brush.from === null ? 0 : clamped(scale.toOffset(brush.from)),
    to: brush.to === null ? scale.width : clamped(scale.toOffset(lineOf(brush.to))),
  };
  const gap = offsets.to - offsets.from;

  const onKeyDown = (bound: Bound) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = laterOrEarlier(event.key, direction);
    const current = moves.latest();
    const leap = event.shiftKey || event.key.startsWith('Page') ? LEAP : 1;
    const next =
      way !== 0
        ? stepBound(current, bound, way * leap, bins, window)
        : event.key === 'Home' || event.key === 'End'
          ? throwBound(current, bound, event.key === 'End')
          : null;
    if (next === null) return;
    event.preventDefault();
    moves.brush(next);
  };

  /** Assistive technology sets the value itself: by small shares of the window, or to a value of its choice. */
  const onValue = (bound: Bound, value: number) => {
    if (dragging()) return;
    const current = brush[bound] ?? (bound === 'from' ? window.earliest : window.latest);
    const bin = (bins.edges[1] ?? 0) - (bins.edges[0] ?? 0);
    moves.brush(
      Math.abs(value - current) < bin
        ? stepBound(brush, bound, value > current ? 1 : -1, bins, window)
        : moveBound(brush, bound, snapBound(bound, value, bins, window, false)),
    );
  };

  const handle = (bound: Bound) => {
    const value = brush[bound];
    const limit = bound === 'from' ? window.earliest : window.latest;
    const words =
      value === null
        ? bound === 'from'
          ? messages.openFrom
          : messages.openTo
        : boundWords(bound, value, language, timeZone, messages.endOfDay);
    return (
      <div
        className="timeline-handle"
        data-bound={bound}
        data-open={value === null || undefined}
        style={{ insetInlineStart: offsets[bound], '--gap': `${gap}px` } as React.CSSProperties}
      >
        <input
          type="range"
          className="timeline-slider"
          data-gesture={bound}
          aria-label={messages[bound]}
          aria-valuetext={words}
          min={Math.min(window.earliest, value ?? window.earliest)}
          max={Math.max(window.latest, value ?? window.latest)}
          step="any"
          value={value ?? limit}
          onKeyDown={onKeyDown(bound)}
          onChange={(event) => onValue(bound, event.currentTarget.valueAsNumber)}
        />
        <span className="timeline-grip" aria-hidden="true" />
      </div>
    );
  };

  return (
    <div className="timeline-brush">
      <div className="timeline-shade" style={{ insetInlineStart: 0, inlineSize: offsets.from }} />
      <div className="timeline-shade" style={{ insetInlineEnd: 0, inlineSize: scale.width - offsets.to }} />
      <div
        className="timeline-brush-area"
        data-gesture="track"
        data-closed={brush.from !== null || brush.to !== null || undefined}
        style={{ insetInlineStart: offsets.from, inlineSize: gap }}
      />
      {brush.from !== null && <div className="timeline-bound" style={{ insetInlineStart: offsets.from }} />}
      {brush.to !== null && <div className="timeline-bound" style={{ insetInlineStart: offsets.to }} />}
      {handle('from')}
      {handle('to')}
    </div>
  );
}
