import { useEffect, useEffectEvent, useRef, type PointerEvent, type RefObject } from 'react';
import type { Interval } from '../../core/interval.ts';
import { zoomWindow } from '../../core/timelineWindow.ts';
import {
  brushOf,
  drawBrush,
  lineOf,
  moveBound,
  shiftBrush,
  snapBound,
  type Bound,
  type Brush,
} from './brushBounds.ts';
import { pointerOffset, timeScale, type TimeScale } from './timeScale.ts';
import type { TimelineModel } from './useTimelineModel.ts';
import type { TimelineMoves } from './useTimelineMoves.ts';

/** A drag shorter than this is a click, in CSS pixels. */
const CLICK = 4;

type Gesture =
  | { readonly kind: 'bound'; readonly bound: Bound; readonly grab: number; readonly start: Brush }
  | { readonly kind: 'shift'; readonly at: number; readonly start: Brush }
  | {
      readonly kind: 'draw';
      readonly at: number;
      readonly offset: number;
      readonly start: Brush;
      drawn: boolean;
    }
  | { readonly kind: 'pan'; readonly offset: number; readonly start: Interval }
  | { readonly kind: 'pinch'; readonly middle: number; readonly spread: number; readonly start: Interval };

function wheelPixels(delta: number, mode: number): number {
  return mode === 1 ? delta * 16 : mode === 2 ? delta * 400 : delta;
}

/**
 * Pointer, touch and wheel on the plot: bounds, the whole brush, a new range, panning by the axis, pinching anywhere.
 * Elements say what dragging them does by `data-gesture`: `from`, `to`, `track` or `axis`. `track` is the box that the
 * scale is measured from.
 */
export function usePlotGestures(
  plot: RefObject<HTMLElement | null>,
  track: RefObject<HTMLElement | null>,
  model: TimelineModel,
  moves: TimelineMoves,
) {
  const gesture = useRef<Gesture | null>(null);
  const pointers = useRef(new Map<number, number>());

  const offsetOf = (clientX: number) =>
    track.current === null
      ? 0
      : pointerOffset(clientX, track.current.getBoundingClientRect(), model.direction);
  const scaleOf = (window: Interval): TimeScale => timeScale(window, track.current?.clientWidth ?? 1);

  const begin = (zone: string | undefined, offset: number): Gesture | null => {
    const scale = scaleOf(model.window);
    const start = brushOf(model.range);
    if (zone === 'from' || zone === 'to') {
      const value = start[zone];
      const limit = zone === 'from' ? model.window.earliest : model.window.latest;
      const handle = scale.toOffset(value === null ? limit : lineOf(value));
      return { kind: 'bound', bound: zone, grab: offset - Math.min(Math.max(handle, 0), scale.width), start };
    }
    if (zone === 'axis') return { kind: 'pan', offset, start: model.window };
    if (zone !== 'track') return null;
    const at = scale.toTime(offset);
    const closed = start.from !== null || start.to !== null;
    const inside = at >= model.range.earliest && at <= lineOf(model.range.latest);
    return closed && inside
      ? { kind: 'shift', at, start }
      : { kind: 'draw', at, offset, start, drawn: false };
  };

  const follow = (current: Gesture, offset: number, free: boolean) => {
    const scale = scaleOf(model.window);
    const { bins, window } = model;
    if (current.kind === 'bound') {
      const instant = scale.toTime(offset - current.grab);
      moves.brush(
        moveBound(current.start, current.bound, snapBound(current.bound, instant, bins, window, free)),
      );
    } else if (current.kind === 'shift') {
      moves.brush(shiftBrush(current.start, scale.toTime(offset) - current.at, bins, window, free));
    } else if (current.kind === 'draw') {
      if (!current.drawn && Math.abs(offset - current.offset) < CLICK) return;
      current.drawn = true;
      moves.brush(drawBrush(current.at, scale.toTime(offset), bins, window, free));
    } else if (current.kind === 'pan') {
      const { earliest, latest } = current.start;
      const by = ((current.offset - offset) / scale.width) * (latest - earliest);
      moves.show({ earliest: earliest + by, latest: latest + by });
    } else {
      const [a = 0, b = 0] = [...pointers.current.values()];
      const spread = Math.max(Math.abs(a - b), 8);
      const around = scaleOf(current.start).toTime(current.middle);
      const zoomed = zoomWindow(current.start, current.spread / spread, around);
      const by = scaleOf(zoomed).toTime(current.middle) - scaleOf(zoomed).toTime((a + b) / 2);
      moves.show({ earliest: zoomed.earliest + by, latest: zoomed.latest + by });
    }
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const offset = offsetOf(event.clientX);
    if (event.pointerType === 'touch') pointers.current.set(event.pointerId, offset);
    if (pointers.current.size === 2) {
      const before = gesture.current;
      if (before !== null && 'bound' in before) moves.brush(before.start);
      else if (before?.kind === 'shift' || (before?.kind === 'draw' && before.drawn))
        moves.brush(before.start);
      const [a = 0, b = 0] = [...pointers.current.values()];
      const spread = Math.max(Math.abs(a - b), 8);
      gesture.current = { kind: 'pinch', middle: (a + b) / 2, spread, start: model.window };
      event.currentTarget.setPointerCapture(event.pointerId);
      return;
    }
    const handle = (event.target as Element).closest<HTMLElement>('[data-gesture]');
    const next = begin(handle?.dataset['gesture'], offset);
    if (next === null || gesture.current !== null) return;
    gesture.current = next;
    event.currentTarget.setPointerCapture(event.pointerId);
    // Keeps the browser from selecting text and from dragging the range input by itself.
    event.preventDefault();
    if (next.kind === 'bound') handle?.focus({ preventScroll: true });
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const offset = offsetOf(event.clientX);
    if (pointers.current.has(event.pointerId)) pointers.current.set(event.pointerId, offset);
    if (gesture.current !== null) follow(gesture.current, offset, event.altKey);
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
    if (gesture.current === null) return;
    gesture.current = null;
    moves.flush();
  };

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const list = (event.target as Element).closest('[data-scrolls]');
    const box = track.current?.getBoundingClientRect();
    if (box === undefined) return;
    const overPlot = event.clientX >= box.left && event.clientX <= box.right;
    // Beside the bars, over their names, the wheel scrolls them where they do not all fit.
    if (!overPlot && list !== null && list.scrollHeight > list.clientHeight) return;
    event.preventDefault();
    const scale = scaleOf(model.window);
    const x = wheelPixels(event.deltaX, event.deltaMode);
    const y = wheelPixels(event.deltaY, event.deltaMode);
    const sideways = event.shiftKey ? x + y : x;
    if (event.shiftKey || Math.abs(x) > Math.abs(y)) {
      const along = model.direction === 'rtl' ? -sideways : sideways;
      moves.pan((along / scale.width) * (model.window.latest - model.window.earliest));
      return;
    }
    const around = scale.toTime(Math.min(Math.max(offsetOf(event.clientX), 0), scale.width));
    const pace = event.ctrlKey ? 0.01 : 0.0015;
    moves.zoom(Math.exp(Math.min(Math.max(y, -240), 240) * pace), around);
  });

  useEffect(() => {
    const element = plot.current;
    if (element === null) return undefined;
    // React listens to wheels passively, so that it could not keep the page from scrolling.
    const listener = (event: WheelEvent) => onWheel(event);
    element.addEventListener('wheel', listener, { passive: false });
    return () => element.removeEventListener('wheel', listener);
  }, [plot]);

  return {
    /** True while a pointer drags something. */
    dragging: () => gesture.current !== null,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
    },
  };
}
