import type { ReactNode } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { exportMessages } from './messages.ts';
import { useViewWords } from './useViewWords.ts';

export type FileName =
  'incidentsCsv' | 'claimsCsv' | 'geoJson' | 'annotations' | 'picture' | 'tableCsv' | 'tableGeoJson';

/** How the last saving went, or that nothing can be saved yet. */
export interface SaveOutcome {
  readonly text: string;
  readonly isFailure: boolean;
}

interface Properties<Kind extends { readonly name: FileName }> {
  readonly kinds: readonly Kind[];
  readonly outcome: SaveOutcome | null;
  readonly onSave: (kind: Kind) => void;
  /** What has to be known before. */
  readonly note?: ReactNode;
}

/** The files that what is shown can be saved as. */
export function FileList<Kind extends { readonly name: FileName }>({
  kinds,
  outcome,
  onSave,
  note = null,
}: Properties<Kind>) {
  const texts = useMessages(exportMessages);
  const words = useViewWords();
  return (
    <>
      <p className="export-shown number">
        <b>{texts.shown}</b> {words}. {texts.honoured}
      </p>
      {note}
      <ul className="export-files">
        {kinds.map((kind) => (
          <li key={kind.name}>
            <button
              type="button"
              className="export-file"
              aria-label={texts.download(texts[kind.name])}
              onClick={() => onSave(kind)}
            >
              <span className="export-name">{texts[kind.name]}</span>
              <span className="export-text">{texts[`${kind.name}Text`]}</span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
      <p className="export-note">{texts.formulas}</p>
      <p className="export-outcome" role="status" data-failed={outcome?.isFailure ?? false}>
        {outcome?.text}
      </p>
    </>
  );
}
