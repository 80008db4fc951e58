import {
  INCIDENT_ROLES,
  INCIDENT_TYPES,
  PLACE_PRECISIONS,
  TIME_PRECISIONS,
  type IncidentRole,
  type PlacePrecision,
  type TimePrecision,
} from '../core/vocabulary.ts';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3650;
const HOT_SPOTS = 61;
const TOWNS = 2440;
const ACTORS = 300;
const SOURCES = 200;
/** Lengths in days of intervals of each time precision. */
const LENGTHS = [0, 1 / 24, 0.5, 1, 7, 30, 365];

export interface SyntheticRow {
  readonly earliest: number;
  readonly latest: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly type: string;
  readonly role: IncidentRole;
  readonly town: string;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly placePrecision: PlacePrecision;
  readonly timePrecision: TimePrecision;
  readonly background: boolean;
  readonly conflicts: number;
  readonly discrepancies: number;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Made-up incidents for the benchmark, the same for the same count: ten years, 61 hot spots of 2,440 towns in which
 * two of three stand at the very same point, a few actors and sources far more often named than the rest.
 */
export function* syntheticRows(count: number): Generator<SyntheticRow> {
  const random = createRandom(count);
  const pick = (most: number) => Math.floor(random() * most);
  const skewed = (most: number) => Math.floor(random() ** 3 * most);
  const types = Object.keys(INCIDENT_TYPES);
  const spots = Array.from({ length: HOT_SPOTS }, () => [random() * 300 - 150, random() * 110 - 50] as const);
  const towns = Array.from({ length: TOWNS }, (_, town) => {
    const [longitude, latitude] = spots[town % HOT_SPOTS] as readonly [number, number];
    return {
      longitude: longitude + random() * 8 - 4,
      latitude: latitude + random() * 8 - 4,
      id: `town-${town}`,
    };
  });

  for (let row = 0; row < count; row++) {
    const town = towns[skewed(TOWNS)] as (typeof towns)[number];
    const scatter = random() < 1 / 3 ? 0.05 : 0;
    const type = types[skewed(types.length)] as string;
    const precision = skewed(TIME_PRECISIONS.length);
    const earliest = Math.floor(FIRST_DAY + random() * DAYS * DAY);
    yield {
      earliest,
      latest: earliest + Math.floor((LENGTHS[precision] as number) * DAY),
      longitude: town.longitude + random() * scatter,
      latitude: town.latitude + random() * scatter,
      type,
      role: INCIDENT_ROLES[skewed(INCIDENT_ROLES.length)] as IncidentRole,
      town: town.id,
      actors: Array.from({ length: 1 + pick(2) }, () => `actor-${skewed(ACTORS)}`),
      sources: Array.from({ length: 1 + pick(2) }, () => `source-${skewed(SOURCES)}`),
      placePrecision: PLACE_PRECISIONS[skewed(PLACE_PRECISIONS.length)] as PlacePrecision,
      timePrecision: TIME_PRECISIONS[precision] as TimePrecision,
      background: random() < 0.02,
      conflicts: skewed(4),
      discrepancies: skewed(3),
    };
  }
}
