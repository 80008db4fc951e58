import { useEffect } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { ProblemBox } from '../look/ProblemBox.tsx';
import { rowMessages } from './messages.ts';
import { OwnColumns } from './OwnColumns.tsx';
import { RowFields } from './RowFields.tsx';
import { RowHead } from './RowHead.tsx';
import { shownRow } from './shownRow.ts';
import { useRow } from './useRow.ts';
import '../panel/panel.css';
import './table.css';

/** A row of the reader's own table: what it says of when, where and who, and all of its columns. */
export function RowPanel({ id }: { id: string }) {
  const texts = useMessages(rowMessages);
  const row = useRow(id);
  useEffect(() => {
    if (row.phase !== 'ready') return undefined;
    const { record, detail } = row;
    shownRow.current = { id, record, detail };
    return () => {
      shownRow.current = null;
    };
  }, [id, row]);
  return (
    <section className="panel" aria-label={texts.region} aria-busy={row.phase === 'loading'}>
      <div className="panel-scroll row-panel">
        <RowHead
          id={id}
          record={row.phase === 'missing' ? null : row.record}
          detail={row.phase === 'ready' ? row.detail : null}
        />
        {row.phase === 'loading' && <p role="status">{texts.loading}</p>}
        {row.phase === 'missing' && <ProblemBox what={texts.notFound(id)} remedy={texts.notFoundRemedy} />}
        {row.phase === 'failed' && <ProblemBox what={texts.failed(row.detail)} remedy={texts.failedRemedy} />}
        {row.phase === 'ready' && (
          <>
            <RowFields record={row.record} detail={row.detail} />
            <OwnColumns own={row.detail.own} />
          </>
        )}
      </div>
    </section>
  );
}
