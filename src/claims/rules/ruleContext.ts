import type { Bundle, DatasetHead } from '../../core/format/dataset.ts';
import type { Incident } from '../../core/format/incident.ts';
import type { Actor, Place, Speaker } from '../../core/format/registers.ts';
import type { Claim, Discrepancy, Source } from '../../core/format/source.ts';
import type { Issue, Severity } from '../../core/result.ts';
import type { CountedText } from '../quoteMatch.ts';

/** A value with where it stands: file relative to the dataset folder, path inside it. */
export interface Located<Value> {
  readonly value: Value;
  readonly file: string;
  readonly path: string;
}

export interface LocatedClaim extends Located<Claim> {
  readonly source: Located<Source>;
}

export interface LocatedDiscrepancy extends Located<Discrepancy> {
  readonly source: Located<Source>;
}

export type EntryKind = 'incident' | 'place' | 'actor' | 'speaker' | 'source' | 'claim' | 'discrepancy';

/** The entries of a dataset that are sound enough to be examined, in the order of files and of each file. */
export interface DatasetEntries {
  readonly head: Located<DatasetHead> | null;
  readonly sources: readonly Located<Source>[];
  readonly claims: readonly LocatedClaim[];
  readonly discrepancies: readonly LocatedDiscrepancy[];
  readonly incidents: readonly Located<Incident>[];
  readonly places: readonly Located<Place>[];
  readonly actors: readonly Located<Actor>[];
  readonly speakers: readonly Located<Speaker>[];
  /** Ids of entries that exist but are too broken to examine: naming them is no second mistake. */
  readonly brokenIds: Readonly<Record<EntryKind, ReadonlySet<string>>>;
}

/** The text of an archived document, by the file that holds it. */
export interface ArchiveText {
  readonly file: string;
  readonly text: CountedText;
}

/** Archived texts by the SHA-256 of their bytes, in lower-case hexadecimal. */
export type Archives = ReadonlyMap<string, ArchiveText>;

/** What a rule may look at. */
export interface RuleContext extends DatasetEntries {
  /** Null where no archive was given: quotes are then compared with one another only. */
  readonly archives: Archives | null;
  readonly claimsById: ReadonlyMap<string, LocatedClaim>;
  readonly discrepanciesById: ReadonlyMap<string, LocatedDiscrepancy>;
  readonly incidentsById: ReadonlyMap<string, Located<Incident>>;
  readonly placesById: ReadonlyMap<string, Located<Place>>;
  readonly speakersById: ReadonlyMap<string, Located<Speaker>>;
}

/** One validation rule: every breach that it finds. Total: it never throws, whatever the values. */
export type Rule = (context: RuleContext) => Issue[];

function byId<Item extends Located<{ id: string }>>(items: readonly Item[]): Map<string, Item> {
  // The first of two equal ids stays; the second is reported by its own rule.
  return new Map(items.toReversed().map((item) => [item.value.id, item]));
}

export function contextOf(entries: DatasetEntries, archives: Archives | null): RuleContext {
  return {
    ...entries,
    archives,
    claimsById: byId(entries.claims),
    discrepanciesById: byId(entries.discrepancies),
    incidentsById: byId(entries.incidents),
    placesById: byId(entries.places),
    speakersById: byId(entries.speakers),
  };
}

/** No entry is broken. */
export const NO_BROKEN_IDS: DatasetEntries['brokenIds'] = {
  incident: new Set(),
  place: new Set(),
  actor: new Set(),
  speaker: new Set(),
  source: new Set(),
  claim: new Set(),
  discrepancy: new Set(),
};

/** The entries of a bundle, located as they would be in its folder. */
export function entriesOfBundle(bundle: Bundle): DatasetEntries {
  const list = <Value>(values: readonly Value[], file: string, key: string): Located<Value>[] =>
    values.map((value, index) => ({ value, file, path: `${key}[${index}]` }));
  const sources = bundle.sources.map((value) => ({ value, file: `sources/${value.id}.json`, path: '' }));
  const inSources = <Value>(key: string, pick: (source: Source) => readonly Value[]) =>
    sources.flatMap((source) =>
      list(pick(source.value), source.file, key).map((item) => Object.assign(item, { source })),
    );
  return {
    head: { value: bundle.dataset, file: 'dataset.json', path: '' },
    sources,
    claims: inSources('claims', (source) => source.claims),
    discrepancies: inSources('discrepancies', (source) => source.discrepancies),
    incidents: bundle.incidents.map((value) => ({ value, file: `incidents/${value.id}.json`, path: '' })),
    places: list(bundle.places, 'places.json', 'places'),
    actors: list(bundle.actors, 'actors.json', 'actors'),
    speakers: list(bundle.speakers, 'speakers.json', 'speakers'),
    brokenIds: NO_BROKEN_IDS,
  };
}

/** What an issue says beside its rule and its place. */
export interface Finding {
  readonly path: string;
  readonly evidence: string;
  readonly remedy: string;
  readonly severity?: Severity;
}

/** An issue of a rule at a path below a located value. */
export function issueAt(rule: string, at: Located<unknown>, finding: Finding): Issue {
  const { path, evidence, remedy, severity = 'error' } = finding;
  const joint = at.path === '' || path === '' || path.startsWith('[') ? '' : '.';
  return { rule, severity, file: at.file, path: `${at.path}${joint}${path}`, evidence, remedy };
}

/** A value for the reader of a report, cut to a readable length. */
export function show(value: unknown, longest = 100): string {
  const text = JSON.stringify(value) ?? 'nothing';
  const points = Array.from(text);
  return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`;
}
