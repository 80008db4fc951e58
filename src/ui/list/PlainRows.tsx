import { memo, useRef, type KeyboardEvent } from 'react';
import type { PageRow } from '../../engine/protocol.ts';
import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { IncidentCard } from './IncidentCard.tsx';
import { listMessages } from './messages.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Few rows: a list of buttons. Tab reaches each; arrow keys, Home and End move too. */
export const PlainRows = memo(function PlainRows({ rows }: { rows: readonly PageRow[] }) {
  const texts = useMessages(listMessages);
  const intentions = useIntentions();
  const selected = useAppState((state) => state.view.incident);
  const pointed = useAppState((state) => state.pointed?.incident ?? null);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || list.current === null) return;
    event.preventDefault();
    const buttons = [...list.current.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <ul ref={list} className="list-rows" aria-label={texts.rows}>
      {rows.map((row) => {
        const { id } = row.record;
        const point = () => intentions.point({ incident: id, claims: [] });
        return (
          <li key={id} className={pointed === id ? 'list-row list-row-pointed' : 'list-row'}>
            <button
              type="button"
              className="list-button"
              aria-current={selected === id ? 'true' : undefined}
              onClick={() => intentions.selectIncident(id)}
              onKeyDown={onKeyDown}
              onPointerEnter={point}
              onPointerLeave={() => intentions.point(null)}
              onFocus={point}
              onBlur={() => intentions.point(null)}
            >
              <IncidentCard row={row} selected={selected === id} />
            </button>
          </li>
        );
      })}
    </ul>
  );
});
