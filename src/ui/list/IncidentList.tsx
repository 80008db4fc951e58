import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useIntentions, useLocalText, useMessages } from '../app/AppContext.ts';
import { IncidentCard } from './IncidentCard.tsx';
import { listMessages } from './messages.ts';
import { OutsideRange } from './OutsideRange.tsx';
import { useListRows } from './useListRows.ts';
import './list.css';

/** Above this only the rows in sight are in the page. */
const VIRTUAL_FROM = 60;

function Rows({ rows }: { rows: readonly PageRow[] }) {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const intentions = useIntentions();
  const selected = useAppState((state) => state.view.incident);
  const pointed = useAppState((state) => state.pointed?.incident ?? null);
  const total = useAppState((state) => state.answers?.list.total ?? rows.length);
  const list = (
    <GridList
      className="list-rows"
      aria-label={texts.rows}
      items={rows}
      dependencies={[selected, pointed]}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) intentions.selectIncident(String(key));
      }}
      onScroll={(event) => {
        const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
        if (rows.length < total && scrollTop + clientHeight > scrollHeight - 1500) {
          intentions.growList(rows.length + 500);
        }
      }}
    >
      {(row: PageRow) => (
        <GridListItem
          id={row.record.id}
          textValue={local(row.record.title)}
          className={pointed === row.record.id ? 'list-row list-row-pointed' : 'list-row'}
          onHoverStart={() => intentions.point({ incident: row.record.id, claims: [] })}
          onHoverEnd={() => intentions.point(null)}
        >
          <IncidentCard row={row} selected={selected === row.record.id} />
        </GridListItem>
      )}
    </GridList>
  );
  if (rows.length < VIRTUAL_FROM) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 92 }}>
      {list}
    </Virtualizer>
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
