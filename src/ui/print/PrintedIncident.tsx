import type { ReactNode } from 'react';
import type { Incident } from '../../core/format/incident.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { incidentTypeText, RELATION_TEXTS } from '../language/vocabularyText.ts';
import { IncidentSymbol } from '../look/IncidentSymbol.tsx';
import { panelMessages } from '../panel/messages.ts';
import { relationsOf } from '../../core/relationsOf.ts';
import { printMessages } from './messages.ts';
import { PrintedAccounts } from './PrintedAccounts.tsx';
import { PrintedClaimIds } from './PrintedClaimIds.tsx';
import { PrintedClaims } from './PrintedClaims.tsx';
import { PrintedDiscrepancies } from './PrintedDiscrepancies.tsx';
import { PrintedDocuments } from './PrintedDocuments.tsx';
import { PrintedKnown } from './PrintedKnown.tsx';

function PrintedRelations({ incident }: { incident: Incident }) {
  const texts = useMessages(printMessages);
  const panelTexts = useMessages(panelMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const relations = relationsOf(incident, dataset);
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>{texts.related}</h2>
      <ul>
        {relations.map(({ type, side, other, claims, reading }) => (
          <li key={`${type} ${side} ${other.id}`}>
            {RELATION_TEXTS[type][side][language]}: {other.title[language]}
            <PrintedClaimIds claims={claims} />
            {reading !== undefined && ` ${panelTexts.byOneReading} ${reading[language]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One incident on paper: what is known, the accounts, every quote, and where the outside world differs. */
export function PrintedIncident({ incident, map }: { incident: Incident; map: ReactNode }) {
  const texts = useMessages(printMessages);
  const panelTexts = useMessages(panelMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const claims = dataset.claimsOfIncident.get(incident.id) ?? [];
  const discrepancies = new Set(claims.flatMap(({ id }) => dataset.discrepanciesOfClaim.get(id) ?? []));
  const sources = new Set(claims.flatMap(({ id }) => dataset.sourceOfClaim.get(id) ?? []));
  return (
    <>
      <p className="print-kicker">
        <IncidentSymbol type={incident.type} hue={incident.role} size={18} />
        {incident.kind === 'background' && `${panelTexts.background} · `}
        {incidentTypeText(incident.type, language)}
        <PrintedClaimIds claims={incident.typeClaims} />
      </p>
      <h1>
        {incident.title[language]}
        <PrintedClaimIds claims={incident.titleClaims} />
      </h1>
      <PrintedKnown incident={incident} />
      {map}
      <PrintedAccounts incident={incident} />
      <PrintedRelations incident={incident} />
      <section>
        <h2>{texts.claims}</h2>
        {claims.length === 0 ? (
          <p>{panelTexts.noEvidence}</p>
        ) : (
          <PrintedClaims claims={claims} incident={incident.id} />
        )}
      </section>
      <PrintedDiscrepancies discrepancies={[...discrepancies]} />
      <PrintedDocuments sources={[...sources]} />
    </>
  );
}
