import { startTransition, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** The width of an element in CSS pixels, kept up to date; 0 before it is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      const measure = () => setWidth(current.clientWidth);
      // The first time in slices, between which a slow phone answers; then at once, before the frame is painted, so that
      // bars and axis keep up with a window that is drawn wider.
      if (isFirst) startTransition(measure);
      else flushSync(measure);
      isFirst = false;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
