/** The field's standard terms as closed lists. Types are ACLED's sub-event types in kebab-case (ACLED codebook). */

/** Outline of a symbol; several ACLED sub-events share one. */
export type SymbolShape = 'shelling' | 'air' | 'blast' | 'battle' | 'civilians' | 'protest' | 'strategic';

export const INCIDENT_TYPES = {
  'government-regains-territory': 'battle',
  'non-state-actor-overtakes-territory': 'battle',
  'armed-clash': 'battle',
  'excessive-force-against-protesters': 'protest',
  'protest-with-intervention': 'protest',
  'peaceful-protest': 'protest',
  'violent-demonstration': 'protest',
  'mob-violence': 'protest',
  'chemical-weapon': 'blast',
  'air-drone-strike': 'air',
  'suicide-bomb': 'blast',
  'shelling-artillery-missile-attack': 'shelling',
  'remote-explosive-landmine-ied': 'blast',
  grenade: 'blast',
  'sexual-violence': 'civilians',
  attack: 'civilians',
  'abduction-forced-disappearance': 'civilians',
  agreement: 'strategic',
  arrests: 'strategic',
  'change-to-group-activity': 'strategic',
  'disrupted-weapons-use': 'strategic',
  'headquarters-or-base-established': 'strategic',
  'looting-property-destruction': 'strategic',
  'non-violent-transfer-of-territory': 'strategic',
  other: 'strategic',
} as const satisfies Record<string, SymbolShape>;

export type IncidentType = keyof typeof INCIDENT_TYPES;

/** Every shape once, in the order in which counts by shape are given. */
export const SHAPES: readonly SymbolShape[] = [...new Set(Object.values(INCIDENT_TYPES))];

/** What an incident is in its story; decides the hue, never the shape. */
export const INCIDENT_ROLES = ['attack', 'response', 'other'] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** What an actor has to do with an incident. */
export const ACTOR_ROLES = ['initiator', 'target', 'location-holder', 'mentioned'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** How far the words go in tying an actor to a role. */
export const STANDINGS = ['asserted', 'suspected', 'denied', 'unclaimed', 'not-stated'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How finely a time is known, finest first. */
export const TIME_PRECISIONS = ['minute', 'hour', 'night', 'day', 'week', 'month', 'year'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** A row of a reader's own table may have no date at all; an incident of a dataset always has one. */
export const ROW_TIME_PRECISIONS = [...TIME_PRECISIONS, 'undated'] as const;
export type RowTimePrecision = (typeof ROW_TIME_PRECISIONS)[number];

/** How finely a place is known, finest first. `none`: the words state no place, so there is no pin. */
export const PLACE_PRECISIONS = [
  'exact',
  'facility',
  'settlement',
  'area',
  'district',
  'province',
  'country',
  'none',
] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const RELATION_TYPES = ['simultaneous-with', 'response-to', 'part-of', 'possibly-same-as'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const SPEAKER_KINDS = [
  'outlet',
  'news-agency',
  'organisation',
  'named-person',
  'anonymous-official',
  'anonymous-source',
] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export function shapeOf(type: string): SymbolShape {
  return INCIDENT_TYPES[type as IncidentType] ?? 'strategic';
}

/** The id of a facet value that stands for "not known": no name gives it, so that it is never taken for one. */
export const NOT_KNOWN = '~not-known';
