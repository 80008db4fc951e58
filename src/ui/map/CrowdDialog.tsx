import { useEffect, useState } from 'react';
import { certaintyOf } from '../../core/interval.ts';
import type { PageRow } from '../../engine/protocol.ts';
import type { Crowd } from '../../map/mapState.ts';
import { useApp, useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { IncidentCard } from '../list/IncidentCard.tsx';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { crowdMessages } from './crowdMessages.ts';
import './crowd.css';

/** Rows that are asked for at a time. */
const PAGE = 100;

/** The incidents that stand at one place, to choose from: what the map cannot take apart. */
export function CrowdDialog({ crowd, onClose }: { crowd: Crowd; onClose: () => void }) {
  const texts = useMessages(crowdMessages);
  const intentions = useIntentions();
  const { rows, total, failed, more } = useCrowd(crowd);
  return (
    <PaperDialog
      title={total === null ? texts.title : texts.count(total)}
      closeName={texts.close}
      isOpen
      onClose={onClose}
    >
      {rows === null && !failed && <p role="status">{texts.loading}</p>}
      {failed && <p role="alert">{texts.failed}</p>}
      <ul className="crowd-rows">
        {rows?.map((row) => (
          <li key={row.record.id}>
            <button
              type="button"
              className="crowd-row"
              onClick={() => {
                intentions.selectIncident(row.record.id);
                onClose();
              }}
            >
              <IncidentCard row={row} selected={false} />
            </button>
          </li>
        ))}
      </ul>
      {rows !== null && total !== null && rows.length < total && (
        <button type="button" className="button" onClick={more}>
          {texts.more(total - rows.length)}
        </button>
      )}
    </PaperDialog>
  );
}

/** The rows of a crowd under the filter of the last answer, a page at a time. */
function useCrowd(crowd: Crowd) {
  const { engine } = useApp();
  const filter = useAppState((state) => state.answers?.filter ?? null);
  const [wanted, setWanted] = useState(PAGE);
  const [found, setFound] = useState<{ rows: readonly PageRow[]; total: number } | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (filter === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      if (crowd.cell !== null) {
        const request = {
          filter,
          order: 'time',
          from: 0,
          count: wanted,
          outside: false,
          within: crowd.cell,
        } as const;
        return engine.page(request, signal);
      }
      const records = await Promise.all(crowd.ids.slice(0, wanted).map((id) => engine.record(id, signal)));
      const rows = records.flatMap((record): PageRow[] =>
        record === null ? [] : [{ record, certainty: certaintyOf(record.interval, filter.range) }],
      );
      return { rows, total: crowd.ids.length };
    };
    void (async () => {
      try {
        const page = await ask();
        if (!signal.aborted) setFound(page);
      } catch {
        if (!signal.aborted) setFailed(true);
      }
    })();
    return () => controller.abort();
  }, [engine, crowd, filter, wanted]);

  return {
    rows: found?.rows ?? null,
    total: found?.total ?? null,
    failed,
    more: () => setWanted((count) => count + PAGE),
  };
}
