import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Interval } from '../../core/interval.ts';
import { shiftWindow, zoomWindow } from '../../core/timelineWindow.ts';
import { rangeOf } from '../../core/time.ts';
import { timeZoneOf, windowOf } from '../../state/intentions.ts';
import { useApp } from '../app/AppContext.ts';
import { brushOf, type Brush } from './brushBounds.ts';

/** What the reader's hand does to the range and to the window; at most once a frame each. */
export interface TimelineMoves {
  brush(next: Brush): void;
  /** The bounds as the reader has left them, drawn or not: keys come faster than frames. */
  latest(): Brush;
  /** Applies what waits for the next frame. */
  flush(): void;
  show(window: Interval | null): void;
  /** By a factor, around an instant that stays in place. Factors within one frame multiply. */
  zoom(factor: number, around: number): void;
  pan(milliseconds: number): void;
}

/** Moves for a timeline that shows `window`. */
export function useTimelineMoves(window: Interval | null): TimelineMoves {
  const { store, intentions } = useApp();
  const shown = useRef(window);
  const waiting = useRef<{ brush: Brush | null; window: Interval | null; frame: number | null }>({
    brush: null,
    window: null,
    frame: null,
  });

  useEffect(() => {
    shown.current = window;
  }, [window]);

  const flush = useCallback(() => {
    const { current } = waiting;
    if (current.frame !== null) cancelAnimationFrame(current.frame);
    const { brush, window: next } = current;
    waiting.current = { brush: null, window: null, frame: null };
    if (next !== null) intentions.showWindow(next);
    if (brush === null) return;
    // Without the engine the store knows no span to hold the window by.
    if (windowOf(store.getState()) === null) intentions.showWindow(shown.current);
    intentions.brushRange(brush.from, brush.to);
  }, [store, intentions]);

  useEffect(
    () => () => {
      if (waiting.current.frame !== null) cancelAnimationFrame(waiting.current.frame);
    },
    [],
  );

  return useMemo(() => {
    const soon = () => {
      waiting.current.frame ??= requestAnimationFrame(flush);
    };
    const change = (next: (window: Interval) => Interval) => {
      const before = waiting.current.window ?? shown.current;
      if (before === null) return;
      waiting.current.window = next(before);
      soon();
    };
    return {
      brush(next) {
        waiting.current.brush = next;
        soon();
      },
      latest() {
        const state = store.getState();
        const { from, to } = state.view;
        return waiting.current.brush ?? brushOf(rangeOf(from, to, timeZoneOf(state)));
      },
      flush,
      show(next) {
        waiting.current.window = null;
        intentions.showWindow(next);
      },
      zoom: (factor, around) => change((before) => zoomWindow(before, factor, around)),
      pan: (milliseconds) => change((before) => shiftWindow(before, milliseconds)),
    };
  }, [flush, intentions, store]);
}
