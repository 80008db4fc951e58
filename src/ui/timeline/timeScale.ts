import type { Interval } from '../../core/interval.ts';

/**
 * Time along the line of reading: 0 is the window's start, `width` its end, in CSS pixels from the *inline* start. In a
 * right-to-left page that start is on the right, so what is placed by `inset-inline-start` mirrors by itself.
 */
export interface TimeScale {
  readonly window: Interval;
  readonly width: number;
  toOffset(instant: number): number;
  toTime(offset: number): number;
}

/** A scale over a finite window; infinite instants land far outside either end. */
export function timeScale(window: Interval, width: number): TimeScale {
  const span = window.latest - window.earliest;
  const far = 10 * Math.max(width, 1);
  return {
    window,
    width,
    toOffset(instant) {
      const offset = ((instant - window.earliest) / span) * width;
      return Math.min(Math.max(offset, -far), width + far);
    },
    toTime: (offset) => window.earliest + (offset / Math.max(width, 1)) * span,
  };
}

/** How far along the line of reading a pointer is from a box's inline start, in CSS pixels. */
export function pointerOffset(
  clientX: number,
  box: { readonly left: number; readonly right: number },
  direction: 'ltr' | 'rtl',
): number {
  return direction === 'rtl' ? box.right - clientX : clientX - box.left;
}

/** What an arrow key does to time as seen: +1 later, -1 earlier, 0 nothing. Up is always later. */
export function laterOrEarlier(key: string, direction: 'ltr' | 'rtl'): -1 | 0 | 1 {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowUp' || key === 'PageUp') return 1;
  if (key === backward || key === 'ArrowDown' || key === 'PageDown') return -1;
  return 0;
}
