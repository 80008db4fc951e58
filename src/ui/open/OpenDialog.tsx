import { useId, useState } from 'react';
import { isHttpAddress } from '../../core/httpAddress.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { KeptList } from './KeptList.tsx';
import { openMessages } from './messages.ts';
import './open.css';

/** A file, an address, the clipboard, or one of the files kept here. */
export function OpenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(openMessages);
  return (
    <PaperDialog title={texts.open} closeName={texts.close} isOpen={isOpen} onClose={onClose}>
      <OpenForm onClose={onClose} />
    </PaperDialog>
  );
}

function OpenForm({ onClose }: { onClose: () => void }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const [pasteNote, setPasteNote] = useState('');
  const fileField = useId();
  const openText = (text: string) => {
    if (text.trim() === '') {
      setPasteNote(texts.pasteEmpty);
      return;
    }
    loader.open({ kind: 'text', text, name: texts.pastedName });
    onClose();
  };
  const paste = async () => {
    try {
      openText(await navigator.clipboard.readText());
    } catch {
      setPasteNote(texts.pasteRefused);
    }
  };
  return (
    <div
      className="open-form"
      onPaste={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type !== 'file') return;
        event.preventDefault();
        openText(event.clipboardData.getData('text/plain'));
      }}
    >
      <p>{texts.lead}</p>
      <div className="open-choices">
        <label className="button solid open-file" htmlFor={fileField}>
          <Icon name="folder" />
          {texts.choose}
          <input
            id={fileField}
            type="file"
            className="visually-hidden"
            aria-label={texts.open}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file === undefined) return;
              loader.open({ kind: 'file', file });
              onClose();
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => void paste()}>
          <Icon name="copy" />
          {texts.paste}
        </button>
      </div>
      <p className="open-hint">{texts.orDrop}</p>
      <p className="open-note" role="status">
        {pasteNote}
      </p>
      <AddressForm onClose={onClose} />
      <KeptList onClose={onClose} />
    </div>
  );
}

function AddressForm({ onClose }: { onClose: () => void }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const [address, setAddress] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  const [field, note] = [useId(), useId()];
  return (
    <form
      className="open-address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = address.trim();
        if (!isHttpAddress(wanted)) {
          setIsBroken(true);
          return;
        }
        loader.open({ kind: 'address', address: wanted });
        onClose();
      }}
    >
      <label htmlFor={field}>{texts.address}</label>
      <div className="open-address-row">
        <input
          id={field}
          type="url"
          dir="ltr"
          placeholder={texts.addressHint}
          value={address}
          aria-invalid={isBroken}
          aria-describedby={isBroken ? note : undefined}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setIsBroken(false);
          }}
        />
        <button type="submit" className="button">
          {texts.openAddress}
        </button>
      </div>
      {isBroken && (
        <p id={note} className="open-problem" role="alert">
          {texts.addressBroken}
        </p>
      )}
    </form>
  );
}
