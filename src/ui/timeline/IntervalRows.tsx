import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAppState, useIntentions, useLanguage, useMessages } from '../app/AppContext.ts';
import { barExtent } from './IntervalBar.tsx';
import { IntervalRow } from './IntervalRow.tsx';
import { timelineMessages } from './messages.ts';
import { relationLinks } from './relationLinks.ts';
import { RowTip } from './RowTip.tsx';
import type { TimelineRow } from './timelineRows.ts';
import type { TimeScale } from './timeScale.ts';
import type { TimelineModel } from './useTimelineModel.ts';

const TIP_WIDTH = 360;

interface IntervalRowsProps {
  readonly rows: readonly TimelineRow[];
  readonly model: TimelineModel;
  readonly scale: TimeScale;
}

/** The bars of few incidents, one a row. */
export function IntervalRows({ rows, model, scale }: IntervalRowsProps) {
  const messages = useMessages(timelineMessages);
  const intentions = useIntentions();
  const selected = useAppState((state) => state.view.incident);
  const pointed = useAppState((state) => state.pointed?.incident ?? null);
  const certainOnly = useAppState((state) => state.view.certain);
  const language = useLanguage();
  const dataset = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.dataset : null));
  const links = useMemo(
    () => (dataset === null ? null : relationLinks(dataset, selected, language)),
    [dataset, selected, language],
  );
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<{ id: string; above: number; labels: number } | null>(null);

  const rest = useCallback(
    (id: string, shown: HTMLElement | null) => {
      const outer = box.current;
      if (shown === null || outer === null) {
        intentions.point(null);
        setTip(null);
        return;
      }
      intentions.point({ incident: id, claims: [] });
      const above = outer.getBoundingClientRect().bottom - shown.getBoundingClientRect().top + 2;
      setTip({ id, above, labels: outer.clientWidth - scale.width });
    },
    [intentions, scale.width],
  );
  const select = useCallback((id: string) => intentions.selectIncident(id), [intentions]);

  const tipShown = tip !== null;
  useEffect(() => {
    if (!tipShown) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTip(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [tipShown]);

  const tipRow = tip === null ? undefined : rows.find(({ id }) => id === tip.id);
  return (
    <div className="timeline-rows-box" ref={box}>
      <ul className="timeline-rows" aria-label={messages.intervals} data-scrolls="">
        {rows.map((row) => (
          <IntervalRow
            key={row.id}
            row={row}
            scale={scale}
            range={model.range}
            certainOnly={certainOnly}
            selected={row.id === selected}
            pointed={row.id === pointed}
            link={links?.get(row.id) ?? null}
            captions={scale.width >= 480}
            select={select}
            rest={rest}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="timeline-note">{messages.noneHere}</p>}
      {tip !== null && tipRow !== undefined && (
        <RowTip
          row={tipRow}
          link={links?.get(tipRow.id) ?? null}
          range={model.range}
          above={tip.above}
          start={Math.max(
            Math.min(
              tip.labels + barExtent(tipRow.interval, scale).start,
              tip.labels + scale.width - TIP_WIDTH,
            ),
            0,
          )}
        />
      )}
    </div>
  );
}
