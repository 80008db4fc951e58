import { useEffect, useRef } from 'react';
import { useAppState, useDataset, useMessages } from '../app/AppContext.ts';
import { ClaimCard } from '../claim/ClaimCard.tsx';
import { panelMessages } from './messages.ts';

/** Claims about an incident in reading order; the highlighted one is brought into view. */
export function ClaimsTab({ incident }: { incident: string }) {
  const texts = useMessages(panelMessages);
  const dataset = useDataset();
  const highlighted = useAppState(({ view }) => view.claim);
  const list = useRef<HTMLOListElement>(null);
  const hasScrolled = useRef(false);
  useEffect(() => {
    if (highlighted === null) return;
    const card = list.current?.querySelector(`[data-claim="${CSS.escape(highlighted)}"]`);
    // A tab that opens on a claim shows it at once; later ones travel there unless motion is reduced (panel.css).
    card?.scrollIntoView({ block: 'start', behavior: hasScrolled.current ? 'auto' : 'instant' });
    hasScrolled.current = true;
  }, [highlighted]);
  return (
    <ol className="panel-claims" ref={list} aria-label={texts.claimsAbout}>
      {(dataset.claimsOfIncident.get(incident) ?? []).map((claim) => (
        <li key={claim.id}>
          <ClaimCard claim={claim} incident={incident} />
        </li>
      ))}
    </ol>
  );
}
