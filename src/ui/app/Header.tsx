import { useState } from 'react';
import { themeOf } from '../../state/appState.ts';
import { Icon } from '../look/Icon.tsx';
import { lazyDialog } from '../look/lazyDialog.tsx';
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
  const [open, setOpen] = useState<'share' | 'method' | null>(null);
  const close = () => setOpen(null);
  const other = language === 'en' ? 'ar' : 'en';
  return (
    <header className="header">
      <h1 className="header-name">
        <Wordmark />
      </h1>
      <DatasetStatusLine phone={phone} />
      <div className="header-actions">
        <button
          type="button"
          className="header-action"
          aria-label={phone ? texts.about : undefined}
          onClick={() => setOpen('method')}
        >
          {phone ? <Icon name="info" /> : texts.about}
        </button>
        <button
          type="button"
          className="header-action header-language"
          aria-label={texts.otherLanguageName}
          onClick={() => intentions.setLanguage(other)}
        >
          <span lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
            {texts.otherLanguage}
          </span>
        </button>
        <button
          type="button"
          className="header-action header-icon"
          aria-label={theme === 'dark' ? texts.toLight : texts.toDark}
          onClick={() => intentions.setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          className={phone ? 'header-action header-icon' : 'button solid header-share'}
          aria-label={phone ? texts.share : undefined}
          onClick={() => setOpen('share')}
        >
          <Icon name="share" />
          {!phone && texts.share}
        </button>
      </div>
      <ShareDialog isOpen={open === 'share'} onClose={close} />
      <MethodDialog isOpen={open === 'method'} onClose={close} />
    </header>
  );
}
