import { useSyncExternalStore } from 'react';

/** True while the page matches a media query. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}

/**
 * Below this the page is a map with a sheet: narrow, or too low for a timeline under the map. As in phone.css. In em, so
 * that large text has the room it needs: that is the size of text set in the browser, 16 px where nobody set it.
 */
export const PHONE = '(max-width: 47.9375em), (max-height: 32.4375em)';

/** So low, a small frame or a phone on its side, that a timeline in the sheet would leave nothing of the map. */
export const LOW = '(max-height: 29.9375em)';
