import { useDeferredValue, type ReactNode } from 'react';

/** Draws its children in slices, between which the page answers and draws what is more urgent; they come later for it. */
export function InSlices({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
