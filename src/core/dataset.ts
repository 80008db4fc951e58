import type { Bundle, DatasetHead } from './format/dataset.ts';
import type { Incident } from './format/incident.ts';
import type { Actor, Place, Speaker } from './format/registers.ts';
import type { Claim, Discrepancy, Source } from './format/source.ts';

/** A bundle with its look-ups. Sources keep their claims in reading order. Nothing here is changed after it is made. */
export interface Dataset {
  readonly head: DatasetHead;
  readonly bundle: Bundle;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly discrepancies: ReadonlyMap<string, Discrepancy>;
  readonly sourceOfClaim: ReadonlyMap<string, Source>;
  /** Claims about an incident, in reading order. */
  readonly claimsOfIncident: ReadonlyMap<string, readonly Claim[]>;
  readonly discrepanciesOfClaim: ReadonlyMap<string, readonly Discrepancy[]>;
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Builds the look-ups of a valid bundle. */
export function indexDataset(bundle: Bundle): Dataset {
  const claims = new Map<string, Claim>();
  const discrepancies = new Map<string, Discrepancy>();
  const sourceOfClaim = new Map<string, Source>();
  const claimsOfIncident = new Map<string, Claim[]>();
  const discrepanciesOfClaim = new Map<string, Discrepancy[]>();
  for (const source of bundle.sources) {
    for (const claim of source.claims) {
      claims.set(claim.id, claim);
      sourceOfClaim.set(claim.id, source);
      for (const incident of claim.about) append(claimsOfIncident, incident, claim);
    }
    for (const discrepancy of source.discrepancies) {
      discrepancies.set(discrepancy.id, discrepancy);
      for (const claim of discrepancy.claims) append(discrepanciesOfClaim, claim, discrepancy);
    }
  }
  return {
    head: bundle.dataset,
    bundle,
    incidents: byId(bundle.incidents),
    places: byId(bundle.places),
    actors: byId(bundle.actors),
    speakers: byId(bundle.speakers),
    sources: byId(bundle.sources),
    claims,
    discrepancies,
    sourceOfClaim,
    claimsOfIncident,
    discrepanciesOfClaim,
  };
}

/** Whose words a claim is: the last of its chain. */
export function speakerOf(claim: Claim): string {
  return claim.chain[claim.chain.length - 1] as string;
}
