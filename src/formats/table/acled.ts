import type { RowActor } from '../../core/tableImport.ts';
import { INCIDENT_TYPES, shapeOf, type SymbolShape } from '../../core/vocabulary.ts';
import { idOfName } from '../../core/idOfName.ts';
import { createPairCache } from './codeCache.ts';
import { createColumnFinder } from './columnFinder.ts';
import {
  codeOf,
  countOf,
  listed,
  placeSetOf,
  setOfColumn,
  setOfColumns,
  sourcesOf,
  titleOf,
  undated,
} from './readings.ts';
import type { MappingTools, PlaceReading, SchemaReading, TimeReading } from './rowMapping.ts';

/** ACLED event types whose sub-event a release may call otherwise. */
const EVENT_SHAPES: Readonly<Record<string, SymbolShape>> = {
  battles: 'battle',
  protests: 'protest',
  riots: 'protest',
  'explosions-remote-violence': 'blast',
  'violence-against-civilians': 'civilians',
  'strategic-developments': 'strategic',
};

/** `geo_precision` of the codebook: 1 town, 2 near a town or part of a region, 3 larger region. Radii are ours. */
const PLACES: Readonly<Record<string, Omit<PlaceReading, 'problem'>>> = {
  1: { precision: 'settlement', radius: 5_000 },
  2: { precision: 'area', radius: 25_000 },
  3: { precision: 'province', radius: 100_000 },
};
const WIDEST_PLACE = PLACES[3]!;

/**
 * ACLED (codebook): `event_date` is the day, the middle of a week or of a month as `time_precision` says; actor1 and
 * actor2 are parties, never attacker and target; `fatalities` is the lowest number reported, and 0 may mean that
 * none was mentioned.
 */
export function acledReading({ columns, builder, dates }: MappingTools): SchemaReading {
  const find = createColumnFinder(columns);
  const date = find('event_date');
  const timePrecision = find('time_precision');
  const geoPrecision = find('geo_precision');
  const eventType = find('event_type');
  const subEventType = find('sub_event_type');
  const location = find('location');
  const sourceColumn = find('source');
  const fatalities = find('fatalities');
  const actorColumns = [
    find('actor1'),
    find('assoc_actor_1', 'ally_actor_1'),
    find('actor2'),
    find('assoc_actor_2', 'ally_actor_2'),
  ];
  const name = (column: number) => columns[column] ?? '';

  const time = createPairCache(date, timePrecision, (text, stated): TimeReading => {
    const code = codeOf(stated);
    const read = dates.read(text);
    if (read.problem !== null || read.parts === null) {
      return undated(read.problem ?? 'no-date', name(date), text);
    }
    const { year, month, day } = read.parts;
    if (month === null || day === null) {
      return { interval: read.interval, precision: read.precision, problem: null };
    }
    if (code === '1' || timePrecision < 0)
      return { interval: read.interval, precision: 'day', problem: null };
    if (code === '2') {
      return { interval: dates.dayInterval(year, month, day, 3), precision: 'week', problem: null };
    }
    return {
      interval: dates.monthInterval(year, month),
      precision: 'month',
      problem:
        code === '3'
          ? null
          : { problem: 'unknown-precision', column: name(timePrecision), value: code, outcome: 'kept' },
    };
  });

  const place = createPairCache(geoPrecision, -1, (code): PlaceReading => {
    const known = PLACES[codeOf(code)];
    if (known !== undefined) return { ...known, problem: null };
    return {
      ...WIDEST_PLACE,
      problem:
        geoPrecision < 0
          ? null
          : { problem: 'unknown-precision', column: name(geoPrecision), value: code, outcome: 'kept' },
    };
  });

  const typeSet = createPairCache(subEventType, eventType, (sub, event) => {
    const stated = sub === '' ? event : sub;
    if (stated === '') return builder.facets.type.setOf([]);
    const id = idOfName(stated);
    const shape = id in INCIDENT_TYPES ? shapeOf(id) : (EVENT_SHAPES[idOfName(event)] ?? 'strategic');
    return builder.facets.type.setOf([builder.typeOf(stated, id, shape)]);
  });

  return {
    idColumn: find('event_id_cnty', 'data_id', 'event_id_no_cnty'),
    coordinates: {
      latitude: find('latitude', 'geometry latitude'),
      longitude: find('longitude', 'geometry longitude'),
    },
    conventions: [
      'dates-in-zone',
      'acled-precision-widened',
      'acled-actors-are-parties',
      'acled-zero-deaths-may-be-unknown',
      ...(timePrecision < 0 || geoPrecision < 0 ? (['precision-column-missing'] as const) : []),
      'radius-from-precision',
      'symbol-from-type',
    ],
    title: titleOf(
      ...[subEventType < 0 ? eventType : subEventType, location].filter((column) => column >= 0),
    ),
    notes: [find('notes'), find('tags')].filter((column) => column >= 0),
    time,
    place,
    typeSet,
    actorSet: setOfColumns(builder, 'actor', actorColumns),
    sourceSet: setOfColumn(builder, 'source', sourceColumn),
    placeSet: placeSetOf(builder, location, find('admin1', 'country')),
    timeColumns: [date, timePrecision],
    placeColumns: [location, find('admin1'), find('country'), geoPrecision],
    killed(values) {
      const lowest = countOf(values, fatalities);
      return lowest === null ? null : { low: lowest, best: null, high: null, zeroMayBeUnknown: lowest === 0 };
    },
    injured: () => null,
    actors: (values) =>
      actorColumns.flatMap((column) =>
        listed(column < 0 ? '' : values.text(column)).map((actor): RowActor => ({
          name: actor,
          role: 'mentioned',
          standing: 'not-stated',
          column: name(column),
        })),
      ),
    sources: (values) => (sourceColumn < 0 ? [] : sourcesOf(values.text(sourceColumn))),
  };
}
