import { lazy, Suspense } from 'react';

const LocalPanel = lazy(async () => ({ default: (await import('./LocalPanel.tsx')).LocalPanel }));

/** The incident panel, loaded with the first selection. */
export function LazyPanel() {
  return (
    <Suspense fallback={null}>
      <LocalPanel />
    </Suspense>
  );
}
