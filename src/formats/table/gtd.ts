import { idOfName } from '../../core/idOfName.ts';
import type { ReportedNumber, RowActor } from '../../core/tableImport.ts';
import { NOT_KNOWN, type SymbolShape } from '../../core/vocabulary.ts';
import { createCodeCache, createPairCache, createTextsCache } from './codeCache.ts';
import { createColumnFinder } from './columnFinder.ts';
import { codeOf, countOf, setOfColumns, undated, unionOf } from './readings.ts';
import { readSerialDate } from './serialDate.ts';
import { dateOfParts } from './dateOfParts.ts';
import type { ReadDate } from './dateReader.ts';
import type { MappingTools, PlaceReading, SchemaReading, TimeReading } from './rowMapping.ts';
import type { RowValues } from './rowValues.ts';
import { sourceOf } from './sourceOf.ts';

/** By words of `attacktype1_txt`: the codes are numbered differently in different publications, the words are not. */
const SHAPES: readonly (readonly [RegExp, SymbolShape])[] = [
  [/bomb|explosion/i, 'blast'],
  [/armed assault/i, 'battle'],
  [/assassination|hostage|kidnapping|hijacking|barricade|unarmed/i, 'civilians'],
];

/** `specificity` of the codebook. 5: no coordinates. Radii are ours. */
const PLACES: Readonly<Record<string, Omit<PlaceReading, 'problem'>>> = {
  1: { precision: 'settlement', radius: 5_000 },
  2: { precision: 'district', radius: 25_000 },
  3: { precision: 'district', radius: 25_000 },
  4: { precision: 'province', radius: 100_000 },
  5: { precision: 'country', radius: 500_000 },
};
const WIDEST_PLACE = PLACES[5]!;
const UNKNOWN = 'Unknown';
const MISSING = new Set(['', '.', '-9', '-99', UNKNOWN]);

/**
 * GTD (codebook): `iday` and `imonth` 0 are not known; an incident of more than a day ends at `resolution`; -9 and -99
 * are missing values; `guncertain` says that an attribution is only suspected.
 */
export function gtdReading({ columns, builder, dates }: MappingTools): SchemaReading {
  const find = createColumnFinder(columns);
  const [year, month, day] = [find('iyear'), find('imonth'), find('iday')];
  const [extended, resolution] = [find('extended'), find('resolution')];
  const [specificity, vicinity] = [find('specificity'), find('vicinity')];
  const attackType = find('attacktype1_txt');
  const [city, province, country] = [find('city'), find('provstate'), find('country_txt')];
  const groups = (['gname', 'gname2', 'gname3'] as const).map((group, index) => ({
    column: find(group),
    uncertain: find(`guncertain${index + 1}`),
  }));
  const targets = [find('target1'), find('corp1'), find('natlty1_txt')];
  const citations = [find('scite1'), find('scite2'), find('scite3')];
  const database = find('dbsource');
  const name = (column: number) => columns[column] ?? '';
  const text = (values: RowValues, column: number) => (column < 0 ? '' : values.text(column).trim());

  const endOf = (value: string): Pick<ReadDate, 'interval' | 'problem'> => {
    const serial = readSerialDate(value, '1900');
    if (serial === null) return dates.read(value);
    const { year: y, month: m, day: d } = serial;
    return { interval: dates.dayInterval(y, m ?? 1, d ?? 1), problem: null };
  };

  const beginOf = createTextsCache([year, month, day], (given): TimeReading => {
    const [y = '', m = '', d = ''] = given.map((part) => (MISSING.has(part) ? '' : part));
    const read = dates.read(dateOfParts(y, m, d));
    if (read.problem === null) return { interval: read.interval, precision: read.precision, problem: null };
    const columnNames = [year, month, day].map(name).join(', ');
    return undated(read.problem, columnNames, y === '' ? '' : given.join('-'));
  });

  const placeOf = createPairCache(specificity, vicinity, (stated, near): PlaceReading => {
    const code = codeOf(stated);
    const known = PLACES[code];
    const problem =
      known !== undefined || specificity < 0
        ? null
        : ({
            problem: 'unknown-precision',
            column: name(specificity),
            value: stated,
            outcome: 'kept',
          } as const);
    if (code === '1' && codeOf(near) !== '0') return { precision: 'area', radius: 15_000, problem };
    return { ...(known ?? WIDEST_PLACE), problem };
  });

  const typeSet = createCodeCache(attackType, (type) => {
    if (MISSING.has(type)) return builder.facets.type.setOf([]);
    const shape = SHAPES.find(([words]) => words.test(type))?.[1] ?? 'strategic';
    return builder.facets.type.setOf([builder.typeOf(type, idOfName(type), shape)]);
  });

  /** "Unknown" names nobody: it is a value of its own, which no group is called. */
  const groupSetOf = (column: number) =>
    createCodeCache(column, (group) => {
      const { actor } = builder.facets;
      if (group === UNKNOWN) return actor.setOf([actor.valueOf(group, NOT_KNOWN)]);
      return actor.setOfName(MISSING.has(group) ? '' : group);
    });

  const setOfCountry = createCodeCache(country, (place) =>
    builder.facets.place.setOfName(MISSING.has(place) ? '' : place),
  );
  /** "Baghdad, Baghdad"; null where neither is known. */
  const setOfTown = createPairCache(city, province, (...places) => {
    const known = places.filter((place) => !MISSING.has(place));
    return known.length === 0 ? null : builder.facets.place.setOfName(known.join(', '));
  });

  return {
    idColumn: find('eventid'),
    coordinates: {
      latitude: find('latitude', 'geometry latitude'),
      longitude: find('longitude', 'geometry longitude'),
    },
    conventions: [
      'dates-in-zone',
      'gtd-missing-codes',
      ...(specificity < 0 ? (['precision-column-missing'] as const) : []),
      'radius-from-precision',
      'symbol-from-type',
    ],
    title(values, into) {
      const place = [city, province, country]
        .map((column) => text(values, column))
        .find((one) => !MISSING.has(one));
      into.writeText([text(values, attackType), place ?? ''].filter((part) => part !== '').join(' · '));
    },
    notes: [find('summary'), find('addnotes')].filter((column) => column >= 0),
    time(values) {
      const begin = beginOf(values);
      if (begin.problem !== null || codeOf(text(values, extended)) !== '1') return begin;
      const value = text(values, resolution);
      const end = MISSING.has(value) ? null : endOf(value);
      if (end === null || end.problem !== null) {
        // It lasted longer than a day and nothing that can be read says how long.
        const interval = { earliest: begin.interval.earliest, latest: Infinity };
        if (end === null || end.problem === null) return { ...begin, interval };
        const problem = { problem: end.problem, column: name(resolution), value, outcome: 'kept' } as const;
        return { ...begin, interval, problem };
      }
      const { latest } = end.interval;
      if (latest >= begin.interval.earliest) {
        return { ...begin, interval: { earliest: begin.interval.earliest, latest } };
      }
      return {
        ...begin,
        problem: { problem: 'ends-before-it-begins', column: name(resolution), value, outcome: 'kept' },
      };
    },
    place: placeOf,
    typeSet,
    actorSet: unionOf(
      builder,
      'actor',
      groups.map(({ column }) => groupSetOf(column)),
    ),
    sourceSet: setOfColumns(builder, 'source', database >= 0 ? [database] : citations, /$^/),
    placeSet: (values) => setOfTown(values) ?? setOfCountry(values),
    timeColumns: [year, month, day, find('approxdate'), extended, resolution],
    placeColumns: [city, find('location'), province, country, specificity, vicinity],
    killed: (values) => exactly(countOf(values, find('nkill'))),
    injured: (values) => exactly(countOf(values, find('nwound'))),
    actors(values) {
      const found = groups.flatMap(({ column, uncertain }): RowActor[] => {
        const actor = text(values, column);
        if (MISSING.has(actor)) return [];
        const standing = codeOf(text(values, uncertain)) === '0' ? 'asserted' : 'suspected';
        return [{ name: actor, role: 'initiator', standing, column: name(column) }];
      });
      const target = targets.map((column) => text(values, column)).find((value) => !MISSING.has(value));
      if (target === undefined) return found;
      return [
        ...found,
        { name: target, role: 'target', standing: 'asserted', column: name(targets[0] ?? -1) },
      ];
    },
    sources: (values) =>
      [...citations, database]
        .map((column) => ({ value: text(values, column), column }))
        .filter(({ value }) => !MISSING.has(value))
        .map(({ value, column }) => sourceOf(value, name(column))),
  };
}

function exactly(count: number | null): ReportedNumber | null {
  return count === null ? null : { low: null, best: count, high: null, zeroMayBeUnknown: false };
}
