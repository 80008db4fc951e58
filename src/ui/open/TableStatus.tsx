import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useAppState, useMessages } from '../app/AppContext.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { openMessages } from './messages.ts';
import { FORMAT_NAMES, SCHEMA_NAMES } from './schemaNames.ts';

/** What file is open, how many rows it has, and the way to what became of them. */
export function TableStatus({ phone }: { phone: boolean }) {
  const texts = useMessages(openMessages);
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  const rows = useAppState((state) => (state.engine.phase === 'ready' ? state.engine.summary.rows : 0));
  const [isOpen, setIsOpen] = useState(false);
  if (table === null) return null;
  const { inspection, choices } = table;
  return (
    <>
      <p className="status-title" dir="auto">
        {inspection.name}
      </p>
      <p className="status-origins number">
        {texts.tableRows(rows)}
        {!phone && (
          <span> · {texts.fileFacts(FORMAT_NAMES[inspection.format], SCHEMA_NAMES[inspection.schema])}</span>
        )}
        <span> · {texts.daysIn(choices.timeZone)}</span>{' '}
        <button type="button" className="status-report" onClick={() => setIsOpen(true)}>
          {texts.report}
        </button>
      </p>
      {/* Out of the status line: its type and its announcements are not the dialog's. */}
      {createPortal(<ReportDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />, document.body)}
    </>
  );
}
