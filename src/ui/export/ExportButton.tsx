import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../app/AppContext.ts';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { exportButtonMessages } from './exportButtonMessages.ts';

const ExportDialog = lazyDialog(async () => (await import('./ExportDialog.tsx')).ExportDialog);

/** Opens the files of what is shown; their code comes when it is first pressed. `className`: where it stands. */
export function ExportButton({ className = 'quiet-button' }: { className?: string }) {
  const texts = useMessages(exportButtonMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setIsOpen(true)}>
        {texts.export}
      </button>
      {/* Out of the header or menu it stands in. */}
      {isOpen && createPortal(<ExportDialog isOpen onClose={() => setIsOpen(false)} />, document.body)}
    </>
  );
}
