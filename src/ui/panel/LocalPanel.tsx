import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useAppState, useLanguage } from '../app/AppContext.ts';
import { IncidentPanel } from './IncidentPanel.tsx';

const RowPanel = lazy(async () => ({ default: (await import('../table/RowPanel.tsx')).RowPanel }));

/** The panel with its widgets in the reader's language and direction. A row of a table has a panel of its own. */
export function LocalPanel() {
  const language = useLanguage();
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  const incident = useAppState(({ view }) => view.incident);
  if (isTable) {
    return (
      <Suspense fallback={null}>{incident !== null && <RowPanel key={incident} id={incident} />}</Suspense>
    );
  }
  return (
    <I18nProvider locale={language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB'}>
      <IncidentPanel />
    </I18nProvider>
  );
}
