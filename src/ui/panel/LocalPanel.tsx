import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../app/AppContext.ts';
import { IncidentPanel } from './IncidentPanel.tsx';

/** The panel with its widgets in the reader's language and direction. */
export function LocalPanel() {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB'}>
      <IncidentPanel />
    </I18nProvider>
  );
}
