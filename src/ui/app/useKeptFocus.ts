import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * When `shown`, the name of what is there, changes and what had the focus went with it, `place` gets the focus: what
 * stands there now, or where it was opened from. Else the keyboard would begin again at the top of the page.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, shown]);
}
