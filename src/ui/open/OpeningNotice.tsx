import type { ImportProgress } from '../../core/tableImport.ts';
import { useApp, useAppState, useLanguage, useMessages } from '../app/AppContext.ts';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { sizeText } from '../language/sizeText.ts';
import { Icon } from '../look/Icon.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { openMessages } from './messages.ts';
import './open.css';

/** What is going on with the file that the reader is opening: looking, asking, reading, or why it failed. */
export function OpeningNotice() {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const opening = useAppState((state) => state.opening);
  if (opening === null) return null;
  switch (opening.phase) {
    case 'asking':
      return <ColumnsDialog table={opening.table} choices={opening.choices} isOpen={opening.isOpen} />;
    case 'failed':
      return (
        <div className="opening opening-failed">
          <FailureMessage failure={opening.failure} />
          <button
            type="button"
            className="notices-dismiss"
            aria-label={texts.dismiss}
            onClick={loader.cancel}
          >
            <Icon name="close" />
          </button>
        </div>
      );
    case 'inspecting':
      return opening.progress === undefined ? (
        <div className="notices opening" role="status">
          <Icon name="folder" />
          <p>{texts.inspecting(opening.name)}</p>
          <CancelButton />
        </div>
      ) : (
        <Progress what={texts.downloading(opening.name)} progress={opening.progress} />
      );
    case 'reading':
      return <Progress what={texts.reading(opening.name)} progress={opening.progress} />;
  }
}

function Progress({ what, progress }: { what: string; progress: ImportProgress }) {
  const texts = useMessages(openMessages);
  const language = useLanguage();
  const { rows, bytes, totalBytes } = progress;
  return (
    <div className="notices opening" role="group" aria-label={what}>
      <Icon name="folder" />
      <div className="opening-text">
        <p>{what}</p>
        <progress
          className="opening-bar"
          aria-label={what}
          {...(totalBytes === null ? {} : { value: bytes, max: totalBytes })}
        />
        <p className="opening-counts number">
          {rows > 0 && <span>{texts.rowsSoFar(rows)}</span>}{' '}
          <span>
            {totalBytes === null
              ? sizeText(bytes, language)
              : texts.bytesSoFar(sizeText(bytes, language), sizeText(totalBytes, language))}
          </span>
        </p>
        <Announcement rows={rows} />
      </div>
      <CancelButton />
    </div>
  );
}

function CancelButton() {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  return (
    <button type="button" className="button" onClick={loader.cancel}>
      {texts.cancel}
    </button>
  );
}

/** Rows after which a screen reader hears of the progress again: now and then, not ten times a second. */
const SPOKEN_EVERY = 200_000;

function Announcement({ rows }: { rows: number }) {
  const texts = useMessages(openMessages);
  const spoken = Math.floor(rows / SPOKEN_EVERY) * SPOKEN_EVERY;
  return (
    <p className="visually-hidden" role="status">
      {spoken === 0 ? '' : texts.rowsSoFar(spoken)}
    </p>
  );
}
