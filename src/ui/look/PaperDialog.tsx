import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Properties {
  readonly title: string;
  readonly closeName: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Room for a long text instead of a form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog on paper. The browser holds the focus inside; Escape and a press beside it close it. */
export function PaperDialog({ title, closeName, isOpen, onClose, wide = false, children }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  // Taken out of the page while it is open, a dialog gives the focus to nobody: closed, to whoever had it.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      // Where the page has closed it, perhaps for another dialog, nobody is told. React mounts twice while it is
      // developed: then it is open again by now.
      onClose={({ currentTarget }) => {
        if (isOpen && !currentTarget.open) onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {isOpen && (
        <div className="dialog-paper">
          <div className="dialog-head">
            <h2 id={heading} className="dialog-title">
              {title}
            </h2>
            <button type="button" className="dialog-close" aria-label={closeName} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="dialog-body">{children}</div>
        </div>
      )}
    </dialog>
  );
}
