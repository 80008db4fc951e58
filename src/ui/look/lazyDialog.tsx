import { lazy, Suspense, type ComponentType } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { catalogue } from '../language/catalogue.ts';
import { PaperDialog } from './PaperDialog.tsx';

interface DialogProperties {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const notLoadedMessages = catalogue(
  {
    title: 'This part could not be loaded',
    remedy:
      'Check your connection, close this and try again. After an update, reload the page; the address keeps your view.',
    close: 'Close',
  },
  {
    title: 'تعذّر تحميل هذا الجزء',
    remedy: 'تحقق من اتصالك ثم أغلق هذا وحاول مرة أخرى. وبعد أي تحديث أعد تحميل الصفحة، والرابط يحفظ عرضك.',
    close: 'إغلاق',
  },
);

/** In the place of a dialog whose code did not arrive. */
function NotLoadedDialog({ isOpen, onClose }: DialogProperties) {
  const texts = useMessages(notLoadedMessages);
  return (
    <PaperDialog title={texts.title} closeName={texts.close} isOpen={isOpen} onClose={onClose}>
      <p role="alert">{texts.remedy}</p>
    </PaperDialog>
  );
}

/** A dialog whose code comes when it is first opened; where it does not come, the next opening asks again. */
export function lazyDialog(
  load: () => Promise<ComponentType<DialogProperties>>,
): ComponentType<DialogProperties> {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        return { default: NotLoaded };
      }
    });
  let Loaded = begin();

  function NotLoaded({ isOpen, onClose }: DialogProperties) {
    const close = () => {
      Loaded = begin();
      onClose();
    };
    return <NotLoadedDialog isOpen={isOpen} onClose={close} />;
  }

  return function LazyDialog({ isOpen, onClose }: DialogProperties) {
    return isOpen ? (
      <Suspense fallback={null}>
        <Loaded isOpen={isOpen} onClose={onClose} />
      </Suspense>
    ) : null;
  };
}
