import type { OpenTable } from '../../state/appState.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { openMessages } from './messages.ts';

/** Whether the file is kept in this browser, why not, and the way to change that. */
export function StorageFacts({ table: { kept, notKept } }: { table: OpenTable }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const reasons = {
    pending: texts.notYetKept,
    address: texts.notKeptAddress,
    failed: texts.notKept,
    removed: texts.notKeptRemoved,
  };
  return (
    <div className="report-storage">
      <p className="open-hint" role="status">
        {notKept === null ? texts.keptHere : reasons[notKept]}
      </p>
      {kept !== null && (
        <button type="button" className="quiet-button" onClick={() => void loader.forget(kept.id)}>
          {texts.remove}
        </button>
      )}
      {(notKept === 'removed' || notKept === 'failed') && (
        <button type="button" className="quiet-button" onClick={loader.keepOpen}>
          {texts.keepNow}
        </button>
      )}
    </div>
  );
}
