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

/** Below this the page is a map with a sheet. */
export const PHONE = '(max-width: 767px)';
