import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { openButtonMessages } from './openButtonMessages.ts';

const OpenDialog = lazyDialog(async () => (await import('./OpenDialog.tsx')).OpenDialog);

/** Opens a file of the reader's own; its code comes when it is first pressed. `className`: where it stands. */
export function OpenButton({ className = 'quiet-button' }: { className?: string }) {
  const texts = useMessages(openButtonMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)}>
        <Icon name="folder" />
        {texts.open}
      </button>
      {/* Out of the header or menu it stands in. */}
      {isOpen && createPortal(<OpenDialog isOpen onClose={() => setIsOpen(false)} />, document.body)}
    </>
  );
}
