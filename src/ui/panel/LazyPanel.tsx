import { memo, Suspense } from 'react';
import { FirstIncidentWords } from '../app/FirstIncidentWords.tsx';
import { lazyPart } from '../look/lazyPart.tsx';

const panel = lazyPart(async () => (await import('./LocalPanel.tsx')).LocalPanel);

/** Asks for the panel's code while the dataset is still on its way. */
export const fetchPanel = panel.fetch;

/**
 * The incident panel, loaded with the first selection. Nothing around it draws it again: what waits for its
 * code would then be drawn in one piece with the rest.
 */
export const LazyPanel = memo(function LazyPanel() {
  return (
    <Suspense fallback={<FirstIncidentWords />}>
      <panel.Part />
    </Suspense>
  );
});
