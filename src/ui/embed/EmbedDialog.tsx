import { useId, useState } from 'react';
import { LANGUAGES, type Language } from '../../core/text.ts';
import { THEMES, type Theme } from '../../core/view.ts';
import { useApp, useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { Switch } from '../look/Switch.tsx';
import { embedCode } from './embedCode.ts';
import { embedMessages } from './messages.ts';
import { posterAddress } from './posterAddress.ts';
import './embed.css';

const SMALLEST = 320;
const LARGEST = 4000;

/** A number of pixels that a frame can have; anything else is `otherwise`. */
function pixels(text: string, otherwise: number): number {
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== ''
    ? Math.round(Math.min(LARGEST, Math.max(SMALLEST, number)))
    : otherwise;
}

function useFrameTitle(language: Language): string {
  const { head, incidents } = useDataset();
  const selected = useAppState((state) => state.view.incident);
  const incident = selected === null ? undefined : incidents.get(selected);
  return (incident?.title ?? head.title)[language];
}

function EmbedForm() {
  const texts = useMessages(embedMessages);
  const { shareAddress, store } = useApp();
  const shown = useLanguage();
  const [language, setLanguage] = useState(shown);
  const [theme, setTheme] = useState<Theme | 'reader'>('reader');
  const [isFull, setFull] = useState(true);
  const [width, setWidth] = useState('720');
  const [height, setHeight] = useState('640');
  const [picture] = useState(() => posterAddress(store.getState().view, shown, document.baseURI));
  const [hasPicture, setHasPicture] = useState(false);
  const [wantsPoster, setWantsPoster] = useState(false);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const [languageName, themeName, widthName, heightName, codeName] = [
    useId(),
    useId(),
    useId(),
    useId(),
    useId(),
  ];
  const title = useFrameTitle(language);
  const words = embedMessages[language];
  const poster = posterAddress(store.getState().view, language, document.baseURI);
  const code = embedCode({
    address: shareAddress({ embed: true, language, theme: theme === 'reader' ? null : theme }),
    title: words.frameTitle(title),
    width: isFull ? null : pixels(width, 720),
    height: pixels(height, 640),
    language,
    poster: wantsPoster && poster !== null ? { picture: poster, words: words.posterWords(title) } : null,
  });
  const copy = () => {
    setOutcome('none');
    // A frame without leave to copy has no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(code))
      .then(
        () => setOutcome('copied'),
        () => setOutcome('refused'),
      );
  };
  return (
    <>
      <p>{texts.text}</p>
      <div className="embed-choices">
        <fieldset className="embed-choice">
          <legend className="caps">{texts.size}</legend>
          <Switch isOn={isFull} onChange={setFull}>
            {texts.fullWidth}
          </Switch>
          {!isFull && (
            <label className="embed-number" htmlFor={widthName}>
              {texts.width}
              <input
                id={widthName}
                type="number"
                inputMode="numeric"
                min={SMALLEST}
                max={LARGEST}
                value={width}
                onChange={(event) => setWidth(event.currentTarget.value)}
              />
            </label>
          )}
          <label className="embed-number" htmlFor={heightName}>
            {texts.height}
            <input
              id={heightName}
              type="number"
              inputMode="numeric"
              min={SMALLEST}
              max={LARGEST}
              value={height}
              onChange={(event) => setHeight(event.currentTarget.value)}
            />
          </label>
        </fieldset>
        <fieldset className="embed-choice">
          <legend className="caps">{texts.language}</legend>
          {LANGUAGES.map((one) => (
            <label key={one} className="embed-radio" lang={one}>
              <input
                type="radio"
                name={languageName}
                checked={language === one}
                onChange={() => setLanguage(one)}
              />
              {one === 'en' ? texts.english : texts.arabic}
            </label>
          ))}
        </fieldset>
        <fieldset className="embed-choice">
          <legend className="caps">{texts.theme}</legend>
          {(['reader', ...THEMES] as const).map((one) => (
            <label key={one} className="embed-radio">
              <input type="radio" name={themeName} checked={theme === one} onChange={() => setTheme(one)} />
              {one === 'reader' ? texts.themeReader : texts[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {picture !== null && (
        <div className={hasPicture ? 'embed-poster' : 'embed-poster embed-poster-absent'}>
          <img
            className="embed-picture"
            src={picture}
            alt=""
            onLoad={() => setHasPicture(true)}
            onError={() => setHasPicture(false)}
          />
          {hasPicture && (
            <Switch isOn={wantsPoster} onChange={setWantsPoster}>
              {texts.poster}
            </Switch>
          )}
        </div>
      )}
      <label className="embed-code-name caps" htmlFor={codeName}>
        {texts.code}
      </label>
      <textarea
        id={codeName}
        className="embed-code"
        dir="ltr"
        rows={9}
        readOnly
        spellCheck={false}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="embed-actions">
        <button type="button" className="button solid" onClick={copy}>
          <Icon name="copy" />
          {texts.copy}
        </button>
        <span className="embed-outcome" role="status" data-refused={outcome === 'refused'}>
          {outcome === 'copied' ? texts.copied : outcome === 'refused' ? texts.copyFailed : ''}
        </span>
      </p>
    </>
  );
}

/** Writes the code that puts the view into somebody's page. */
export function EmbedDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(embedMessages);
  return (
    <PaperDialog title={texts.title} closeName={texts.close} isOpen={isOpen} onClose={onClose} wide>
      <EmbedForm />
    </PaperDialog>
  );
}
