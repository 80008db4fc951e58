import type { ReactNode } from 'react';
import { useIntentions, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { panelMessages } from './messages.ts';

/** The line that stays at the top of the panel: what it is, and the way out. Actions of the panel stand before it. */
export function PanelBar({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const texts = useMessages(panelMessages);
  const intentions = useIntentions();
  return (
    <div className="panel-bar">
      <p className="panel-kicker">{children}</p>
      {actions}
      <button
        type="button"
        className="panel-close"
        aria-label={texts.close}
        onClick={() => intentions.selectIncident(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
