import { lazy, Suspense } from 'react';
import { FirstIncidentWords } from '../app/FirstIncidentWords.tsx';

const LocalPanel = lazy(async () => ({ default: (await import('./LocalPanel.tsx')).LocalPanel }));

/** Asks for the panel's code, that of its first tab included, while the dataset is still on its way. */
export function fetchPanel(): void {
  // Who draws it asks again, and says what cannot be had.
  void Promise.allSettled([import('./LocalPanel.tsx'), import('../accounts/AccountsTab.tsx')]);
}

/** The incident panel, loaded with the first selection. */
export function LazyPanel() {
  return (
    <Suspense fallback={<FirstIncidentWords />}>
      <LocalPanel />
    </Suspense>
  );
}
