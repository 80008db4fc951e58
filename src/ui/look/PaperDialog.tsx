import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './dialog.css';

interface Properties {
  readonly title: string;
  readonly closeName: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Room for a long text instead of a form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog on paper: focus is held inside, Escape and the page behind close it. */
export function PaperDialog({ title, closeName, isOpen, onClose, wide = false, children }: Properties) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={wide ? 'dialog-modal dialog-wide' : 'dialog-modal'}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <button type="button" className="dialog-close" aria-label={closeName} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="dialog-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
