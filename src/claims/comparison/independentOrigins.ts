import { speakerOf, type Dataset } from '../../core/dataset.ts';

/** What stands behind claims, as ids, each once, in reading order. */
export interface Origins {
  /** The documents in which we read them. */
  readonly documents: readonly string[];
  /** Agencies and organisations that the documents cite: several speakers through one are one origin. */
  readonly carriers: readonly string[];
  /** Whose words they are. */
  readonly speakers: readonly string[];
}

/** The agency or organisation behind a speaker, itself included; null for a voice that none carries. */
export function carrierOf(dataset: Dataset, speaker: string): string | null {
  const record = dataset.speakers.get(speaker);
  if (record === undefined) return null;
  if (record.via !== undefined) return record.via;
  if (record.memberOf !== undefined) return record.memberOf;
  return record.kind === 'news-agency' || record.kind === 'organisation' ? speaker : null;
}

/** The independent origins of claims. Unknown claim ids are passed over. */
export function independentOrigins(dataset: Dataset, claimIds: Iterable<string>): Origins {
  const documents = new Set<string>();
  const carriers = new Set<string>();
  const speakers = new Set<string>();
  for (const id of claimIds) {
    const claim = dataset.claims.get(id);
    if (claim === undefined) continue;
    const source = dataset.sourceOfClaim.get(id);
    if (source !== undefined) documents.add(source.id);
    const speaker = speakerOf(claim);
    speakers.add(speaker);
    const carrier = carrierOf(dataset, speaker);
    if (carrier !== null) carriers.add(carrier);
  }
  return { documents: [...documents], carriers: [...carriers], speakers: [...speakers] };
}
