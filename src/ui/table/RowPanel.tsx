import { useEffect } from 'react';
import { useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
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
        {row.phase === 'missing' && <Problem what={texts.notFound(id)} remedy={texts.notFoundRemedy} />}
        {row.phase === 'failed' && <Problem what={texts.failed(row.detail)} remedy={texts.failedRemedy} />}
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

function Problem({ what, remedy }: { what: string; remedy: string }) {
  return (
    <div className="failure" role="alert">
      <Icon name="warning" />
      <div>
        <p className="failure-what" dir="auto">
          {what}
        </p>
        <p className="failure-remedy">{remedy}</p>
      </div>
    </div>
  );
}
