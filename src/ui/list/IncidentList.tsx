import { lazy, Suspense } from 'react';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { listMessages } from './messages.ts';
import { OutsideRange } from './OutsideRange.tsx';
import { PlainRows } from './PlainRows.tsx';
import { useListRows } from './useListRows.ts';
import './list.css';

/** Above this only the rows in sight are in the page. */
const VIRTUAL_FROM = 60;

const VirtualRows = lazy(async () => ({ default: (await import('./VirtualRows.tsx')).VirtualRows }));

function Rows({ rows }: { rows: readonly PageRow[] }) {
  if (rows.length < VIRTUAL_FROM) return <PlainRows rows={rows} />;
  return (
    <Suspense fallback={<PlainRows rows={rows.slice(0, VIRTUAL_FROM)} />}>
      <VirtualRows rows={rows} />
    </Suspense>
  );
}

function Counts() {
  const texts = useMessages(listMessages);
  const answers = useAppState((state) => state.answers);
  const failed = useAppState((state) => state.engine.phase === 'failed');
  const ranged = useAppState((state) => state.view.from !== null || state.view.to !== null);
  if (failed) return <p className="list-counts">{texts.unfiltered}</p>;
  if (answers === null) return <p className="list-counts">{texts.loading}</p>;
  const { certain, possible } = answers.result;
  return (
    <p className="list-counts number" aria-live="polite">
      {ranged ? texts.counts(certain, possible) : texts.all(certain + possible)}
    </p>
  );
}

/** The list says in words what the map draws. */
export function IncidentList() {
  const texts = useMessages(listMessages);
  const intentions = useIntentions();
  const listed = useListRows();
  return (
    <section className="list" aria-label={texts.region}>
      <header className="list-head">
        <h2>{texts.region}</h2>
        <Counts />
      </header>
      {listed !== null && listed.rows.length > 0 && <Rows rows={listed.rows} />}
      {listed !== null && listed.rows.length === 0 && (
        <div className="list-empty">
          <p>{texts.nothing}</p>
          <p>{texts.nothingRemedy}</p>
          <button type="button" className="button" onClick={intentions.resetFilters}>
            {texts.reset}
          </button>
        </div>
      )}
      <OutsideRange />
    </section>
  );
}
