import { lazy, Suspense } from 'react';

/** The panel's code. A link to an incident asks for it while the dataset is still on its way. */
export async function loadPanel() {
  return (await import('./LocalPanel.tsx')).LocalPanel;
}

const LocalPanel = lazy(async () => ({ default: await loadPanel() }));

/** The incident panel, loaded with the first selection. */
export function LazyPanel() {
  return (
    <Suspense fallback={null}>
      <LocalPanel />
    </Suspense>
  );
}
