import type { ReactNode } from 'react';
import { useApp, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { panelMessages } from './messages.ts';

/** The line that stays at the top of the panel: what it is, and the way out. Actions of the panel stand before it. */
export function PanelBar({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const texts = useMessages(panelMessages);
  const { store, intentions } = useApp();
  // Without incident and claim there is nothing to deselect: only the tab keeps the document open.
  const close = () => {
    const { incident, claim } = store.getState().view;
    if (incident === null && claim === null) intentions.openTab('accounts');
    else intentions.selectIncident(null);
  };
  return (
    <div className="panel-bar">
      <p className="panel-kicker">{children}</p>
      {actions}
      <button type="button" className="panel-close" aria-label={texts.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
