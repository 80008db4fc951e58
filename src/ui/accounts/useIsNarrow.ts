import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * True while an element is narrower than `width` CSS pixels. An element that is not laid out counts as wide, unless the
 * window is narrower: nothing in it is wider, and what is drawn for a wide one would only be thrown away.
 */
export function useIsNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setIsNarrow] = useState(() => window.matchMedia(`(width < ${width}px)`).matches);
  const [isWindowNarrow] = useState(isNarrow);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = () => setIsNarrow(current.clientWidth > 0 && current.clientWidth < width);
    // To measure now is to lay out the page before its time.
    if (!isWindowNarrow) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, width, isWindowNarrow]);
  return isNarrow;
}
