import { useId, useState } from 'react';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { basemapMessages } from './basemapMessages.ts';

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function AddressForm({ onUse }: { onUse: (address: string) => void }) {
  const texts = useMessages(basemapMessages);
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const field = useId();
  const problem = useId();
  return (
    <form
      className="basemap-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = address.trim();
        if (isWebAddress(trimmed)) onUse(trimmed);
        else setRefused(true);
      }}
    >
      <label htmlFor={field}>{texts.basemapField}</label>
      <input
        id={field}
        type="url"
        dir="ltr"
        value={address}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? problem : undefined}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
          setRefused(false);
        }}
      />
      {refused && (
        <p id={problem} className="basemap-problem" role="alert">
          {texts.basemapInvalid}
        </p>
      )}
      <button type="submit" className="button solid">
        {texts.basemapUse}
      </button>
    </form>
  );
}

interface Properties {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (address: string) => void;
}

/** The reader's choice of an online basemap; the embedded one needs no network. */
export function BasemapDialog({ isOpen, onClose, onChoose }: Properties) {
  const texts = useMessages(basemapMessages);
  const intentions = useIntentions();
  const basemap = useAppState((state) => state.view.basemap);
  const use = (address: string | null) => {
    if (address !== null) onChoose(address);
    intentions.setBasemap(address);
    onClose();
  };
  return (
    <PaperDialog title={texts.basemapTitle} closeName={texts.close} isOpen={isOpen} onClose={onClose}>
      <p>{texts.basemapText}</p>
      <AddressForm onUse={use} />
      {basemap !== null && (
        <button type="button" className="button" onClick={() => use(null)}>
          {texts.basemapEmbedded}
        </button>
      )}
    </PaperDialog>
  );
}
