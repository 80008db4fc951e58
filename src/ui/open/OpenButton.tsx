import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { openButtonMessages } from './openButtonMessages.ts';

const OpenDialog = lazyDialog(async () => (await import('./OpenDialog.tsx')).OpenDialog);

interface Properties {
  /** Where it stands. */
  readonly className?: string;
  /** Called when a file was chosen, or the reader turned back: a menu then has nothing left to offer. */
  readonly onDone?: () => void;
}

/** Opens a file of the reader's own; its code comes when it is first pressed. */
export function OpenButton({ className = 'quiet-button', onDone }: Properties) {
  const texts = useMessages(openButtonMessages);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    onDone?.();
  };
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)}>
        <Icon name="folder" />
        {texts.open}
      </button>
      {/* Out of the header or menu it stands in. */}
      {isOpen && createPortal(<OpenDialog isOpen onClose={close} />, document.body)}
    </>
  );
}
