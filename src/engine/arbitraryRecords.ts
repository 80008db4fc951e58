import fc from 'fast-check';
import type { FacetName, Filter } from '../core/filter.ts';
import type { IncidentRecord } from '../core/incidentRecord.ts';
import type { Interval } from '../core/interval.ts';
import { INCIDENT_ROLES, PLACE_PRECISIONS, TIME_PRECISIONS } from '../core/vocabulary.ts';

/** Random incidents and filters for the tests: few instants, places and words, so that ties and edges are common. */

const TYPES = ['air-drone-strike', 'shelling-artillery-missile-attack', 'arrests', 'unheard-of'];
const ACTORS = ['us-forces', 'irgc', 'hezbollah', 'unnamed'];
const SOURCES = ['afp', 'article', 'official'];
const PLACES = ['anbar', 'deir-ez-zor', 'rukban'];
const WORDS = ['قاعدة', 'قاعِدَه', 'عين الأسد', 'Ain al-Asad', 'éclat', 'drone', 'Drone', '٢٤', '24'];
const SEARCHES = [
  '',
  '',
  'dr',
  'dron',
  'irgc drone',
  'eclat anbar',
  'قاعده',
  'الاسد',
  'AIN asad',
  'eclat drone',
  '24',
  'nothing has this',
];

const instant = fc.integer({ min: 0, max: 40 });

export const arbitraryInterval: fc.Arbitrary<Interval> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: instant }, fc.constant(-Infinity)),
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
      fc.constant(0),
      fc.constant(Infinity),
    ),
  )
  .map(([earliest, length]) => ({
    earliest,
    latest:
      earliest === -Infinity && length !== Infinity
        ? 10 + length
        : earliest === -Infinity
          ? Infinity
          : earliest + length,
  }));

/** Anywhere, with the antimeridian, the origin and towns shared by several incidents favoured. */
const position = fc.oneof(
  // Thousandths, so that no two gaps between longitudes differ by less than the engine's centimetre.
  fc
    .tuple(fc.integer({ min: -180_000, max: 180_000 }), fc.integer({ min: -85_000, max: 85_000 }))
    .map(([longitude, latitude]): [number, number] => [longitude / 1000, latitude / 1000]),
  fc.constantFrom<[number, number]>(
    [180, 10],
    [-180, 10],
    [179.9999, -20],
    [-179.9999, -20],
    [0, 0],
    [42.4486, 33.7856],
    [40.166, 35.332],
    [40.1661, 35.3321],
  ),
);

export const arbitraryRecords = (most = 40): fc.Arbitrary<IncidentRecord[]> =>
  fc
    .array(
      fc.record({
        title: fc.constantFrom('Éclat', 'eclat', 'Ain al-Asad', 'Conoco', ''),
        interval: arbitraryInterval,
        position: fc.option(position, { freq: 6 }),
        type: fc.constantFrom(...TYPES),
        role: fc.constantFrom(...INCIDENT_ROLES),
        actors: fc.array(fc.constantFrom(...ACTORS), { maxLength: 3 }),
        sources: fc.array(fc.constantFrom(...SOURCES), { maxLength: 3 }),
        place: fc.option(fc.constantFrom(...PLACES)),
        placePrecision: fc.constantFrom(...PLACE_PRECISIONS),
        timePrecision: fc.constantFrom(...TIME_PRECISIONS),
        background: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
        conflicts: fc.integer({ min: 0, max: 2 }),
        words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
      }),
      { maxLength: most },
    )
    .map((parts) =>
      parts.map(({ title, words, ...rest }, row) => ({
        ...rest,
        id: `incident-${row}`,
        title: { en: title, ar: title },
        shortTitle: { en: title, ar: `عنوان ${row}` },
        within: null,
        qualifier: row % 2 === 0 ? null : { en: 'suspected', ar: 'يُشتبه' },
        when: { en: '', ar: '' },
        radius: row * 100.5,
        discrepancies: row % 3,
        searchText: words.join(' · '),
      })),
    );

const range = fc.oneof(
  fc.constant({ earliest: -Infinity, latest: Infinity }),
  fc.tuple(instant, instant).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) })),
  instant.map((earliest) => ({ earliest, latest: Infinity })),
  instant.map((latest) => ({ earliest: -Infinity, latest })),
);

const some = (ids: readonly string[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, fc.subarray([...ids, 'not-in-the-data']));

export const arbitraryFilter: fc.Arbitrary<Filter> = fc.record({
  range,
  certain: fc.boolean(),
  background: fc.boolean(),
  query: fc.constantFrom(...SEARCHES),
  keep: fc.record({
    type: some(TYPES),
    actor: some(ACTORS),
    source: some(SOURCES),
    place: some(PLACES),
    'place-precision': some(PLACE_PRECISIONS),
    'time-precision': some(TIME_PRECISIONS),
  } satisfies Record<FacetName, fc.Arbitrary<string[]>>),
});

/** Ascending edges, from none to many, wider or narrower than the data. */
export const arbitraryEdges: fc.Arbitrary<number[]> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -10, max: 60 }), fc.double({ min: -10, max: 60, noNaN: true })), {
    maxLength: 12,
  })
  .map((edges) => edges.map((edge) => edge + 0).sort((a, b) => a - b));
