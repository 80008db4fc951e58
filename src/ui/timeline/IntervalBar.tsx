import type { Certainty, Interval } from '../../core/interval.ts';
import type { IncidentRole } from '../../core/vocabulary.ts';
import type { TimeScale } from './timeScale.ts';

interface IntervalBarProps {
  readonly interval: Interval;
  readonly scale: TimeScale;
  readonly role: IncidentRole;
  readonly certainty: Certainty;
  /** Which bounds are a convention of ours: their caps are dotted. */
  readonly ours: { readonly earliest: boolean; readonly latest: boolean };
  /** The value of the outside world, in its own colour and shape. */
  readonly discrepancy?: boolean;
}

/** Bodies narrower than this could not be seen, in CSS pixels. */
const NARROWEST = 2;
/** Below this, dots of two caps would run into each other; the words still say what is ours. */
const NARROWEST_DOTTED = 8;
const NARROWEST_SQUARE = 13;

/** Where an interval lies on the plot, cut off at its ends. */
export function barExtent(interval: Interval, scale: TimeScale): { start: number; size: number } {
  const start = Math.min(Math.max(scale.toOffset(interval.earliest), 0), scale.width);
  const end = Math.min(Math.max(scale.toOffset(interval.latest), 0), scale.width);
  return { start, size: end - start };
}

/**
 * What is known of a time, not how long it lasted: a light body between two caps. An open end fades and has no cap; an
 * end beyond the window is cut off without one.
 */
export function IntervalBar({ interval, scale, role, certainty, ours, discrepancy }: IntervalBarProps) {
  const { start, size } = barExtent(interval, scale);
  const { window } = scale;
  const startSeen = interval.earliest >= window.earliest;
  const endSeen = interval.latest <= window.latest;
  const roomy = size >= NARROWEST_DOTTED;
  const narrowest = discrepancy === true ? NARROWEST_SQUARE : NARROWEST;
  return (
    <span
      className="timeline-bar"
      data-role={discrepancy === true ? 'discrepancy' : role}
      data-certainty={certainty}
      style={{
        insetInlineStart: size < narrowest ? start - (narrowest - size) / 2 : start,
        inlineSize: Math.max(size, narrowest),
      }}
    >
      <span
        className="timeline-body"
        data-open-start={interval.earliest === -Infinity || undefined}
        data-open-end={interval.latest === Infinity || undefined}
      />
      {discrepancy !== true && startSeen && (
        <span className="timeline-cap" data-ours={ours.earliest && roomy} data-end="start" />
      )}
      {discrepancy !== true && endSeen && (
        <span className="timeline-cap" data-ours={ours.latest && roomy} data-end="end" />
      )}
    </span>
  );
}
