import { lazy, useState, type ComponentType } from 'react';

/** A part of the page whose code comes by itself; to be drawn within a `Suspense`. */
export interface LazyPart {
  readonly Part: ComponentType;
  /** Asks for the code beforehand. Who draws the part asks again, and says what cannot be had. */
  fetch(): void;
}

/**
 * Where the code is there already the part is drawn at once: one that waits, be it for a moment, shows its fallback, and
 * React leaves each fallback on the page for some 300 milliseconds.
 */
export function lazyPart(load: () => Promise<ComponentType>): LazyPart {
  let Loaded: ComponentType | null = null;
  const loadAndKeep = async () => (Loaded = await load());
  const Waiting = lazy(async () => ({ default: await loadAndKeep() }));
  return {
    Part() {
      // The same as long as it stands: another would begin anew.
      const [Drawn] = useState(() => Loaded ?? Waiting);
      return <Drawn />;
    },
    fetch() {
      loadAndKeep().catch(() => undefined);
    },
  };
}
