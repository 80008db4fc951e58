import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** The width of an element in CSS pixels, kept up to date; 0 before it is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    // It reports once at the start, too. At once, before the frame is painted: what depends on the width, such as the
    // bars, would push the rest aside a frame later.
    const observer = new ResizeObserver(() => flushSync(() => setWidth(current.clientWidth)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
