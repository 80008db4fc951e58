import type { Claim } from '../../core/format/source.ts';
import { useAppState, useDataset, useMessages } from '../app/AppContext.ts';
import { Attribution } from './Attribution.tsx';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimMarker } from './ClaimMarker.tsx';
import { DiscrepancyBox } from './DiscrepancyBox.tsx';
import { claimMessages } from './messages.ts';
import { Quote } from './Quote.tsx';
import { Reading } from './Reading.tsx';
import { useClaimPointing, useIsPointed } from './useClaimPointing.ts';
import './claim.css';

interface Properties {
  readonly claim: Claim;
  /** The incident that the claim is shown for; its assertions about others are left out. */
  readonly incident: string | null;
  /** Quote and attribution alone, for use inside another statement. */
  readonly short?: boolean;
}

/** One claim: who says it, the words, what we read from them, where they differ from the world, and their link. */
export function ClaimCard({ claim, incident, short = false }: Properties) {
  const dataset = useDataset();
  const texts = useMessages(claimMessages);
  const isCurrent = useAppState(({ view }) => view.claim === claim.id);
  const isPointed = useIsPointed([claim.id]);
  const pointing = useClaimPointing([claim.id], incident);
  const source = dataset.sourceOfClaim.get(claim.id);
  if (source === undefined) return null;
  const discrepancies = dataset.discrepanciesOfClaim.get(claim.id) ?? [];
  return (
    <article
      className={short ? 'claim claim-short' : 'claim'}
      aria-label={texts.claim(claim.id)}
      aria-current={isCurrent && !short ? 'true' : undefined}
      data-claim={claim.id}
      data-pointed={isPointed}
      {...pointing}
    >
      <header className="claim-head">
        <Attribution claim={claim} />
        {claim.kind !== 'statement' && <span className="claim-kind">{texts[claim.kind]}</span>}
        <ClaimMarker claim={claim.id} incident={incident} />
      </header>
      <Quote claim={claim} source={source} />
      {!short && <Reading claim={claim} incident={incident} />}
      {!short &&
        discrepancies.map((discrepancy) => (
          <DiscrepancyBox key={discrepancy.id} discrepancy={discrepancy} source={source} />
        ))}
      {!short && <ClaimActions claim={claim} source={source} incident={incident} />}
    </article>
  );
}
