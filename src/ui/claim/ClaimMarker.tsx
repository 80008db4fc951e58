import { useAppState, useIntentions, useMessages } from '../app/AppContext.ts';
import { claimHref } from './claimLink.ts';
import { isPlainClick } from './isPlainClick.ts';
import { claimMessages } from './messages.ts';
import { useClaimPointing, useIsPointed } from './useClaimPointing.ts';

interface Properties {
  readonly claim: string;
  /** The incident in which the claim is opened; null opens it in its document. */
  readonly incident: string | null;
}

/** A claim's number beside what rests on it: a link to the claim, and a way to point at it. */
export function ClaimMarker({ claim, incident }: Properties) {
  const texts = useMessages(claimMessages);
  const intentions = useIntentions();
  const tab = incident === null ? 'source' : 'claims';
  const href = useAppState(({ view }) => claimHref(view, claim, incident, tab));
  const isPointed = useIsPointed([claim]);
  const pointing = useClaimPointing([claim], incident);
  return (
    <a
      className="claim-marker"
      href={href}
      aria-label={texts.showClaim(claim)}
      data-pointed={isPointed}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        intentions.highlightClaim(claim, incident, tab);
      }}
      {...pointing}
    >
      {claim}
    </a>
  );
}

/** The markers of everything that a field rests on. */
export function ClaimMarkers({ claims, incident }: { claims: readonly string[]; incident: string | null }) {
  return (
    <span className="claim-markers">
      {claims.map((claim) => (
        <ClaimMarker key={claim} claim={claim} incident={incident} />
      ))}
    </span>
  );
}
