import { lazy, memo, Suspense } from 'react';
import { FirstIncidentWords } from '../app/FirstIncidentWords.tsx';

const LocalPanel = lazy(async () => ({ default: (await import('./LocalPanel.tsx')).LocalPanel }));

/** Asks for the panel's code, while the dataset is still on its way. */
export function fetchPanel(): void {
  // Who draws it asks again, and says what cannot be had.
  import('./LocalPanel.tsx').catch(() => undefined);
}

/**
 * The incident panel, loaded with the first selection. Nothing around it draws it again: what waits for its code would
 * then be drawn in one piece with the rest instead of in slices.
 */
export const LazyPanel = memo(function LazyPanel() {
  return (
    <Suspense fallback={<FirstIncidentWords />}>
      <LocalPanel />
    </Suspense>
  );
});
