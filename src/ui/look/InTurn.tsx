import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';

/**
 * Draws its children by themselves, soon after what stands around them: in one piece with the rest they keep a slow phone
 * from answering for a quarter of a second. `before` stands there until then.
 */
export function InTurn({ children, before }: { children: ReactNode; before: ReactNode }) {
  const [isTurn, setIsTurn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTurn(true), 0);
    return () => clearTimeout(timer);
  }, []);
  return isTurn ? children : before;
}

/** The same in slices, between which the page answers and draws what is more urgent; they come later for it. */
export function InSlices({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
