import { useDeferredValue } from 'react';

/**
 * Follows `wanted`: to false at once, to true in slices, between which the page answers and draws what is more urgent. What
 * is drawn only where it is true does not keep a slow phone from answering, as a change of the store would by itself.
 */
export function useDrawn(wanted: boolean): boolean {
  return useDeferredValue(wanted) && wanted;
}
