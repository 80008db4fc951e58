import { indexDataset, type Dataset } from '../../core/dataset.ts';
import type { Assertion } from '../../core/format/assertion.ts';
import type { Place, Speaker } from '../../core/format/registers.ts';
import type { Claim, Source } from '../../core/format/source.ts';

/** For tests: a small valid dataset, said in as few words as its test needs. */

export const text = (words: string) => ({ en: words, ar: words });

export const exactly = (count: number) => ({ min: count, max: count });

export const selector = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0, end: exact.length });

/** A time on 25 July 2024 (or later: hours run past 24), whole hours in UTC+3. */
export function hours(from: number | null, to: number | null) {
  const instant = (hour: number | null) =>
    hour === null ? null : new Date(Date.UTC(2024, 6, 25, hour - 3)).toISOString();
  return { earliest: instant(from), latest: instant(to) };
}

export interface ExampleClaim {
  readonly id: string;
  readonly by: string;
  readonly about: readonly string[];
  readonly says: readonly Assertion[];
}

export const SPEAKERS: readonly Speaker[] = [
  { id: 'article', kind: 'outlet', voiceOf: 'document' },
  { id: 'reuters', kind: 'news-agency' },
  { id: 'two-sources', kind: 'anonymous-source', via: 'reuters' },
  { id: 'afp', kind: 'news-agency' },
  { id: 'iraqi-source', kind: 'anonymous-source', via: 'afp' },
  { id: 'second-source', kind: 'anonymous-source', via: 'afp' },
  { id: 'us-official', kind: 'anonymous-official', via: 'afp' },
  { id: 'observatory', kind: 'organisation' },
  { id: 'director', kind: 'named-person', memberOf: 'observatory' },
  { id: 'witness', kind: 'anonymous-source' },
].map(
  (speaker) => ({ ...speaker, name: text(speaker.id), shortName: text(speaker.id), wordings: [] }) as Speaker,
);

export const circle = (id: string, at: [number, number], radius: number): Place => ({
  id,
  name: text(id),
  within: null,
  precision: 'area',
  footprint: { type: 'circle', center: at, radius },
  citations: [],
  confidence: text('high'),
});

function claimOf({ id, by, about, says }: ExampleClaim): Claim {
  const via = SPEAKERS.find((speaker) => speaker.id === by)?.via;
  return {
    id,
    kind: 'statement',
    quote: selector(id),
    translations: [],
    chain: by === 'article' ? [by] : ['article', ...(via === undefined ? [] : [via]), by],
    directSpeech: false,
    about: [...about],
    assertions: [...says],
  };
}

function sourceOf(id: string, claims: readonly ExampleClaim[]): Source {
  return {
    id,
    kind: 'news-article',
    language: 'ar',
    title: { original: id, translation: text(id) },
    calledAs: text('the article'),
    outlet: null,
    url: null,
    published: '2024-07-26',
    lastUpdated: null,
    archive: { sha256: '0'.repeat(64), codePoints: 1, checked: '2024-08-01' },
    note: text('example'),
    claims: claims.map(claimOf),
    discrepancies: [],
  };
}

export function exampleDataset(claims: readonly ExampleClaim[], places: readonly Place[] = []): Dataset {
  return indexDataset({
    format: 'dateline-bundle/1',
    dataset: {
      format: 'dateline/1',
      id: 'example',
      title: text('Example'),
      description: text('Example'),
      version: '1.0.0',
      timeZone: 'Asia/Baghdad',
      licence: { name: 'CC0', text: text('free') },
      curatorsNote: [],
    },
    sources: [sourceOf('document', claims)],
    incidents: [],
    places: [...places],
    actors: [],
    speakers: [...SPEAKERS],
  });
}
