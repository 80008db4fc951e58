import { useState } from 'react';
import { themeOf } from '../../state/appState.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { Icon } from '../look/Icon.tsx';
import { OpenButton } from '../open/OpenButton.tsx';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { useAppState, useIntentions, useLanguage, useMessages } from './AppContext.ts';
import { DatasetStatusLine } from './DatasetStatusLine.tsx';
import { appMessages } from './messages.ts';
import { Wordmark } from './Wordmark.tsx';

const MethodDialog = lazyDialog(async () => (await import('../method/MethodDialog.tsx')).MethodDialog);
const ShareDialog = lazyDialog(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Name, what is shown and from how many voices, and what concerns the whole page. */
export function Header({ phone }: { phone: boolean }) {
  const texts = useMessages(appMessages);
  const language = useLanguage();
  const theme = useAppState(themeOf);
  const intentions = useIntentions();
  const [open, setOpen] = useState<'share' | 'method' | 'menu' | null>(null);
  const close = () => setOpen(null);
  const other = language === 'en' ? 'ar' : 'en';
  const themeName = theme === 'dark' ? texts.toLight : texts.toDark;
  const toggleTheme = () => intentions.setTheme(theme === 'dark' ? 'light' : 'dark');
  const languageButton = (
    <button
      type="button"
      className="header-action"
      aria-label={texts.otherLanguageName}
      onClick={() => intentions.setLanguage(other)}
    >
      <span lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
        {texts.otherLanguage}
      </span>
    </button>
  );
  return (
    <header className="header">
      <h1 className="header-name">
        <Wordmark />
      </h1>
      <DatasetStatusLine phone={phone} />
      {phone ? (
        <div className="header-actions">
          {languageButton}
          <button
            type="button"
            className="header-action"
            aria-label={texts.share}
            onClick={() => setOpen('share')}
          >
            <Icon name="share" />
          </button>
          <button
            type="button"
            className="header-action"
            aria-label={texts.menu}
            onClick={() => setOpen('menu')}
          >
            <Icon name="more" />
          </button>
        </div>
      ) : (
        <div className="header-actions">
          <OpenButton className="header-action" />
          <ExportButton className="header-action" />
          <button type="button" className="header-action" onClick={() => setOpen('method')}>
            {texts.about}
          </button>
          {languageButton}
          <button type="button" className="header-action" aria-label={themeName} onClick={toggleTheme}>
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
          </button>
          <button type="button" className="button solid header-share" onClick={() => setOpen('share')}>
            <Icon name="share" />
            {texts.share}
          </button>
        </div>
      )}
      <PaperDialog title={texts.menu} closeName={texts.close} isOpen={open === 'menu'} onClose={close}>
        <div className="menu">
          <OpenButton className="button" onDone={close} />
          <ExportButton className="button" />
          <button type="button" className="button" onClick={() => setOpen('method')}>
            <Icon name="info" />
            {texts.about}
          </button>
          <button type="button" className="button" onClick={toggleTheme}>
            <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
            {themeName}
          </button>
        </div>
      </PaperDialog>
      <ShareDialog isOpen={open === 'share'} onClose={close} />
      <MethodDialog isOpen={open === 'method'} onClose={close} />
    </header>
  );
}
