import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { citeButtonMessages } from './citeButtonMessages.ts';
import type { CiteSubject } from './citeSubject.ts';

const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

/** A quiet button that opens the citations of something; their code comes when it is first pressed. */
export function CiteButton({ subject }: { subject: CiteSubject }) {
  const texts = useMessages(citeButtonMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-label={subject.kind === 'claim' ? texts.citeClaim(subject.claim) : undefined}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="cite" />
        {subject.kind === 'view' ? texts.citeView : texts.cite}
      </button>
      {isOpen &&
        // Out of the claim or panel it stands in: their type and pointing are not the dialog's.
        createPortal(
          <Suspense fallback={null}>
            <CiteDialog subject={subject} onClose={() => setIsOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
