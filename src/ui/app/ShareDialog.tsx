import { useId, useState } from 'react';
import { embedMessages } from '../embed/messages.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { Icon } from '../look/Icon.tsx';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { useApp, useMessages } from './AppContext.ts';
import { shareMessages } from './shareMessages.ts';

const EmbedDialog = lazyDialog(async () => (await import('../embed/EmbedDialog.tsx')).EmbedDialog);

function ShareForm() {
  const texts = useMessages(shareMessages);
  const embedTexts = useMessages(embedMessages);
  const [embedding, setEmbedding] = useState(false);
  const { shareAddress } = useApp();
  const [address] = useState(() => shareAddress());
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const field = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
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
      <div className="share-more">
        <CiteButton subject={{ kind: 'view' }} />
        <PrintButton />
        <button type="button" className="quiet-button" onClick={() => setEmbedding(true)}>
          {embedTexts.open}
        </button>
      </div>
      <EmbedDialog isOpen={embedding} onClose={() => setEmbedding(false)} />
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
