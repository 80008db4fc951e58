import { useId, useState } from 'react';
import { Icon } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { useApp, useMessages } from './AppContext.ts';
import { shareMessages } from './shareMessages.ts';

function ShareForm() {
  const texts = useMessages(shareMessages);
  const { shareAddress } = useApp();
  const [address] = useState(() => shareAddress());
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const field = useId();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <p>{texts.shareText}</p>
      <div className="share-row">
        <label className="visually-hidden" htmlFor={field}>
          {texts.shareField}
        </label>
        <input
          id={field}
          className="share-field"
          dir="ltr"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button solid" onClick={() => void copy()}>
          <Icon name="copy" />
          {texts.copy}
        </button>
      </div>
      <p className="share-outcome" role="status">
        {outcome === 'copied' ? texts.copied : outcome === 'refused' ? texts.copyFailed : ''}
      </p>
    </>
  );
}

/** The address of exactly what is on screen. */
export function ShareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(shareMessages);
  return (
    <PaperDialog title={texts.shareTitle} closeName={texts.close} isOpen={isOpen} onClose={onClose}>
      <ShareForm />
    </PaperDialog>
  );
}
