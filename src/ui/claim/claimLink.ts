import type { Dataset } from '../../core/dataset.ts';
import type { Claim } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';
import { highlightClaim, selectIncident } from '../../core/transitions.ts';
import { DEFAULT_VIEW, type Tab, type View } from '../../core/view.ts';
import { encodeView } from '../../core/viewUrl.ts';

/** The link to a claim within what the reader sees now; the camera is left to fit the incident. */
export function claimHref(view: View, claim: string, incident: string | null, tab: Tab = 'claims'): string {
  return `?${encodeView({ ...highlightClaim(view, claim, incident, tab), camera: null })}`;
}

/** The link to an incident within what the reader sees now. */
export function incidentHref(view: View, incident: string): string {
  return `?${encodeView({ ...selectIncident(view, incident), camera: null })}`;
}

interface ClaimLink {
  readonly claim: string;
  readonly incident: string | null;
  readonly tab: Tab;
  readonly language: Language;
  readonly version: string;
  readonly data: string | null;
}

/** The full address to pass on: the claim alone, without the filters of whoever copies it. `page`: any address of ours. */
export function claimAddress(page: string, link: ClaimLink): string {
  const address = new URL(page);
  address.hash = '';
  address.search = encodeView({ ...DEFAULT_VIEW, ...link });
  return address.href;
}

/** The incident to show a claim in: the current one, else the first that is not background, else any; null for none. */
export function incidentOfClaim(claim: Claim, current: string | null, dataset: Dataset): string | null {
  if (current !== null && claim.about.includes(current)) return current;
  const isIncident = (id: string) => dataset.incidents.get(id)?.kind === 'incident';
  return claim.about.find(isIncident) ?? claim.about[0] ?? null;
}
