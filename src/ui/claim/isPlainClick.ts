import type { MouseEvent } from 'react';

/** False where the reader asks the browser for a new tab or window, or for a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
