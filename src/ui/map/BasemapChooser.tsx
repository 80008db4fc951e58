import { useId, useState } from 'react';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { mapMessages } from './messages.ts';

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function AddressForm({ onUse }: { onUse: (address: string) => void }) {
  const texts = useMessages(mapMessages);
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

/** The reader's choice of an online basemap; the embedded one needs no network. */
export function BasemapChooser({
  offset,
  onChoose,
}: {
  offset: number;
  onChoose: (address: string) => void;
}) {
  const texts = useMessages(mapMessages);
  const intentions = useIntentions();
  const basemap = useAppState((state) => state.view.basemap);
  const [isOpen, setOpen] = useState(false);
  const use = (address: string | null) => {
    if (address !== null) onChoose(address);
    intentions.setBasemap(address);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="basemap-button"
        style={{ marginBlockEnd: offset }}
        onClick={() => setOpen(true)}
      >
        <Icon name="map" />
        <span className="basemap-name">{texts.basemap}</span>
      </button>
      <PaperDialog
        title={texts.basemapTitle}
        closeName={texts.close}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{texts.basemapText}</p>
        <AddressForm onUse={use} />
        {basemap !== null && (
          <button type="button" className="button" onClick={() => use(null)}>
            {texts.basemapEmbedded}
          </button>
        )}
      </PaperDialog>
    </>
  );
}
