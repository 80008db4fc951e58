import type { Incident } from '../../core/format/incident.ts';
import { useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { incidentTypeText } from '../language/vocabularyText.ts';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { panelMessages } from './messages.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { PanelBar } from './PanelBar.tsx';
import { WhatIsKnown } from './WhatIsKnown.tsx';

/** Type, title and what is known, each with the claims it rests on. */
export function IncidentHead({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const localText = useLocalText();
  return (
    <>
      <PanelBar
        actions={
          <>
            <PrintButton />
            <CiteButton subject={{ kind: 'incident', incident: incident.id }} />
          </>
        }
      >
        <IncidentSymbol type={incident.type} hue={incident.role} size={20} />
        <span>
          {incident.kind === 'background' && <b>{texts.background} · </b>}
          {incidentTypeText(incident.type, language)}
          <span className="visually-hidden">. {texts.typeRests} </span>
          <ClaimMarkers claims={incident.typeClaims} incident={incident.id} />
        </span>
      </PanelBar>
      <header className="panel-head">
        <div className="panel-title">
          <h2>{localText(incident.title)}</h2> <span className="visually-hidden">{texts.titleRests} </span>
          <ClaimMarkers claims={incident.titleClaims} incident={incident.id} />
        </div>
        {incident.kind === 'background' && <p className="panel-background">{texts.backgroundText}</p>}
        <WhatIsKnown incident={incident} />
      </header>
    </>
  );
}
